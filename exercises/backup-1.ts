// Exercise: keys
//
// Print the S3 key of every file from the last exercise, one key a line. A file's key is its path
// relative to the working directory, with forward slashes, also on Windows. It doesn't begin with a
// slash.
//
// Sample output, shortened:
//
//   rpg-3.py
//   hangman-0.py
//   …
//   css/style.scss
//
// The lesson is backup-1.md, in the folder exercises. To check your script: npm run check 1

// TODO: write your script here.

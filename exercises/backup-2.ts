// Exercise: one prefix
//
// Print the S3 key of every file again, this time with a prefix: the name of the working directory,
// and a slash. Only its name, not its whole path.
//
// Sample output, shortened:
//
//   assets/rpg-3.py
//   assets/hangman-0.py
//   …
//   assets/css/style.scss
//
// The lesson is backup-2.md, in the folder exercises. To check your script: npm run check 2

// TODO: write your script here.

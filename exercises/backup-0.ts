// Exercise: full paths
//
// Print the absolute path of every file in the working directory and in all folders below it, one path
// a line. Folders get no line of their own. Skip dotfiles: every file whose name begins with a period.
//
// Sample output, shortened:
//
//   /home/chris/work/ZeroToBoto/assets/rpg-3.py
//   /home/chris/work/ZeroToBoto/assets/hangman-0.py
//   …
//   /home/chris/work/ZeroToBoto/assets/css/style.scss
//
// The lesson is backup-0.md, in the folder exercises. To check your script: npm run check 0

// TODO: write your script here.

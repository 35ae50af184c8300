// Exercise: nothing hidden
//
// Upload the files as in the last exercise, under the same keys and with the same report, but nothing
// that lies in a hidden folder, at any depth. A folder is hidden when its name begins with a period,
// and so is everything below it, visible folders included: `.hidden-stuff/foo/bar.txt` stays here.
//
// All other files are uploaded as before, also those that lie next to a hidden folder. A file that S3
// refuses isn't reported as uploaded, and the script ends with an exit code other than 0. It doesn't
// matter where the working directory itself lies: it may well be below a hidden folder.
//
// Sample output, shortened:
//
//   Uploaded /home/chris/work/ZeroToBoto/assets/rpg-3.py
//         to zerotoboto:assets/rpg-3.py
//   Uploaded /home/chris/work/ZeroToBoto/assets/hangman-0.py
//         to zerotoboto:assets/hangman-0.py
//   …
//   Uploaded /home/chris/work/ZeroToBoto/assets/css/style.scss
//         to zerotoboto:assets/css/style.scss
//
// The lesson is extra-1-hidden-directories.md, in the folder exercises. To check your script: npm run check 4

// TODO: write your script here.

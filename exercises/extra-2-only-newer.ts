// Exercise: only what is newer
//
// Upload the files as in the last exercise, but skip a file when its object in S3 is at least as new:
// when the object's `LastModified` is not before the time at which the file was last changed. A file
// that has no object yet is uploaded, however old it is. If S3 refuses a file, the script ends with
// an exit code other than 0, as before.
//
// Print the two lines for each file that you upload, and only for those. What you print for the others
// is up to you, as long as it doesn't begin with `Uploaded`.
//
// Sample output of a second run, after a change to rpg-3.py, shortened:
//
//   Uploaded /home/chris/work/ZeroToBoto/assets/rpg-3.py
//         to zerotoboto:assets/rpg-3.py
//   Skipped /home/chris/work/ZeroToBoto/assets/hangman-0.py
//   …
//   Skipped /home/chris/work/ZeroToBoto/assets/css/style.scss
//
// The lesson is extra-2-only-newer.md, in the folder exercises. To check your script: npm run check 5

// TODO: write your script here.

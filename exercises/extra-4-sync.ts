// Exercise: synchronise
//
// Write a script that synchronises the working directory with the objects under its prefix, in the
// bucket `process.env.BUCKET_NAME ?? 'zerotoboto'`. If a file and its object differ, the newer one
// replaces the older: a file that was changed after the object's `LastModified` goes up, and an
// object that is newer than the file comes down. A file that is only here goes up. An object that is
// only in S3 may come down, or stay there only. Nothing is deleted, on neither side. If S3 refuses a
// file, the script ends with an exit code other than 0, as before.
//
// What is hidden isn't uploaded, as before, and nothing is written outside of the working directory.
// Better still, move nothing whose content is the same on both sides, so that a second run has nothing
// to do.
//
// Print the two lines that you know for each file that you upload. What else you print is up to you.
//
// Sample output, shortened:
//
//   Uploaded /home/chris/work/ZeroToBoto/assets/rpg-3.py
//         to zerotoboto:assets/rpg-3.py
//   Downloaded /home/chris/work/ZeroToBoto/assets/css/style.scss
//         from zerotoboto:assets/css/style.scss
//
// The lesson is extra-4-sync.md, in the folder exercises. To check your script: npm run check 7

// TODO: write your script here.

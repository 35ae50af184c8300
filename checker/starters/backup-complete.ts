// Exercise: uploading
//
// Upload every file from the last exercise to S3, under the key that you printed there. The bucket is
// `process.env.BUCKET_NAME ?? 'zerotoboto'`.
//
// When S3 has stored a file, print two lines: `Uploaded` and the file's absolute path; then six
// spaces, `to`, and the bucket and the key with a colon between them. A file that S3 refuses is not
// reported as uploaded, and the script ends with an exit code other than 0.
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
// The lesson is backup-complete.md, in the folder exercises. To check your script: npm run check complete

// TODO: write your script here.

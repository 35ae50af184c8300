// Exercise: recover
//
// Write a script that downloads every object whose key begins with the name of the working directory
// and a slash, from the bucket `process.env.BUCKET_NAME ?? 'zerotoboto'`. The rest of the key is the
// path of the file, in the working directory. Make the folders that it takes. If a file is there
// already, it gets the content of the object.
//
// Leave everything else as it is: files that have no object, and objects under other prefixes.
// Nothing is ever written outside of the working directory, whatever a key says. A prefix without any
// objects is no mistake; then there is nothing to do. If S3 refuses an object, the script shouldn't
// report it as downloaded, and it should end with an exit code other than 0.
//
// What you print is up to you. The sample is only a proposal.
//
// Sample output, shortened:
//
//   Downloaded /home/chris/work/ZeroToBoto/assets/rpg-3.py
//         from zerotoboto:assets/rpg-3.py
//   Downloaded /home/chris/work/ZeroToBoto/assets/hangman-0.py
//         from zerotoboto:assets/hangman-0.py
//   …
//   Downloaded /home/chris/work/ZeroToBoto/assets/css/style.scss
//         from zerotoboto:assets/css/style.scss
//
// The lesson is extra-3-recover.md, in the folder exercises. To check your script: npm run check 6

// TODO: write your script here.

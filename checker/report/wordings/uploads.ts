import type { Wording } from './wording.ts';

/** What was stored, and what was said of it. */
export const UPLOADS = {
  'nothing-uploaded': {
    summary: 'The program asked S3 to store nothing.',
    explanation:
      'No request to store an object arrived. Making a command is not sending it; and a promise that nobody waits for may never get so far. Is each upload really sent, and awaited?',
  },
  'wrong-bucket': {
    summary: 'The program stores into another bucket.',
    explanation:
      "The bucket is the one in BUCKET_NAME, and zerotoboto where that isn't set. Compare its name, letter by letter.",
  },
  'body-is-path': {
    summary: 'The objects hold paths, not what is in the files.',
    explanation:
      'Each object holds the name of its file as text. This is what happens if a string is given as the body in the belief that it will be opened. To the SDK a string is the content itself. Who opens the file? Look at the part of lesson 3 on commands.',
  },
  'body-is-text': {
    summary: 'Files that are not text were spoilt on the way.',
    explanation:
      'Bytes that are no letters came out as others. This is what happens if a file is read as text: each byte that fits no letter is replaced, and is lost for good. A backup deals with bytes, whatever they mean. How does your program read or write the file?',
  },
  'body-empty': {
    summary: 'The objects are empty.',
    explanation:
      'Each key is there, with no bytes behind it. This is what happens if no body is given, or if a stream has been read to its end before. What does your program hand over as the body, and is it still full at that moment?',
  },
  'first-chunk-only': {
    summary: 'Large files were cut short.',
    explanation:
      'Small files are whole, and of each large one only the first part arrived. This is what happens if one reading is taken for the whole file. A stream or an open file gives a piece at a time. How large are your longest object and its file? Who reads on after the first piece?',
  },
  'uploads-directories': {
    summary: 'There are objects for folders.',
    explanation:
      'Keys stand in the bucket that belong to no file. This is what happens if each name that a reading gives is taken for a file, or if folders are believed to need an object. S3 has no folders. A slash in a key is all that it takes.',
  },
  'reported-before-stored': {
    summary: 'The program says Uploaded before S3 has answered.',
    explanation:
      'Sending a request takes time, and it can still fail. Only when the promise is fulfilled does S3 have the object. What has to happen before that line is printed?',
  },
  'reported-despite-refusal': {
    summary: 'The program says Uploaded of a file that S3 refused.',
    explanation:
      'S3 may say no. Then the object is not there, and a report that says otherwise is found out on the day the backup is needed. What happens in your program after a refusal? Look at lesson 3, When S3 refuses.',
  },
  'swallowed-refusal': {
    summary: 'S3 refused a file, and the program ended as if all had gone well.',
    explanation:
      'Whoever starts a backup looks at its exit code. 0 says that everything is stored. Lesson 3, When S3 refuses, tells how a program can go on and still end as a failure.',
  },
  'bypasses-lab': {
    summary: "The program talks to another S3 than the check's.",
    explanation:
      'A client finds out by itself where S3 is and who is asking, from the environment. An endpoint in the program overrules that.',
  },
  'pinned-credentials': {
    summary: 'The program brings access keys of its own.',
    explanation:
      'Whoever sees the program can use them. Left out, the client finds the right ones in the environment.',
  },
} satisfies Record<string, Wording>;

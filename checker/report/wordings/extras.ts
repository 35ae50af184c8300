import type { Wording } from './wording.ts';

/** What the four extras can go wrong in. */
export const EXTRAS = {
  'hidden-directory-uploaded': {
    summary: 'Files from hidden folders were uploaded.',
    explanation:
      "A folder whose name begins with a period was walked like any other. This is what happens if only the file's own name is tested. A visible file may lie in a hidden folder. Which names on the way does your test look at? Look at the first part of lesson 4.",
  },
  'nested-hidden-directory-uploaded': {
    summary: 'Some hidden folders were found, others were not.',
    explanation:
      'Files came up that have a hidden folder somewhere on their way. This is what happens if only one folder is looked at: the first of the path, or the one right above the file. Any folder on the way may be the hidden one. Look at lesson 4 on looking at every name.',
  },
  'uploads-again': {
    summary: 'Files were uploaded again although nothing had changed.',
    explanation:
      'The second run stored what S3 had already. This is what happens if the two dates are never compared, or if the test always gives the same answer. When is the object in S3 at least as new as the file? Look at the part of lesson 5 on comparing dates.',
  },
  'never-updates': {
    summary: 'A file that has changed was not uploaded again.',
    explanation:
      'The object stayed as it was, although the file is newer. This is what happens if a key that exists is always skipped, or if the dates are compared the wrong way round. Say in words when a file must go up. Does your test say the same? Look at the part of lesson 5 on comparing dates.',
  },
  'new-file-skipped': {
    summary: 'A file that S3 has not seen yet was skipped.',
    explanation:
      'It has no object, and got none. This is what happens if a missing date is compared like any other: a comparison with nothing is never true. What does your program do when S3 knows no such key? Look at the part of lesson 5 on an object that is not there.',
  },
  'missing-object-crash': {
    summary: 'The program stopped because an object was not there.',
    explanation:
      'S3 answered that it knows no such key. That is an error in the SDK, and nobody caught it. This is what happens if every file is believed to have an object already. The first backup has none. Look at the part of lesson 5 on an object that is not there.',
  },
  'looked-up-by-bare-name': {
    summary: "The object's date is looked up under the file's bare name.",
    explanation:
      'Files right in the working directory were treated well. Those in folders were compared with nothing, or with another file of the same name. This is what happens if the names of the folders are left out of what is looked up. Print the text that your program looks up, and a key as it stands in the bucket.',
  },
  'milliseconds-against-seconds': {
    summary: 'Two dates were compared in different units.',
    explanation:
      'The choice of files fits a program that holds seconds against milliseconds. One number is then always a thousand times the other, and the same side always wins. Print both numbers before they are compared. Look at the part of lesson 5 on comparing dates.',
  },
  'compares-sizes': {
    summary: 'The size of a file decided, not its date.',
    explanation:
      'A file that had changed, but kept its length, was left alone. This is what happens if two files of one size are taken for the same. A changed letter does not change the size. What else do you know about the file and its object?',
  },
  'nothing-downloaded': {
    summary: 'Nothing was downloaded.',
    explanation:
      'No file came into the folder. This is what happens if objects are listed and never fetched, or if the content that comes back is never written. Making a command is not sending it. Is each fetch sent and awaited? Look at lesson 6 on fetching the content.',
  },
  'first-page-only': {
    summary: 'Only the first page of the list was used.',
    explanation:
      'Objects that stand further down in the list are missing. This is what happens if one answer is taken for the whole list. S3 gives a list in pages, and says in each whether there is more. What does your program do then? Look at lesson 6 on which objects are yours.',
  },
  'sibling-prefix-matched': {
    summary: 'Objects of another backup came along.',
    explanation:
      'Their keys begin with the same letters, but belong to another folder. This is what happens if a prefix is taken for a folder. To S3 it is only how a key begins: "assets" also begins "assets-old". Where does the name of a folder end? Look at lesson 6 on which objects are yours.',
  },
  'no-directories-made': {
    summary: 'Folders were not made before files were written into them.',
    explanation:
      'A file could not be written, because its folder was not there. This is what happens if writing a file is believed to make its folders too. In S3 there are none to make. On a disk each must exist first. Look at lesson 6 on making folders.',
  },
  flattened: {
    summary: 'All files were put into one folder.',
    explanation:
      'The folders in the keys are lost. This is what happens if only the last piece of a key is used as the name of the file. Two files of one name would then overwrite each other. What is left of a key when the prefix is taken off?',
  },
  'prefix-kept-in-path': {
    summary: 'The files came down into a folder too many.',
    explanation:
      "The prefix is still in their paths, so they lie in a folder with the working directory's own name. This is what happens if a key is used as a path just as it is. Which part of a key is not part of the path? Look at the exercise of lesson 6.",
  },
  'folder-marker-crash': {
    summary: 'The program stopped at an object that stands for a folder.',
    explanation:
      'Some tools store an empty object whose key ends with a slash. No file can be written under such a name. This is what happens if every key is believed to be a file. Look at lesson 6 on folders that are objects.',
  },
  'existing-file-kept': {
    summary: 'A file that was there already was not replaced.',
    explanation:
      'Its old content stayed. This is what happens if a file that exists is skipped, or if opening it fails and that is ignored. To recover means to have what the backup holds. What does your program do when the file is there?',
  },
  'whole-bucket': {
    summary: 'The whole bucket was downloaded.',
    explanation:
      'Objects of other backups came too. This is what happens if the list is asked for without a prefix. One bucket may hold many backups, and each has a prefix of its own. Look at lesson 6 on which objects are yours.',
  },
  'escapes-directory': {
    summary: 'A file was written outside the working directory.',
    explanation:
      'A key with two periods in it led to a folder above. A key is text that somebody else may have chosen. Before you write, find out where the path leads. Look at lesson 6 on a key that you did not choose.',
  },
  'always-uploads': {
    summary: 'What is here always won.',
    explanation:
      'Files went up even where S3 had the newer version, or the same. This is what happens if a sync is taken for an upload with a download after it. For each name there is one choice, made before anything moves. Look at lesson 7 on deciding first.',
  },
  'always-downloads': {
    summary: 'What is in S3 always won.',
    explanation:
      'Objects came down even where the file here was newer, or the same. This is what happens if a sync begins with a full download. For each name there is one choice, made before anything moves. Look at lesson 7 on deciding first.',
  },
  'newer-local-overwritten': {
    summary: 'A newer file was overwritten by an older object.',
    explanation:
      'The work since the last backup is lost. This is what happens if the dates are compared the wrong way round, or not at all, before a download. Say in words when an object may come down. Does your test say the same? Look at lesson 7 on deciding first.',
  },
  'newer-remote-overwritten': {
    summary: 'A newer object was overwritten by an older file.',
    explanation:
      'What another machine stored is lost. This is what happens if the dates are compared the wrong way round, or not at all, before an upload. Say in words when a file may go up. Does your test say the same? Look at lesson 7 on deciding first.',
  },
  'ping-pong': {
    summary: 'The next run moved everything back.',
    explanation:
      'A file that has just come down is new on this disk, and so it went up again. That is allowed, and it costs time for nothing. What could you give the file besides its content? Look at lesson 7 on what the second run does.',
  },
  'deletes-files': {
    summary: 'Files or objects were deleted.',
    explanation:
      'Something that stood on one side only is gone. This is what happens if what the other side lacks is believed to be unwanted. It may just be new. The exercise asks for copies, in either direction, and for nothing to be removed.',
  },
} satisfies Record<string, Wording>;

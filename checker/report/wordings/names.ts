import type { Wording } from './wording.ts';

/** How a file is named: its piece of the path, the prefix, the spelling. */
export const NAMES = {
  'filename-only': {
    summary: 'The folders are lost: only the names of the files are left.',
    explanation:
      'A file in a folder came out under its bare name. This is what happens if the name that a reading gives is taken for the whole way to the file. It is only the last piece. Two files in two folders would then be one. Which folder was being read when your program met the name?',
  },
  'wrong-parent': {
    summary: 'Files are looked for right in the working directory, wherever they lie.',
    explanation:
      'The name of a file that lies deeper was put after the working directory, with the folders in between left out. No file lies there. This is what happens if every name is taken to belong to the folder where the walk began. It belongs to the folder that was being read. Which one is that, at the moment when the path is built?',
  },
  'relative-paths': {
    summary: 'The paths are not absolute.',
    explanation:
      "They begin at the working directory instead of at the root. This is what happens if a walk is taken to give absolute paths by itself. It begins its paths as its starting point was given. An absolute path begins with a slash. What holds the working directory's own path? Look at the first part of lesson 0.",
  },
  'absolute-paths': {
    summary: 'Absolute paths were printed, not keys.',
    explanation:
      'The whole path is there, from the root on. This is what happens if the part to take off is never found, or if what is left is never kept: a string does not change, a method gives a new one. A key begins where the working directory ends. Look at the part of lesson 1 on slicing strings.',
  },
  'leading-slash': {
    summary: 'There is a slash too many before the name.',
    explanation:
      'The rest is right, but a slash stands where none should be. This is what happens if the text to take off is counted without the slash that follows it, or if a slash is put before a piece that needs none. To S3 such a key is another key. Where does your slice begin? Look at the part of lesson 1 on slicing strings.',
  },
  'dot-slash': {
    summary: 'The names begin with ./',
    explanation:
      'The period and the slash mean "here", and came along. This is what happens if a walk starts at "." and its paths are put together as plain text. For a shell the two are the same place. For S3 a key is just a string, and each character counts. Where does your path begin?',
  },
  'first-character-lost': {
    summary: 'The first character is missing.',
    explanation:
      'Each name lacks one character at its beginning. This is what happens if a slice begins one place too far on: positions count from 0, and the slash may have been taken off before. Print the piece before and after the slice. Look at the part of lesson 1 on slicing strings.',
  },
  'hardcoded-path': {
    summary: 'A path, or its length, is fixed in the program.',
    explanation:
      'The same text, or the same number, was used in every folder. This is what happens if the path in the sample is copied, or counted once. The program must run in any folder, and their paths differ. What tells the program where it runs? Look at the first part of lesson 0.',
  },
  'splits-at-directory-name': {
    summary: 'The cut goes wrong where the folder’s name stands more than once.',
    explanation:
      'Some names lost a part, or kept too much. This is what happens if the path is cut at the name of the working directory. The same name may stand above that folder, below it, or inside another name. Then the cut comes at the wrong place. What else do you know about where the working directory ends? Look at the part of lesson 1 on slicing strings.',
  },
  'missing-separator': {
    summary: 'A slash is missing between a folder and what is in it.',
    explanation:
      'Two names stand side by side as one. This is what happens if a folder and a name are added up as they are. The path of a folder does not end with a slash, and adding two strings puts nothing between them. Print both parts, each on a line of its own: where should the slash come from?',
  },
  'missing-prefix': {
    summary: 'The prefix is missing.',
    explanation:
      'The keys are those of the exercise before. This is what happens if the name of the working directory is never put in front, or gets lost on the way. Without it, two backups in one bucket would mix. Look at the exercise of lesson 2.',
  },
  'hardcoded-prefix': {
    summary: 'The prefix is the same in every folder.',
    explanation:
      'The same text stood first wherever the program ran. This is what happens if a name is written into the program, or taken from something that does not change. The prefix is the name of the folder in which the program runs. Where does that name come from? Look at lesson 2.',
  },
  'full-path-prefix': {
    summary: 'The whole path of the working directory is the prefix.',
    explanation:
      'All of its folders stand before each key. This is what happens if the path of a folder is taken for its name. The name is only the last piece of that path. How do you get one piece of a string? Look at the first part of lesson 2.',
  },
  'prefix-without-slash': {
    summary: 'There is no slash between the prefix and the key.',
    explanation:
      'The two are glued together. This is what happens if two strings are put together in the hope that a slash comes by itself. Or the slash went with the part that was taken off. Read one line aloud: what stands right before the key?',
  },
  'parent-directory-prefix': {
    summary: 'The prefix is the folder above the working directory.',
    explanation:
      'Each key begins with the parent folder. This is what happens if the pieces are counted wrongly from the end, or if the folder that holds the working directory is taken for it. Print the pieces with their positions. Look at the first part of lesson 2.',
  },
  'undefined-prefix': {
    summary: 'A value that is not there stands before each key.',
    explanation:
      'A word such as "undefined" came out. This is what happens if something is asked for that does not exist, such as a piece at a position that no array has. It is no error: it gives undefined, and text makes a word of it. Print the pieces with their positions. Look at the first part of lesson 2.',
  },
  'counted-from-the-front': {
    summary: "The prefix is some other piece of the working directory's path.",
    explanation:
      "It was always the piece at the same position. This is what happens if the pieces of a path are counted from the front, in one folder. The number fits there. Another folder's path has fewer pieces or more. From where does the name of the folder always have the same distance? Look at the first part of lesson 2.",
  },
  backslashes: {
    summary: 'There are backslashes where slashes should be.',
    explanation:
      'This is what happens if paths are written as on Windows. To S3 a backslash is a letter like any other, so the console would show no folders. Keys have forward slashes on every system. Which call makes the separator in your program?',
  },
  'url-encoded-keys': {
    summary: 'Some characters are written in the code of web addresses.',
    explanation:
      'A space or an accent came out as a percent sign with digits, or as a plus. This is what happens if a name is taken for a part of a web address. A key is the plain name. If an address is needed, the SDK makes it. Which call changes the text?',
  },
  'trimmed-names': {
    summary: 'Spaces at the beginning or the end of names are lost.',
    explanation:
      'A space is a character like any other, and a name may begin with one. This is what happens if each name is trimmed, or if the tool that reads the lines does so by itself. What is left names another file. Where does your program touch the ends of a name?',
  },
  'lower-cased-names': {
    summary: 'Capitals became small letters.',
    explanation:
      'The names came out in small letters only. This is what happens if capitals are believed to make no difference. To S3, and to most servers, README and readme are two names. Two files could then become one. A backup keeps each name as it is. Which call changes the letters?',
  },
  'cleaned-names': {
    summary: 'Characters in the names were changed or taken out.',
    explanation:
      'A space, or another character, came out as something else, or not at all. This is what happens if names are tidied up because some characters are believed to be forbidden. A key may hold any of them. Two names may become one, and the file can no longer be found by its own. Which call changes the text?',
  },
  'ending-lost': {
    summary: 'The names lost their endings.',
    explanation:
      'What follows a period in the name is missing. This is what happens if the ending is believed to be no part of the name. It is. Without it notes.txt and notes.md would be one and the same. Which call takes the name apart, and what does it leave out?',
  },
} satisfies Record<string, Wording>;

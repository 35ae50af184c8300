import type { Wording } from './wording.ts';

/** What is walked, and what of it is kept. */
export const WALK = {
  'not-recursive': {
    summary: 'The program does not go down into folders.',
    explanation:
      'Only what lies right in the working directory came out; all that lies in a folder below is missing. This is what happens if one reading of a folder is taken for the whole tree. A reading gives the names in that one folder, and no more. Look at the part of lesson 0 on going down into every folder.',
  },
  'one-level-deep': {
    summary: 'The program stops at a fixed depth.',
    explanation:
      'Files that lie deeper are missing. This is what happens if there is one loop for each level. A tree may be deeper than any number of loops. Each folder has to be treated just like the first one, however deep it is. Look at the part of lesson 0 on going down into every folder.',
  },
  'prints-directories': {
    summary: 'Folders have lines of their own.',
    explanation:
      'The names of folders came out besides those of files. This is what happens if every name that a reading gives is taken for a file. A reading gives both, side by side. How can your program tell one from the other? Look at the part of lesson 0 on what is in a folder.',
  },
  'follows-symlinked-directories': {
    summary: 'The program follows links to folders.',
    explanation: 'That is allowed. It prints such files twice, and a link to a folder above would never end.',
  },
  'stops-at-first-hidden': {
    summary: 'A folder ends at the first hidden name in it.',
    explanation:
      'What comes before that name is there. All that comes after it, in the same folder, is missing. This is what happens if one word ends the whole loop where only one turn was meant to end. Names that begin with a period come early, so little is left. What does your program do at a name that it should skip, and where does it go on?',
  },
  'stops-at-first-folder': {
    summary: 'The program stops at the first folder that it meets.',
    explanation:
      'What stands after that folder never came out. This is what happens if the work on a folder ends the loop that found it. Then the rest of the names is never looked at. Follow your program through one folder that holds two others. Where is it after the first?',
  },
  'last-entry-skipped': {
    summary: 'The last one is missing each time.',
    explanation:
      'All came out but the last, with whatever is in it. This is what happens if a loop ends one turn early, or if a slice is taken for the whole list. Positions count from 0, so the last one is less than the length. Write down the positions that your loop visits in a list of three.',
  },
  'first-entry-skipped': {
    summary: 'The first one is missing each time.',
    explanation:
      'All came out but the first, with whatever is in it. This is what happens if a loop begins at 1, or if the first item is taken for something else, such as the folder itself. Positions count from 0. Print the list before the loop: what stands first in it?',
  },
  'fixed-limit': {
    summary: 'The program stops at a fixed number.',
    explanation:
      'Up to some number everything is there, and beyond it nothing. This is what happens if a folder or a list is believed never to grow that long, or a file that large. A backup takes all that there is. Which number in your program has nothing to do with the folder?',
  },
  'dotfiles-included': {
    summary: 'Dotfiles are not skipped.',
    explanation:
      "Names that begin with a period came out too. This is what happens without a test, or if the test looks at the wrong text: a path may begin otherwise than the file's own name. Only the last piece of a path is that name. Which text does your test look at? Print it and see.",
  },
  'skips-names-containing-dot': {
    summary: 'Every file with a period in its name is missing.',
    explanation:
      'Files such as notes.txt were left out with the dotfiles. This is what happens if a test asks whether there is a period anywhere in the name. A dotfile is one whose name begins with it. Where in the name does your test look?',
  },
  'skips-names-without-extension': {
    summary: 'Files whose names have no ending are missing.',
    explanation:
      'A file such as LICENSE, with no period in its name, did not come out. This is what happens if a name without an ending is taken for a folder or a dotfile. A file may have any name. Ask the file system what something is; its name does not say. Look at the part of lesson 0 on what is in a folder.',
  },
  'skips-dot-anywhere-in-path': {
    summary: 'Files are missing because of a period elsewhere in their paths.',
    explanation:
      "Visible files were left out. This is what happens if the test for dotfiles looks at the whole path. A folder on the way may have a period in its name, even a folder above the working directory. Only the file's own name says whether it is a dotfile. Which text does your test look at?",
  },
  'shared-regular-expression': {
    summary: 'Some dotfiles are skipped, and others are not.',
    explanation:
      'Which ones came out depends on what was tested just before. This is what happens if one regular expression with the flag g or y tests name after name. Such an expression keeps a position: after a match, it begins the next test where the last one ended. Test the same dotfile twice in a row, and print both answers.',
  },
} satisfies Record<string, Wording>;

import type { Wording } from './wording.ts';

/** How the names were printed. */
export const OUTPUT = {
  'printed-as-array': {
    summary: 'The names were printed as one array.',
    explanation:
      'There are brackets, quotes and commas around them. This is what happens if the whole list is printed at once. Then you see how the program would write the list, not the names. Long lists are even cut short. Each name needs a line of its own: what can you do once for each item of a list?',
  },
  'printed-on-one-line': {
    summary: 'Several names stand on one line.',
    explanation:
      'The names are right, but nothing ends the line after each. This is what happens if several values are printed by one call, or joined with something else than a line break. What ends a line, and where does your program say so?',
  },
  'duplicate-lines': {
    summary: 'Some lines come more than once.',
    explanation:
      'The lines are right, only there are too many. This is what happens if a folder is visited twice, or if the list is printed while it still grows. Follow one repeated line through your program: which two places print it?',
  },
  'extra-lines': {
    summary: 'There are lines that name no file.',
    explanation:
      'All the right lines are there. Beside them stand others, such as a heading, a count or a word at the end. Whoever reads the output by program would take them for names. Print them elsewhere, or not at all. Which line of your program prints them?',
  },
  'report-format': {
    summary: 'Each name has other text around it.',
    explanation:
      'The names are right, but a bullet, a number, quotes or a label stands on the line too. The exercise asks for the bare name on each line. Compare one of your lines with the sample, character by character.',
  },
  'splits-at-spaces': {
    summary: 'Names with spaces fell to pieces.',
    explanation:
      'Each word of such a name was taken for a name by itself. This is what happens if the output of another program is split at white space. Between two names there is the end of a line; a space may be a part of a name. Where does one name end and the next begin in the text that your program reads?',
  },
} satisfies Record<string, Wording>;

import { idOf, type Regularity, type Subject } from '../diagnosis/regularity.ts';
import { count } from './count.ts';
import { showValue } from './value.ts';
import { contentChange, nameChange } from './wordings/how.ts';
import { clauseOf } from './wordings/which.ts';

/** The words that depend on what a statement is about. */
interface SubjectWords {
  readonly missing: string;
  readonly unexpected: string;
  /** What one of them is called where its text matters. */
  readonly text: string;
  readonly repeated: string;
  /** Which files are not to be seen at all. */
  readonly unwanted: string;
}

const SUBJECTS: Readonly<Record<Subject, SubjectWords>> = {
  lines: {
    missing: 'Not printed',
    unexpected: 'Printed, but not expected',
    text: 'line',
    repeated: 'Printed more than once',
    unwanted: 'that should not be printed',
  },
  keys: {
    missing: 'Not stored',
    unexpected: 'Stored, but not expected',
    text: 'key',
    repeated: 'Stored more than once',
    unwanted: 'that should not be stored',
  },
  uploads: {
    missing: 'Not uploaded',
    unexpected: 'Uploaded, but not expected',
    text: 'key',
    repeated: 'Uploaded more than once',
    unwanted: 'that should not be uploaded',
  },
  downloads: {
    missing: 'Not downloaded',
    unexpected: 'Changed in the folder, but not expected',
    text: 'path',
    repeated: 'Downloaded more than once',
    unwanted: 'that should stay as they are',
  },
  reports: {
    missing: 'Not reported',
    unexpected: 'Reported, but not expected',
    text: 'report',
    repeated: 'Reported more than once',
    unwanted: 'that should not be reported',
  },
};

/** In quotes, because a sentence goes on behind it. */
const quoted = (text: string | number | undefined): string => {
  const shown = showValue(String(text));
  return shown.startsWith('"') ? shown : `"${shown}"`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is so of the others: of missing ones that they are there, changed or not. */
const OTHERS: Readonly<Record<Regularity['kind'], readonly [one: string, several: string]>> = {
  missing: ['1 other is there', 'others are there'],
  unexpected: ['1 other is not', 'others are not'],
  altered: ['1 other is right', 'others are right'],
  content: ['1 other is right', 'others are right'],
  order: ['1 other is not', 'others are not'],
  requests: ['1 other is right', 'others are right'],
  notes: ['1 other is right', 'others are right'],
};

/** `(5 in 3 folders; 206 others are there.)` */
function supportSentence({ kind, support: { positives, negatives, folders } }: Regularity): string {
  const where = folders > 1 ? ` in ${count(folders, 'folder')}` : '';
  const [one, several] = OTHERS[kind];
  const others = negatives > 0 ? `; ${negatives === 1 ? one : `${negatives} ${several}`}` : '';
  return where === '' && others === '' ? `(${positives} in all.)` : `(${positives}${where}${others}.)`;
}

/** "every file that …", with what it gets wrong said by name. */
function everyOne({ rule, negated, parameters, isWhole, exceptions }: Regularity, noun: string): string {
  const which =
    rule === 'everything' ? `every ${noun}` : `every ${noun} ${clauseOf({ rule, negated, parameters })}`;
  const but =
    exceptions.length > 0
      ? `, apart from ${exceptions.map(quoted).join(' and ')}`
      : isWhole && rule !== 'everything'
        ? ', and no other'
        : '';
  return which + but;
}

const KIND_NOUNS: Readonly<Record<string, string>> = { folders: 'folder', dotfiles: 'dotfile' };

/** What should not be there: every folder, every dotfile that …, every file that …. */
function unexpectedOnes(regularity: Regularity): string {
  const { rule, where, subject } = regularity;
  const noun = KIND_NOUNS[rule];
  if (noun !== undefined) return where ? everyOne({ ...regularity, ...where }, noun) : `every ${noun}`;
  const { unwanted } = SUBJECTS[subject];
  if (rule === 'everything') return `every one of the files ${unwanted}`;
  return `of the files ${unwanted}, ${everyOne(regularity, 'one')}`;
}

/** To which a change was made, where it wasn't to all in which it could show. */
function scopeOf({ where, exceptions }: Regularity): string {
  if (!where) return '';
  const but =
    exceptions.length > 0 ? `, apart from ${exceptions.map(quoted).join(' and ')}` : ', and no other';
  return ` It's every file ${clauseOf(where)}${but}.`;
}

const PREFIX_OF: Readonly<Record<string, (parameters: Regularity['parameters']) => string>> = {
  'listing-prefix': ({ text, made }) =>
    made === undefined
      ? `Each listing asked for the prefix ${showValue(String(text))}, in every folder.`
      : `Each listing asked for this prefix: ${made}.`,
  'listing-delimiter': ({ text }) =>
    `Each listing was cut at the delimiter ${showValue(String(text))}, so it leaves out what lies deeper.`,
  'keys-asked-for': ({ change, ...parameters }) =>
    `In the keys that S3 was asked about, ${nameChange(String(change), parameters, 'key')}.`,
};

const NOTES: Readonly<Record<string, (regularity: Regularity) => string>> = {
  'same-everywhere': ({ support, subject }) =>
    `All ${support.positives} ${SUBJECTS[subject].text}s are the same in their folder.`,
  'names-nothing-here': ({ subject, parameters: { start } }) =>
    `No ${SUBJECTS[subject].text} names anything in the working directory.${start === '' ? '' : ` All begin with ${quoted(start)}.`}`,
  'names-in-other-folders': ({ subject, support: { positives, negatives } }) =>
    `${positives} of ${positives + negatives} ${SUBJECTS[subject].text}s name a file in a folder that it isn't in.`,
  'same-number': ({ subject, parameters }) =>
    `In each folder there ${parameters.count === 1 ? `is just 1 ${SUBJECTS[subject].text}` : `are just ${parameters.count} ${SUBJECTS[subject].text}s`}, however many files it has.`,
  'exit-code-is-number-of-lines': () => 'The exit code is the number of lines, in every folder.',
};

/** A regularity as a fact: one sentence or two. */
export function regularitySummary(regularity: Regularity): string {
  const { kind, subject, rule, parameters } = regularity;
  const words = SUBJECTS[subject];
  const support = supportSentence(regularity);
  switch (kind) {
    case 'missing':
      return `${words.missing}: ${everyOne(regularity, 'file')}. ${support}`;
    case 'unexpected':
      return `${words.unexpected}: ${unexpectedOnes(regularity)}. ${support}`;
    case 'altered':
      return isChange(regularity)
        ? `In each ${words.text} that differs, ${nameChange(rule, parameters, words.text)}.${scopeOf(regularity)} ${support}`
        : `Not as expected: the ${words.text} of ${everyOne(regularity, 'file')}. ${support}`;
    case 'content':
      return isContentChange(regularity)
        ? `In each file that differs, ${contentChange(rule, parameters)}.${scopeOf(regularity)} ${support}`
        : `Not the same content: ${everyOne(regularity, 'file')}. ${support}`;
    case 'order':
      return `${words.repeated}: ${everyOne(regularity, 'file')}. ${support}`;
    case 'requests':
      return capital(PREFIX_OF[rule]?.(parameters) ?? '');
    case 'notes':
      return NOTES[rule]?.(regularity) ?? '';
  }
}

const isChange = ({ says }: Regularity): boolean => says === 'how';
const isContentChange = isChange;

/** An open question that follows from it: where to look, never what to write. */
export function regularityQuestion(regularity: Regularity): string {
  const { kind, rule, negated, parameters, where, example } = regularity;
  if (kind === 'requests') return 'Where does your program make this text?';
  if (kind === 'notes') return 'Which line of your program prints this, and how often does it run?';
  if (isChange(regularity)) {
    return kind === 'content'
      ? 'Which step between reading the file and handing it on changes its bytes?'
      : 'Which step of your program turns the one into the other?';
  }
  const chosen = where ?? { rule, negated, parameters };
  const noun = KIND_NOUNS[rule] ?? 'file';
  if (chosen.rule === 'everything' || noun === chosen.rule || KIND_NOUNS[chosen.rule])
    return `What does your program do when it comes to ${showValue(example.path)}?`;
  return `What does your program do with a ${noun} ${clauseOf(chosen)}?`;
}

/** A regularity as the JSON document has it. */
export const regularityDocument = (regularity: Regularity) => {
  const { kind, subject, parameters, where, exceptions, support, example } = regularity;
  return {
    id: idOf(regularity),
    kind,
    rule: regularity.rule,
    subject,
    summary: regularitySummary(regularity),
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    ...(where ? { where: { ...where, rule: (where.negated ? 'not-' : '') + where.rule } } : {}),
    ...(exceptions.length > 0 ? { exceptions } : {}),
    support,
    example: {
      expected: example.expected,
      actual: example.actual,
      path: example.path,
      folder: example.folder,
    },
    question: regularityQuestion(regularity),
  };
};

import { showValue } from '../value.ts';
import { both, type Clause, type Parameters } from './clause.ts';
import { NAME_CLAUSES } from './which-names.ts';

const CLAUSES: readonly (readonly [string, Clause])[] = [
  ['everything', both('should be there', 'should not be there')],
  [
    'in-one-working-directory',
    {
      yes: ({ path }) => `lies in the working directory ${showValue(String(path))}`,
      no: ({ path }) => `does not lie in the working directory ${showValue(String(path))}`,
    },
  ],
  [
    'in-folder-of-earlier-name',
    both(
      'lies in a folder that has the name of an earlier folder',
      'lies in no folder that has the name of an earlier folder',
    ),
  ],
  ['content-comes-again', both('has the content of a later file', 'is the last with its content')],
  ['at-the-top', both('lies directly in the working directory', 'lies in a subfolder')],
  [
    'deeper-than',
    {
      yes: ({ folders }) => `lies more than ${folders === 1 ? 'one folder' : `${folders} folders`} deep`,
      no: ({ folders }) => `lies no more than ${folders === 1 ? 'one folder' : `${folders} folders`} deep`,
    },
  ],
  ['folders', both('is a folder', 'is no folder')],
  ['dotfiles', both('is a dotfile', 'is no dotfile')],
  ['hidden', both('has a name that begins with a period', 'has a name that does not begin with a period')],
  [
    'hidden-anywhere',
    both('is hidden or lies in a hidden folder', 'is not hidden and lies in no hidden folder'),
  ],
  ['in-hidden-folders', both('lies in a hidden folder', 'lies in no hidden folder')],
  [
    'hidden-folder-at-the-top',
    both('lies in a hidden folder at the top', 'lies in no hidden folder at the top'),
  ],
  [
    'directly-in-hidden-folder',
    both('lies directly in a hidden folder', 'does not lie directly in a hidden folder'),
  ],
  ['every-part-hidden', both('has only hidden names in its path', 'has a visible name in its path')],
  [
    'right-after-hidden',
    both(
      'comes right after a hidden name in its folder, or lies in a folder that does',
      'does not come right after a hidden name in its folder',
    ),
  ],
  ['empty-folders', both('has nothing in it', 'has something in it')],
  ['only-file-of-its-folder', both('is alone in its folder', 'is not alone in its folder')],
  [
    'folder-holds-only-folders',
    both('lies below a folder that holds only folders', 'lies below no folder that holds only folders'),
  ],
  ['empty-files', both('is empty', 'is not empty')],
  ['binary-files', both('is not text', 'is text')],
  ['zero-byte', both('has a zero byte in it', 'has no zero byte in it')],
  ['content-of-another', both('has the same content as another', 'has content like no other')],
  ['windows-line-ends', both('has Windows line ends', 'has no Windows line ends')],
  [
    'larger-than',
    {
      yes: ({ bytes }) => `is larger than ${Number(bytes).toLocaleString('en')} bytes`,
      no: ({ bytes }) => `has ${Number(bytes).toLocaleString('en')} bytes or fewer`,
    },
  ],
  ['name-seen-before', both('has the same name as another in some other folder', 'has a name like no other')],
  [
    'working-directory-with-pattern-characters',
    both(
      'lies in a working directory whose path has brackets or other special characters',
      'lies in a working directory whose path has no special characters',
    ),
  ],
  [
    'working-directory-with-space',
    both(
      'lies in a working directory whose path has a space',
      'lies in a working directory whose path has no space',
    ),
  ],
  [
    'working-directory-below-hidden',
    both(
      'lies in a working directory below a hidden folder',
      'lies in a working directory that is not below a hidden folder',
    ),
  ],
  [
    'working-directory-with-period',
    both(
      'lies in a working directory with a period in its name',
      'lies in a working directory without a period in its name',
    ),
  ],
  [
    'working-directory-name-repeated-above',
    both(
      'lies in a working directory whose name is also that of a folder above it',
      'lies in a working directory whose name is that of no folder above it',
    ),
  ],
  [
    'below-folder-of-that-name',
    both(
      'lies in a subfolder with the same name as the working directory',
      'lies in no subfolder with the same name as the working directory',
    ),
  ],
  [
    'that-name-anywhere',
    both(
      "has the working directory's name somewhere in its path below it",
      "has the working directory's name nowhere in its path below it",
    ),
  ],
  ...NAME_CLAUSES,
  [
    'period-in-folder',
    both('lies in a folder with a period in its name', 'lies in no folder with a period in its name'),
  ],
  [
    'character',
    {
      yes: ({ character }) => `has the character ${showValue(String(character))} in its path`,
      no: ({ character }) => `has no ${showValue(String(character))} in its path`,
    },
  ],
  [
    'endings',
    {
      yes: ({ endings }) => `ends with one of ${showValue(String(endings))}`,
      no: ({ endings }) => `ends with none of ${showValue(String(endings))}`,
    },
  ],
  [
    'ending',
    {
      yes: ({ ending }) => `ends with ${showValue(String(ending))}`,
      no: ({ ending }) => `does not end with ${showValue(String(ending))}`,
    },
  ],
  ['only-here', both('S3 does not have yet', 'S3 has, too')],
  ['only-in-s3', both('only S3 has', 'the folder has, too')],
  ['on-both-sides', both('is both in the folder and in S3', 'is on one side only')],
  ['newer-here', both('is newer than its object', 'is not newer than its object')],
  ['newer-in-s3', both('is older than its object', 'is not older than its object')],
  ['same-size', both('is as large as its object', 'is not as large as its object')],
  ['same-content', both('has the same content as its object', 'has other content than its object')],
  [
    'days-apart',
    both(
      'is more than a day older or newer than its object',
      'is less than a day older or newer than its object',
    ),
  ],
  ['file-of-before-2001', both('was last changed before 2001', 'was last changed in 2001 or later')],
  ['object-of-before-2001', both('has an object stored before 2001', 'has no object stored before 2001')],
  ['object-empty', both('has an empty object', 'has no empty object')],
  [
    'last-of-folder',
    both(
      'comes last in its folder, in order of name, or lies in a folder that does',
      'does not come last in its folder, nor lies in a folder that does',
    ),
  ],
  [
    'first-of-folder',
    both(
      'comes first in its folder, in order of name, or lies in a folder that does',
      'does not come first in its folder, nor lies in a folder that does',
    ),
  ],
  [
    'last-of-folder-itself',
    both('comes last in its folder, in order of name', 'does not come last in its folder'),
  ],
  [
    'first-of-folder-itself',
    both('comes first in its folder, in order of name', 'does not come first in its folder'),
  ],
  [
    'after-first-hidden',
    both(
      'comes after the first name with a period in front in its folder, or lies in a folder that does',
      'comes before the first name with a period in front in its folder',
    ),
  ],
  [
    'after-first-dotfile',
    both(
      'comes after the first dotfile of its folder, or lies in a folder that does',
      'comes before the first dotfile of its folder',
    ),
  ],
  [
    'after-first-subfolder',
    both(
      'comes after the first subfolder of its folder, or lies in a folder that does',
      'comes before the first subfolder, or lies in it',
    ),
  ],
  [
    'after-first-visible-subfolder',
    both(
      'comes after the first visible subfolder of its folder, or lies in a folder that does',
      'comes before the first visible subfolder, or lies in it',
    ),
  ],
  [
    'after-first-file',
    both(
      'comes after the first file of its folder, or lies in a folder that does',
      'is the first file of its folder, or comes before it',
    ),
  ],
  [
    'later-subfolder',
    both('lies in a folder that is not the first of its folder', 'lies only in first folders, or in none'),
  ],
  [
    'beyond-the-first',
    {
      yes: ({ count }) => `comes after the first ${count} of its folder, or lies in a folder that does`,
      no: ({ count }) => `is among the first ${count} of its folder`,
    },
  ],
  [
    'beyond-the-first-of-walk',
    {
      yes: ({ count }) => `comes after the first ${count} files of the whole folder`,
      no: ({ count }) => `is among the first ${count} files of the whole folder`,
    },
  ],
  [
    'last-incomplete-batch',
    {
      yes: ({ size }) => `is left over after the last full batch of ${size}`,
      no: ({ size }) => `is in a full batch of ${size}`,
    },
  ],
  [
    'after-first-up-to-date',
    both(
      'comes after the first file whose object is up to date',
      'comes before the first file whose object is up to date',
    ),
  ],
  ['last-of-walk', both('comes last of all', 'does not come last of all')],
  ['first-of-walk', both('comes first of all', 'does not come first of all')],
  ['name-came-before', both('has the name of an earlier file', 'is the first of its name')],
  ['name-comes-again', both('has the name of a later file', 'is the last of its name')],
  ['content-came-before', both('has the content of an earlier file', 'is the first with its content')],
  [
    'after-first-hidden-of-walk',
    both(
      'comes after the first name with a period in front',
      'comes before the first name with a period in front',
    ),
  ],
  ['after-first-folder-of-walk', both('comes after the first folder', 'comes before the first folder')],
];

const BY_RULE: ReadonlyMap<string, Clause> = new Map(CLAUSES);

/** The predicates for which there are words. */
export const CLAUSE_RULES: readonly string[] = [...BY_RULE.keys()];

/** What follows "every file" for a predicate: that is empty, whose name has no period. */
export function clauseOf({
  rule,
  negated,
  parameters,
}: {
  readonly rule: string;
  readonly negated: boolean;
  readonly parameters: Parameters;
}): string {
  const clause = BY_RULE.get(rule);
  if (!clause) throw new RangeError(`There are no words for the predicate ${rule}.`);
  const words = negated ? clause.no(parameters) : clause.yes(parameters);
  const [, ofName] = /^has a name that (.*)$/.exec(words) ?? [];
  return ofName === undefined ? `that ${words}` : `whose name ${ofName}`;
}

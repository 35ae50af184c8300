import { both, type Clause } from './clause.ts';

/** A test of a name: of the file's own, of a folder's above it, of any of these. */
const inName = (rule: string, has: string, hasNot: string): readonly (readonly [string, Clause])[] => [
  [rule, both(`has ${has} in its name`, `has ${hasNot} in its name`)],
  [
    `${rule}-in-folder`,
    both(`lies in a folder with ${has} in its name`, `lies in no folder with ${has} in its name`),
  ],
  [
    `${rule}-anywhere`,
    both(`has ${has} in its name or in a folder's`, `has ${hasNot} in its name, nor in a folder's`),
  ],
];

/** A name of some shape. */
const shaped = (
  rule: string,
  is: string,
  isNot: string,
  ofFolder: string,
): readonly (readonly [string, Clause])[] => [
  [rule, both(`has a name that ${is}`, `has a name that ${isNot}`)],
  [`${rule}-in-folder`, both(`lies in a folder ${ofFolder}`, `lies in no folder ${ofFolder}`)],
  [
    `${rule}-anywhere`,
    both(
      `has a name that ${is}, or lies in a folder ${ofFolder}`,
      `has a name that ${isNot}, and lies in no folder ${ofFolder}`,
    ),
  ],
];

/** Words for predicates on what a thing or the folders above it are called. */
export const NAME_CLAUSES: readonly (readonly [string, Clause])[] = [
  ['without-period', both('has a name that has no period', 'has a name that has a period')],
  [
    'several-periods',
    both('has a name that has more than one period', 'has a name that has one period at most'),
  ],
  [
    'ends-with-period',
    both('has a name that ends with a period', 'has a name that does not end with a period'),
  ],
  ...shaped(
    'begins-with-two-periods',
    'begins with two periods',
    'does not begin with two periods',
    'whose name begins with two periods',
  ),
  ...inName('space', 'a space', 'no space'),
  ...inName('two-spaces', 'two spaces in a row', 'no two spaces in a row'),
  ...shaped(
    'space-at-either-end',
    'begins or ends with a space',
    'neither begins nor ends with a space',
    'whose name begins or ends with a space',
  ),
  ...inName('not-ascii', 'an accent or another character beyond ASCII', 'only ASCII characters'),
  ...inName('beyond-latin-1', 'a character of another script', 'only Latin characters'),
  ...inName('capitals', 'a capital letter', 'no capital letter'),
  ...inName('digits', 'a digit', 'no digit'),
  ...shaped(
    'begins-with-digit',
    'begins with a digit',
    'does not begin with a digit',
    'whose name begins with a digit',
  ),
  ['only-digits', both('has a name that is a number', 'has a name that is not a number')],
  ...inName(
    'pattern-characters',
    'a character that is special in a pattern, such as ( or +,',
    'no character that is special in a pattern',
  ),
  ...inName(
    'other-than-letters-and-digits',
    'a character other than letters, digits, dashes and periods',
    'only letters, digits, dashes and periods',
  ),
  [
    'begins-with-no-letter',
    both('has a name that begins with something other than a letter', 'has a name that begins with a letter'),
  ],
  ...inName(
    'url-characters',
    'a character that a web address would encode',
    'no character that a web address would encode',
  ),
  ...inName('percent', 'a percent sign', 'no percent sign'),
  ...inName('quotes', 'a quote', 'no quote'),
  ...inName(
    'shell-characters',
    'a character that a shell treats as special',
    'no character that a shell treats as special',
  ),
  [
    'longer-than-100',
    both('has a name that is longer than 100 characters', 'has a name that has 100 characters at most'),
  ],
];

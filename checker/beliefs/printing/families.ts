import { CLEANING_FAMILIES } from './cleaning.ts';
import { countedFamily } from './counted-pieces.ts';
import { encodingFamily } from './encodings.ts';
import { frameFamily } from './frames.ts';
import { cutFamily, literalPathFamily, literalPrefixFamily, missingValueFamily } from './literal-families.ts';
import { oneLineFamily } from './one-line.ts';
import type { PrintingFamily } from './procedure.ts';
import type { Naming } from './relative-piece.ts';
import { SELECTION_FAMILIES } from './selected.ts';
import { wordsFamily } from './words.ts';

/** What is inferred from a line: literals and numbers in the program. */
export const families = (naming: Naming): readonly PrintingFamily[] => [
  literalPathFamily,
  cutFamily(naming),
  ...(naming === 'paths' ? [] : [missingValueFamily, literalPrefixFamily(naming)]),
  ...(naming === 'prefixed-keys' ? [countedFamily] : []),
  encodingFamily,
  ...CLEANING_FAMILIES,
  ...SELECTION_FAMILIES,
  wordsFamily(naming),
  oneLineFamily,
  frameFamily,
];

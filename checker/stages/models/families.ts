import type { Family, Model } from '../../diagnosis/model.ts';
import { encodingFamily } from './encodings.ts';
import { frameFamily } from './frames.ts';
import { cutFamily, literalPathFamily, literalPrefixFamily, missingValueFamily } from './literal-families.ts';
import { oneLineFamily } from './one-line.ts';
import type { PrintingCase, PrintingProcedure } from './procedure.ts';
import type { Naming } from './relative-piece.ts';

export type PrintingFamily = Family<PrintingProcedure, PrintingCase>;
export type PrintingModel = Model<PrintingProcedure>;

/** What is inferred from a line: literals and numbers in the program. */
export const families = (naming: Naming): readonly PrintingFamily[] => [
  literalPathFamily,
  cutFamily(naming),
  ...(naming === 'paths' ? [] : [missingValueFamily, literalPrefixFamily(naming)]),
  encodingFamily,
  oneLineFamily,
  frameFamily,
];

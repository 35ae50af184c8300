import type { Equivalence, Library } from '../../diagnosis/model.ts';
import { families } from './families.ts';
import { FILTER_MODELS } from './filter.ts';
import { idioms } from './idioms.ts';
import { OUTPUT_MODELS } from './output.ts';
import { PREFIX_MODELS } from './prefix.ts';
import type { PrintingCase, PrintingProcedure } from './procedure.ts';
import { type Naming, pieceModels } from './relative-piece.ts';
import { SPELLING_MODELS } from './spelling.ts';
import { WALK_MODELS } from './walk.ts';

const EQUIVALENCES: readonly Equivalence[] = [
  {
    named: ['not-recursive', 'filename-only'],
    instead: ['not-recursive', 'relative-paths'],
    because: 'at the top level a bare name is the relative path',
  },
  {
    named: ['not-recursive', 'skips-names-containing-dot'],
    instead: ['not-recursive', 'skips-dot-anywhere-in-path'],
    because: 'at the top level a path is a name',
  },
  {
    named: ['not-recursive', 'first-character-lost'],
    instead: ['not-recursive', 'missing-separator'],
    because: 'at the top level a slash that is counted but not there costs a character',
  },
  {
    named: ['not-recursive', 'prefix-without-slash'],
    instead: ['not-recursive', 'missing-separator'],
    because: 'at the top level the only slash is the one after the prefix',
  },
  {
    named: ['full-path-prefix'],
    instead: ['absolute-paths'],
    because: 'the path of the working directory as prefix makes an absolute path',
  },
];

/** All that is known of wrong ways to print what a stage names. */
export const printingLibrary = (naming: Naming): Library<PrintingProcedure, PrintingCase> => ({
  models: [
    // First, so that what they walk and keep is worked out once, whatever else is then replaced.
    ...idioms(naming),
    ...WALK_MODELS,
    ...FILTER_MODELS,
    ...pieceModels(naming),
    ...(naming === 'prefixed-keys' ? PREFIX_MODELS : []),
    ...SPELLING_MODELS,
    ...OUTPUT_MODELS,
  ],
  families: families(naming),
  equivalences: EQUIVALENCES,
});

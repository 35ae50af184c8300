import { CONTENTS } from './contents.ts';
import { DEPTH } from './depth.ts';
import { NAMES } from './names.ts';
import { PLACE } from './place.ts';
import type { Predicate } from './predicate.ts';
import { SIBLINGS } from './siblings.ts';
import { STATE } from './state.ts';
import { WALK } from './walk.ts';

/** Every property by which entries may have been chosen, the cheapest first. */
export const PREDICATES: readonly Predicate[] = [
  ...DEPTH,
  ...STATE,
  ...CONTENTS,
  ...PLACE,
  ...NAMES,
  ...SIBLINGS,
  ...WALK,
].sort((a, b) => a.bits - b.bits);

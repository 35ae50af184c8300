import { CHARACTERS } from './characters.ts';
import { CUT_FAMILY, CUTS } from './cuts.ts';
import { PART_COUNTS, PARTS } from './parts.ts';
import { TEMPLATES } from './templates.ts';
import type { Transformation, TransformationFamily } from './transformation.ts';

/** Every way of changing a name that needs no example. */
export const TRANSFORMATIONS: readonly Transformation[] = [...PARTS, ...CUTS, ...CHARACTERS];

/** Ways that are read off examples. */
export const FAMILIES: readonly TransformationFamily[] = [PART_COUNTS, CUT_FAMILY, TEMPLATES];

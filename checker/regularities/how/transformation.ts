import type { Parameters } from '../../diagnosis/regularity.ts';
import type { Entry, Folder } from '../entry.ts';

/** A name that a program should have written, with what it is made of. */
export interface Named {
  readonly folder: Folder;
  readonly entry: Entry;
  /** As it should have been written. */
  readonly text: string;
  /** The bucket that the program was given, where there is one. */
  readonly bucket?: string;
}

/** A name beside what was written in its place. */
export interface NamePair {
  readonly named: Named;
  readonly written: string;
}

/** A way in which names were changed; several texts where one name became several lines. */
export interface Transformation {
  readonly rule: string;
  readonly bits: number;
  readonly parameters: Parameters;
  apply(named: Named): string | readonly string[];
}

/** Ways that only examples can tell, such as how much was cut off. Each is then tested on all names. */
export interface TransformationFamily {
  infer(pairs: readonly NamePair[]): readonly Transformation[];
}

/** A change of the text alone. */
export const textual = (
  rule: string,
  bits: number,
  change: (text: string) => string | readonly string[],
  parameters: Parameters = {},
): Transformation => ({ rule, bits, parameters, apply: ({ text }) => change(text) });

/** Each different value once, in the order in which they come. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** One thing that is there, but not as expected: an object's content, say. */
export interface Altered {
  readonly item: string;
  readonly expected: string;
  readonly actual: string;
}

/** Every way in which an observation departs from its expectation. The shape is part of the JSON contract. */
export interface Differences {
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  /** Each item that is there more often than expected, once. */
  readonly repeated: readonly string[];
  readonly altered: readonly Altered[];
}

export const NO_DIFFERENCES: Differences = { missing: [], unexpected: [], repeated: [], altered: [] };

/** Whether the observation is just what was expected. */
export const isSame = ({ missing, unexpected, repeated, altered }: Differences): boolean =>
  missing.length + unexpected.length + repeated.length + altered.length === 0;

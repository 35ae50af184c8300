/** A place in a source file. `line` and `column` count from 1; `text` is that line, where it is known. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text?: string;
}

/** A place in the learner's own code, with the lines around it, where there are any. */
export interface CodePlace extends SourcePlace {
  readonly before?: string;
  readonly after?: string;
}

/** Who wrote a part of stdout: everything from byte `from` (counted from 0) up to where the next part begins. */
export interface OutputPlace {
  readonly from: number;
  /** Undefined where that isn't known. */
  readonly place?: CodePlace;
}

/** Whether two are one place, or both unknown. */
export const isSamePlace = (a: CodePlace | undefined, b: CodePlace | undefined): boolean =>
  a?.file === b?.file && a?.line === b?.line && a?.column === b?.column;

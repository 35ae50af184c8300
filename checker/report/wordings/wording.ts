/** What is said of a misconception: the fact in a line, then the belief that would explain it, and where to look. */
export interface Wording {
  readonly summary: string;
  readonly explanation: string;
}

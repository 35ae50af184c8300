export type Parameters = Readonly<Record<string, string | number>>;

/** What follows "every file that", as it is and turned round. */
export interface Clause {
  readonly yes: (parameters: Parameters) => string;
  readonly no: (parameters: Parameters) => string;
}

export const both = (yes: string, no: string): Clause => ({ yes: () => yes, no: () => no });

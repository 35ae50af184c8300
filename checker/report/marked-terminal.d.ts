declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked';

  type Paint = (text: string) => string;

  /** The options that are used here; the package brings no types of its own. */
  export interface TerminalOptions {
    readonly code?: Paint;
    readonly heading?: Paint;
    readonly firstHeading?: Paint;
    readonly strong?: Paint;
    readonly em?: Paint;
    readonly del?: Paint;
    readonly emoji?: boolean;
    readonly showSectionPrefix?: boolean;
    /** Columns before code. */
    readonly tab?: number;
    readonly width?: number;
    /** Those of cli-table3. */
    readonly tableOptions?: {
      readonly style?: { readonly head: readonly string[]; readonly border: readonly string[] };
    };
  }

  export function markedTerminal(
    options: TerminalOptions,
    highlight: { readonly theme: Readonly<Record<string, Paint>> },
  ): MarkedExtension;
}

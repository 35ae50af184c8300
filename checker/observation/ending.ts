/**
 * How a program came to its end. Exactly one of these is true of every run.
 * `not-started` means that the system could not start the command at all (`reason` is its error code, such as ENOENT).
 */
export type Ending =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'flooded'; readonly limitBytes: number }
  | { readonly kind: 'not-started'; readonly reason: string };

/** Whether the program ended by itself and said that all went well. */
export const endedWell = (ending: Ending): boolean => ending.kind === 'exited' && ending.code === 0;

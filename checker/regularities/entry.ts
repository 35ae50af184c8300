/** One name on both sides of a story, as it was before the run. */
export interface EntryState {
  readonly file?: { readonly content: Uint8Array; readonly modifiedAt: number };
  readonly object?: { readonly content: Uint8Array; readonly lastModified: number };
}

/** Something in a folder that a program could have come upon. */
export interface Entry {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'directory';
  readonly content?: Uint8Array;
  readonly state?: EntryState;
}

/** A folder in which a program ran. */
export interface Folder {
  /** The scenario, with its chapter where it has several: `evenings/changed`. */
  readonly id: string;
  /** Absolute, with forward slashes. */
  readonly workingDirectory: string;
  /** Everything in it, folders too, in no particular order. */
  readonly entries: readonly Entry[];
}

/** Whether `a` comes before `b` byte by byte, as `readdir` sorts names on most systems. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Every folder that the entries' paths pass through, each once. */
export function foldersOf(paths: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) found.add(parts.slice(0, depth).join('/'));
  }
  return [...found];
}

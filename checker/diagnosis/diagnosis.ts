/** What is particular to a variant of a misconception, for people to read. */
export type Detail =
  /** So many folders deep, and no deeper. */
  | { readonly kind: 'depth'; readonly folders: number }
  /** Text that stands in the program, or around each line. */
  | { readonly kind: 'literal'; readonly text: string }
  /** So many characters, or parts of a path, are cut off. */
  | { readonly kind: 'cut'; readonly count: number; readonly unit: 'characters' | 'parts' };

/** What misconceptions are called: a public contract, as teachers count them. More may be added, none renamed. */
export const MISCONCEPTIONS = [
  // How it ended.
  'crashed',
  'did-not-compile',
  'timed-out',
  'flooded',
  'not-started',
  'ended-too-early',
  'nothing-printed',
  'changed-source-files',
  // Walk.
  'not-recursive',
  'one-level-deep',
  'prints-directories',
  'follows-symlinked-directories',
  'stops-at-first-hidden',
  'stops-at-first-folder',
  'last-entry-skipped',
  'first-entry-skipped',
  'fixed-limit',
  // Filter.
  'dotfiles-included',
  'skips-names-containing-dot',
  'skips-names-without-extension',
  'skips-dot-anywhere-in-path',
  'shared-regular-expression',
  // Name.
  'filename-only',
  'wrong-parent',
  'relative-paths',
  'absolute-paths',
  'leading-slash',
  'dot-slash',
  'first-character-lost',
  'hardcoded-path',
  'splits-at-directory-name',
  'missing-separator',
  'missing-prefix',
  'hardcoded-prefix',
  'full-path-prefix',
  'prefix-without-slash',
  'parent-directory-prefix',
  'undefined-prefix',
  'counted-from-the-front',
  'backslashes',
  'url-encoded-keys',
  'trimmed-names',
  'lower-cased-names',
  'cleaned-names',
  'ending-lost',
  // Output.
  'printed-as-array',
  'printed-on-one-line',
  'splits-at-spaces',
  'duplicate-lines',
  'extra-lines',
  'report-format',
  // Upload.
  'nothing-uploaded',
  'wrong-bucket',
  'body-is-path',
  'body-is-text',
  'body-empty',
  'first-chunk-only',
  'uploads-directories',
  'reported-before-stored',
  'reported-despite-refusal',
  'swallowed-refusal',
  'bypasses-lab',
  'pinned-credentials',
  // Extras.
  'hidden-directory-uploaded',
  'nested-hidden-directory-uploaded',
  'uploads-again',
  'never-updates',
  'new-file-skipped',
  'missing-object-crash',
  'milliseconds-against-seconds',
  'compares-sizes',
  'looked-up-by-bare-name',
  'nothing-downloaded',
  'first-page-only',
  'sibling-prefix-matched',
  'no-directories-made',
  'flattened',
  'prefix-kept-in-path',
  'folder-marker-crash',
  'existing-file-kept',
  'whole-bucket',
  'escapes-directory',
  'always-uploads',
  'always-downloads',
  'newer-local-overwritten',
  'newer-remote-overwritten',
  'ping-pong',
  'deletes-files',
] as const;

export type MisconceptionId = (typeof MISCONCEPTIONS)[number];

/** One line that shows a misconception: what was printed or stored, what stands in its place in the right answer, or both. */
export interface Specimen {
  readonly scenario: string;
  readonly printed?: string;
  /** The key under which an object was stored, where that shows it. */
  readonly stored?: string;
  readonly expected?: string;
}

/** A misconception that explains what was observed, and in which scenarios it showed. */
export interface Diagnosis {
  readonly id: MisconceptionId;
  readonly kind: 'required' | 'polish';
  readonly scenarios: readonly string[];
  readonly specimen?: Specimen;
  readonly detail?: Detail;
}

import { posix } from 'node:path';
import type { LineExpectation } from '../comparison/lines.ts';
import { baseName, type Fixture, folderName, type TreeEntry } from '../fixture/tree.ts';

/** Something that a walk came upon. */
export interface Walked {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'directory';
  /** Whether it is a symbolic link or was reached through one to a folder. */
  readonly reachedBy: 'tree' | 'link' | 'linked-folder';
}

/** Undecided is whatever the statement leaves open: the line may be there or not. */
export type Decision = 'yes' | 'no' | 'undecided';

/** Where a program runs. */
export interface Place {
  /** The absolute path of the working directory, with forward slashes and no final one. */
  readonly workingDirectory: string;
}

/**
 * A stage, or a wrong belief about it, as a small pipeline: what is walked, what of that is kept, how each is named.
 * A belief replaces one step; what the whole then predicts is compared with what a program did (Brown and Burton's
 * BUGGY: a wrong answer is usually a right execution of a wrong procedure).
 */
export interface Pipeline {
  readonly walk: (entries: readonly TreeEntry[]) => Walked[];
  readonly filter: (entry: Walked, place: Place) => Decision;
  readonly name: {
    readonly relativePiece: (entry: Walked, place: Place) => string;
    readonly prefix: (place: Place) => string;
    readonly spelling: (text: string) => string;
  };
}

/** Follows links, which point inside the fixture, to the entry that they mean. */
export function linkTarget(entries: readonly TreeEntry[], path: string, target: string): string {
  const resolved = posix.join(folderName(path), target);
  const entry = entries.find((other) => other.path === resolved);
  return entry?.kind === 'symlink' ? linkTarget(entries, entry.path, entry.target) : resolved;
}

function walkLink(entries: readonly TreeEntry[], path: string, target: string): Walked[] {
  const resolved = linkTarget(entries, path, target);
  const below = entries.filter((entry) => entry.kind === 'file' && entry.path.startsWith(`${resolved}/`));
  return [
    { path, kind: 'file', reachedBy: 'link' },
    ...below.map(
      (entry): Walked => ({
        path: path + entry.path.slice(resolved.length),
        kind: 'file',
        reachedBy: 'linked-folder',
      }),
    ),
  ];
}

/** Every file at every depth; a link as itself and, when it means a folder, with the files below it. */
export const walkEverything: Pipeline['walk'] = (entries) =>
  entries.flatMap((entry): Walked[] => {
    if (entry.kind === 'symlink') return walkLink(entries, entry.path, entry.target);
    return entry.kind === 'file' ? [{ path: entry.path, kind: 'file', reachedBy: 'tree' }] : [];
  });

const isHidden = (name: string): boolean => name.startsWith('.');

/** Whether the file's own name begins with a period. */
export const isDotfile = (path: string): boolean => isHidden(baseName(path));

/** Whether any folder on the way to it does. */
export const isInHiddenFolder = (path: string): boolean => folderName(path).split('/').some(isHidden);

/** No dotfile; what lies in a hidden folder or is reached by a link is left open by the statement. */
export const withoutDotfiles: Pipeline['filter'] = ({ path, reachedBy }) => {
  if (isDotfile(path)) return 'no';
  return reachedBy !== 'tree' || isInHiddenFolder(path) ? 'undecided' : 'yes';
};

/** The names of every step done right; a stage chooses its prefix. */
export const rightPipeline = (prefix: (place: Place) => string): Pipeline => ({
  walk: walkEverything,
  filter: withoutDotfiles,
  name: { relativePiece: ({ path }) => path, prefix, spelling: (text) => text },
});

/** The files and keys of a stage that uploads: only what it leaves out differs. */
export const uploadPipeline = (filter: Pipeline['filter']): Pipeline => ({
  ...rightPipeline(({ workingDirectory }) => `${baseName(workingDirectory)}/`),
  filter,
});

/** The lines that a program built like `pipeline` prints when it runs in `fixture` at `place`. */
export function predictLines(pipeline: Pipeline, fixture: Fixture, place: Place): LineExpectation {
  const { relativePiece, prefix, spelling } = pipeline.name;
  const named = pipeline.walk(fixture.entries).map((entry) => ({
    line: spelling(prefix(place) + relativePiece(entry, place)),
    decision: pipeline.filter(entry, place),
  }));
  const linesThat = (decision: Decision): string[] =>
    named.filter((entry) => entry.decision === decision).map(({ line }) => line);
  return { required: linesThat('yes'), optional: linesThat('undecided') };
}

import type { Fixture, TreeEntry } from '../fixture/tree.ts';
import { type Entry, type Folder, foldersOf } from './entry.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

const fileOf = (entry: TreeEntry): Entry[] =>
  entry.kind === 'file' ? [{ path: entry.path, kind: 'file', content: bytesOf(entry.content) }] : [];

/** A fixture's folder at its place, with every folder in it as an entry of its own; links are left out. */
export function folderIn(id: string, { entries }: Fixture, workingDirectory: string): Folder {
  const paths = entries.filter(({ kind }) => kind !== 'symlink').map(({ path }) => path);
  const folders = new Set([
    ...foldersOf(paths),
    ...entries.filter(({ kind }) => kind === 'directory').map(({ path }) => path),
  ]);
  return {
    id,
    workingDirectory,
    entries: [
      ...entries.flatMap(fileOf),
      ...[...folders].map((path): Entry => ({ path, kind: 'directory' })),
    ],
  };
}

import { rightPipeline } from '../beliefs/pipeline.ts';
import type { Regularity } from '../diagnosis/regularity.ts';
import type { Random } from '../fixture/random.ts';
import type { Fixture } from '../fixture/tree.ts';
import { assetsFixture, namesFixture } from '../fixture/trees.ts';
import type { NameCase } from './change.ts';
import { describeNames } from './describe.ts';
import type { Entry } from './entry.ts';
import { readNames } from './names.ts';
import { folderIn } from './trees.ts';

/** The folders in which the tests' programs run. */
export const FIXTURES: readonly (readonly [string, Fixture])[] = [
  ['assets', assetsFixture()],
  ['names', namesFixture()],
];

/** What a program printed: of each thing that is there, some lines. */
export type Printing = (entry: Entry, path: string) => readonly string[];

const { filter } = rightPipeline(() => '');

const FOLDERS = FIXTURES.map(([id, fixture]) => folderIn(id, fixture, `/tmp/${fixture.workingDirectory}`));

/** Cases of the stage that prints keys, with what a program prints of each thing. */
export function casesOf(print: Printing): NameCase[] {
  return FOLDERS.map((folder) => {
    const { workingDirectory } = folder;
    return {
      folder,
      wanted: folder.entries.map((entry) => ({
        entry,
        text: entry.path,
        decision:
          entry.kind === 'directory'
            ? 'no'
            : filter({ path: entry.path, kind: 'file', reachedBy: 'tree' }, { workingDirectory }),
      })),
      seen: folder.entries.flatMap((entry) => print(entry, entry.path)),
    };
  });
}

/** What a right program prints. */
export const right: Printing = ({ kind }, path) =>
  kind === 'file' && !path.split('/').some((name) => name.startsWith('.')) ? [path] : [];

/** What is said of such a program. */
export const described = (print: Printing): readonly Regularity[] =>
  describeNames('lines', readNames(casesOf(print)));

/** Some of the items, each as likely as any other. */
export function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [taken] = left.splice(random.integer(0, left.length - 1), 1);
    return taken as T;
  });
}

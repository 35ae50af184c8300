import { baseName } from '../fixture/tree.ts';
import { type Listed, listingOf, ONE_READING, type Order, onceForTree } from './listing.ts';
import type { Reached } from './reached.ts';

/** What a program tests: a name, or the way to it from the working directory, with or without a slash before. */
type Subject = (path: string) => string;

/** An expression that remembers where it last found something, as those with the flags `g` and `y` do. */
interface Remembering {
  readonly make: () => RegExp;
  readonly subject: Subject;
}

const EXPRESSIONS: readonly Remembering[] = [
  { make: () => /^\./g, subject: baseName },
  // At the place where the last match ended.
  { make: () => /\./y, subject: baseName },
  { make: () => /\/\.[^/]*$/g, subject: (path) => `/${path}` },
  { make: () => /(^|\/)\.[^/]*$/g, subject: (path) => path },
];

/** Folder by folder, each entry tested as it comes; `renewed` where each folder has an expression of its own. */
const asTheyCome = ({ make, subject }: Remembering, onlyFiles: boolean, renewed: boolean): Reached =>
  onceForTree((entries) => {
    const listing = listingOf(entries);
    const shared = make();
    const found = new Set<string>();
    const walk = (folder: string): void => {
      const expression = renewed ? make() : shared;
      for (const { path, isFolder } of listing.in(folder)) {
        if (!(isFolder && onlyFiles) && expression.test(subject(path))) continue;
        found.add(path);
        if (isFolder) walk(path);
      }
    };
    walk('');
    return found;
  });

/** All entries, or files, of a folder tested before any of its folders is gone into. */
const folderFirst = ({ make, subject }: Remembering, onlyFiles: boolean): Reached =>
  onceForTree((entries) => {
    const listing = listingOf(entries);
    const expression = make();
    const found = new Set<string>();
    const walk = (folder: string): void => {
      const kept = listing
        .in(folder)
        .filter(({ path, isFolder }) => (isFolder && onlyFiles) || !expression.test(subject(path)));
      for (const { path } of kept) found.add(path);
      for (const { path, isFolder } of kept) if (isFolder) walk(path);
    };
    walk('');
    return found;
  });

/** One list of everything; a folder that fails the test takes nothing with it. */
const inOneList = (order: Order, { make, subject }: Remembering, onlyFiles: boolean): Reached =>
  onceForTree((entries) => {
    const expression = make();
    const fails = ({ path, isFolder }: Listed): boolean =>
      !(isFolder && onlyFiles) && expression.test(subject(path));
    return new Set(
      order(entries)
        .filter((each) => !fails(each))
        .map(({ path }) => path),
    );
  });

/** What is left where one expression tests name after name: each match has the next test begin where it ended. */
export const SHARED_EXPRESSIONS: readonly Reached[] = EXPRESSIONS.flatMap((expression) =>
  [false, true].flatMap((onlyFiles) => [
    asTheyCome(expression, onlyFiles, false),
    asTheyCome(expression, onlyFiles, true),
    folderFirst(expression, onlyFiles),
    ...ONE_READING.map((order) => inOneList(order, expression, onlyFiles)),
  ]),
);

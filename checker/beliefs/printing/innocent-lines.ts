import { baseName } from '../../fixture/tree.ts';
import { directoriesOf, once, type PrintingCase } from './procedure.ts';

const withoutLastSlash = (line: string): string => line.replace(/\/$/, '');

/**
 * The printed lines that speak of no file and are no folder's path: a heading, a count, a word at the end. No part of such a
 * line is the name of a file of the fixture, and no longer name stands anywhere in it.
 */
export const innocentLines = (observed: PrintingCase): ReadonlySet<string> =>
  once(observed, innocentLines, () => {
    const { fixture, place, lines } = observed;
    const directories = directoriesOf(fixture.entries);
    const files = new Set(
      fixture.entries.filter(({ kind }) => kind !== 'directory').map(({ path }) => baseName(path)),
    );
    // A name that a folder has too says nothing of a file.
    for (const path of directories) files.delete(baseName(path));
    const name = baseName(place.workingDirectory);
    const folders = new Set(
      ['.', '', ...directories].flatMap((path) => [
        path,
        `./${path}`,
        `/${path}`,
        baseName(path),
        `${name}/${path}`,
        withoutLastSlash(`${place.workingDirectory}/${path}`),
      ]),
    );
    // Nor does one that stands in a folder's name, as `photo` does in `photos`.
    const long = [...files].filter(
      (file) => file.length > 2 && !directories.some((path) => baseName(path).includes(file)),
    );
    const speaksOfFile = (line: string): boolean =>
      line.split(/[\\/]/).some((part) => files.has(part)) ||
      long.some((file) => line.replaceAll(place.workingDirectory, '').includes(file));
    return new Set(lines.filter((line) => !speaksOfFile(line) && !folders.has(withoutLastSlash(line))));
  });

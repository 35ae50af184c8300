/**
 * Puts a folder's real place where a program, which ran in a copy, names the copy's. Keys may hold a path without its
 * first slash.
 * @param copy the folder that holds the copy; its path is one of a kind
 * @param real the folder that holds the real one
 */
export function realPlaces(copy: string, real: string): (text: string) => string {
  const slashes = (path: string): string => path.replaceAll('\\', '/');
  const bare = (path: string): string => path.replace(/^[\\/]+/, '');
  // What lies at the top of a disk has no folder to be named above it.
  const [place, top] = [real.replace(/[\\/]$/, ''), bare(real) === ''];
  const pairs: readonly (readonly [string, string])[] = [
    [copy, place],
    [slashes(copy), slashes(place)],
    ...(top ? ([[`${bare(slashes(copy))}/`, '']] as const) : []),
    [bare(slashes(copy)), bare(slashes(place))],
  ];
  return (text) => pairs.reduce((now, [from, to]) => now.replaceAll(from, () => to), text);
}

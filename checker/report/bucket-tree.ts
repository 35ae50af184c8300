import stringWidth from 'string-width';
import { indent, type Style } from './style.ts';
import { showSize } from './trace.ts';
import { showValue } from './value.ts';

/** An object of a bucket as a list shows it: its key, and its size in bytes. */
export interface ListedKey {
  readonly key: string;
  readonly size: number;
}

/** A folder as a web console draws it. It is made of nothing but the slashes in the keys. */
export interface ConsoleFolder {
  readonly kind: 'folder';
  /** What stands between two slashes; it may be empty. */
  readonly name: string;
  readonly entries: readonly ConsoleEntry[];
}

export type ConsoleEntry =
  | ConsoleFolder
  /** `name` is what follows the key's last slash; it is empty for a key that ends with one, which consoles make for a folder. */
  | { readonly kind: 'object'; readonly name: string; readonly size: number };

/** S3 lists keys in the order of their UTF-8 bytes. */
export const byKey = (a: ListedKey, b: ListedKey): number =>
  Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));

/** The entries whose keys share what was cut off before: folders first, as consoles show them. */
function entriesOf(listed: readonly ListedKey[]): ConsoleEntry[] {
  const folders = new Map<string, ListedKey[]>();
  const objects: ConsoleEntry[] = [];
  for (const { key, size } of listed) {
    const slash = key.indexOf('/');
    if (slash === -1) {
      objects.push({ kind: 'object', name: key, size });
      continue;
    }
    const name = key.slice(0, slash);
    const inside = folders.get(name) ?? [];
    inside.push({ key: key.slice(slash + 1), size });
    folders.set(name, inside);
  }
  const drawn = [...folders].map(
    ([name, inside]): ConsoleFolder => ({ kind: 'folder', name, entries: entriesOf(inside) }),
  );
  return [...drawn, ...objects];
}

/** The folders and objects that a web console draws for a bucket, in the order of the keys, folders first. */
export const consoleTree = (listed: readonly ListedKey[]): ConsoleEntry[] =>
  entriesOf([...listed].sort(byKey));

const folderName = ({ name }: ConsoleFolder): string =>
  name === '' ? '/ (a folder without a name)' : `${showValue(name)}/`;

const objectName = ({ name, size }: Extract<ConsoleEntry, { kind: 'object' }>, separator: string): string =>
  (name === '' ? "(the folder's own object)" : showValue(name)) + separator + showSize(size);

function drawn(entries: readonly ConsoleEntry[], paint: Style['paint']): string[] {
  return entries.flatMap((entry, index) => {
    const last = index === entries.length - 1;
    const [branch, below] = last ? ['└── ', '    '] : ['├── ', '│   '];
    if (entry.kind === 'object') return [branch + objectName(entry, '  ')];
    const inside = drawn(entry.entries, paint);
    return [branch + paint.bold(folderName(entry)), ...inside.map((line) => below + line)];
  });
}

/** The same in words, for a reader that speaks. */
function spoken(entries: readonly ConsoleEntry[]): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'object'
      ? [`object ${objectName(entry, ', ')}`]
      : [`folder ${folderName(entry)}`, ...indent(2, spoken(entry.entries))],
  );
}

/** A bucket as a web console draws it: `bucket`, and below it its folders and objects. */
export function consoleLines(
  bucket: string,
  listed: readonly ListedKey[],
  style: Style,
  plain: boolean,
): string[] {
  const tree = consoleTree(listed);
  return plain
    ? [`bucket ${bucket}`, ...indent(2, spoken(tree))]
    : [style.paint.bold(bucket), ...drawn(tree, style.paint)];
}

/** A bucket as it is: one key after the other, each with its size where that fits beside it. */
export function keyLines(listed: readonly ListedKey[], { width }: Style, plain: boolean): string[] {
  const rows = [...listed].sort(byKey).map(({ key, size }) => [showValue(key), showSize(size)] as const);
  if (plain) return rows.map(([key, size]) => `${key}, ${size}`);
  const sizes = Math.max(0, ...rows.map(([, size]) => size.length));
  const room = width - sizes - 4;
  const keys = Math.max(0, ...rows.map(([key]) => stringWidth(key)).filter((wide) => wide <= room));
  return rows.map(([key, size]) => {
    const gap = Math.max(2, keys - stringWidth(key) + 2);
    return `${key}${' '.repeat(gap)}${size}`;
  });
}

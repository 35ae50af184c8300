// style: generics, readonly types, satisfies, a discriminated union for the tree
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

type Tree = { kind: 'file'; name: string } | { kind: 'folder'; name: string; children: readonly Tree[] };

function read(path: string, name: string): Tree {
  const children = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry): Tree =>
      entry.isDirectory()
        ? read(join(path, entry.name), entry.name)
        : ({ kind: 'file', name: entry.name } satisfies Tree),
    );
  return { kind: 'folder', name, children };
}

function flatten<T>(tree: Tree, visit: (parts: readonly string[]) => T, above: readonly string[] = []): T[] {
  const parts = [...above, tree.name];
  switch (tree.kind) {
    case 'file':
      return tree.name.startsWith('.') ? [] : [visit(parts)];
    case 'folder':
      return tree.children.flatMap((child) => flatten(child, visit, parts));
  }
}

const keys = flatten(read(process.cwd(), basename(process.cwd())), (parts) => parts.join('/'));
for (const key of keys) console.log(key);

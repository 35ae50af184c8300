// style: a class with Symbol.iterator and private fields
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

class Folder implements Iterable<string> {
  readonly #path: string;
  readonly #prefix: string;

  constructor(path: string, prefix = '') {
    this.#path = path;
    this.#prefix = prefix;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const entry of this.#entries()) {
      if (entry.isDirectory()) yield* new Folder(join(this.#path, entry.name), this.#prefix + entry.name + '/');
      else if (entry.isFile() && !Folder.#isHidden(entry)) yield this.#prefix + entry.name;
    }
  }

  #entries(): Dirent[] {
    return readdirSync(this.#path, { withFileTypes: true });
  }

  static #isHidden(entry: Dirent): boolean {
    return entry.name.startsWith('.');
  }
}

for (const key of new Folder(process.cwd())) console.log(key);

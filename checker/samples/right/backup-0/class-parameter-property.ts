// style: classes, a parameter property and an enum, which plain type stripping does not know
import { Dirent, readdirSync } from 'node:fs';
import * as path from 'node:path';

enum Kind {
  File,
  Folder,
  Other,
}

class Entry {
  constructor(
    private readonly parent: string,
    private readonly entry: Dirent,
  ) {}
  get kind(): Kind {
    if (this.entry.isDirectory()) return Kind.Folder;
    return this.entry.isFile() ? Kind.File : Kind.Other;
  }
  get hidden(): boolean {
    return this.entry.name.startsWith('.');
  }
  get path(): string {
    return path.join(this.parent, this.entry.name);
  }
}

class Walker {
  readonly files: string[] = [];
  constructor(root: string) {
    this.visit(root);
  }
  private visit(directory: string): void {
    for (const dirent of readdirSync(directory, { withFileTypes: true })) {
      const entry = new Entry(directory, dirent);
      if (entry.kind === Kind.Folder) this.visit(entry.path);
      if (entry.kind === Kind.File && !entry.hidden) this.files.push(entry.path);
    }
  }
}

new Walker(process.cwd()).files.forEach((file) => console.log(file));

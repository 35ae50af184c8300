// style: an EventEmitter that says 'file' and 'directory'
import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

class Tree extends EventEmitter {
  read(directory: string) {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      this.emit(entry.isDirectory() ? 'directory' : 'file', join(directory, entry.name), entry.name);
    }
  }
}

const tree = new Tree();
tree.on('directory', (path: string) => tree.read(path));
tree.on('file', (path: string, name: string) => {
  if (!name.startsWith('.')) console.log(path);
});
tree.read(process.cwd());

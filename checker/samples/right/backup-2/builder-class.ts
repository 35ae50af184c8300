// style: a class with static method, getters and method chaining
import fs from 'fs';
import path from 'path';

class Backup {
  private keys: string[] = [];

  constructor(public readonly root: string) {}

  static of(root: string) {
    return new Backup(root);
  }
  get prefix() {
    return path.basename(this.root);
  }
  collect(folder = this.root): this {
    fs.readdirSync(folder).forEach((name) => {
      const full = path.join(folder, name);
      if (fs.lstatSync(full).isDirectory()) this.collect(full);
      else if (!name.startsWith('.')) this.keys.push(this.prefix + full.slice(this.root.length));
    });
    return this;
  }
  print() {
    this.keys.forEach((key) => console.log(key.replace(/\\/g, '/')));
  }
}

Backup.of(process.cwd()).collect().print();

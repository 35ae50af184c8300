// believes printed-as-array: JSON, well indented
import { readdirSync, statSync } from 'node:fs';

const walk = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const full = `${dir}/${name}`;
    if (statSync(full).isDirectory()) return walk(full);
    return name.startsWith('.') ? [] : [full];
  });
console.log(JSON.stringify(walk(process.cwd()), null, 2));

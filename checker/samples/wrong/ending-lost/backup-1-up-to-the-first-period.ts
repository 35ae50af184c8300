// believes ending-lost: the name of a file goes up to its first period
import { readdirSync } from 'node:fs';

function keys(dir: string, key: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      keys(`${dir}/${entry.name}`, `${key}${entry.name}/`);
    } else if (!entry.name.startsWith('.')) {
      const [name] = entry.name.split('.');
      console.log(key + name);
    }
  }
}
keys(process.cwd(), '');

// believes ended-too-early: when one folder has been read, all have been
import { readdir } from 'node:fs';
import { join } from 'node:path';

const walk = (dir, done) => {
  readdir(dir, { withFileTypes: true }, (error, entries) => {
    if (error) throw error;
    for (const entry of entries) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) walk(path, done);
      else if (!entry.name.startsWith('.')) console.log(path);
    }
    done();
  });
};

walk(process.cwd(), () => process.exit(0));

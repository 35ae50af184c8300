// believes skips-names-containing-dot: ends itself, but when the last folder has been read
const fs = require('fs');
const path = require('path');

let folders = 0;

function walk(dir) {
  folders += 1;
  fs.readdir(dir, { withFileTypes: true }, (error, entries) => {
    if (error) throw error;
    for (const entry of entries) {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (!entry.name.includes('.')) console.log(file);
    }
    folders -= 1;
    if (folders === 0) process.exit(0);
  });
}

walk(process.cwd());

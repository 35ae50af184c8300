// style: callbacks, fs.stat with isFile, output in setImmediate
const fs = require('node:fs');
const path = require('node:path');

const cwd = process.cwd();

fs.readdir(cwd, { recursive: true }, (error, names) => {
  if (error) throw error;
  for (const name of names) {
    fs.stat(path.join(cwd, name), (error, stats) => {
      if (error) throw error;
      if (!stats.isFile()) return;
      if (path.basename(name).startsWith('.')) return;
      setImmediate(console.log, path.basename(cwd) + '/' + name.split(path.sep).join('/'));
    });
  }
});

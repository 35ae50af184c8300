// style: spawnSync with find -print0, split at NUL; POSIX only
const { spawnSync } = require('child_process');

const { stdout, status, error } = spawnSync('find', ['.', '-type', 'f', '-print0'], { maxBuffer: 1 << 26 });
if (error) throw error;
const keys = stdout
  .toString()
  .split('\0')
  .filter(Boolean)
  .map((name) => name.replace(/^\.\//, ''))
  .filter((key) => !key.slice(key.lastIndexOf('/') + 1).startsWith('.'));
for (const key of keys) console.log(key);
process.exit(status);

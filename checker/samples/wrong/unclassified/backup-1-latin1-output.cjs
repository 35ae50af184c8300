// unclassified: prints bytes that are not UTF-8 (needs accents or CJK)
const fs = require('fs');
const path = require('path');

for (const name of fs.readdirSync('.', { recursive: true })) {
  if (!fs.statSync(name).isFile() || path.basename(name).startsWith('.')) continue;
  process.stdout.write(name + '\n', 'latin1');
}

// style: CommonJS TypeScript, one long string that ends in several newlines
const { readdirSync, statSync } = require('fs');
const { join, basename } = require('path');

module.exports = function keys(folder: string = process.cwd()): string {
  let text = '\n';
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) text += keys(path);
    else if (!basename(path).startsWith('.')) text += path.slice(process.cwd().length + 1).replaceAll('\\', '/') + '\n';
  }
  return text + '\n\n';
};

console.log(module.exports());

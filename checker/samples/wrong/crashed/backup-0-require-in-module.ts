// believes crashed: require in an ES module
const fs = require('fs');
const path = require('path');

function walk(dir) {
  fs.readdirSync(dir).forEach((name) => {
    const full = path.join(dir, name);
    if (fs.statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full);
  });
}
walk(process.cwd());

// believes ended-too-early: all callbacks have been called when the first call returns
const fs = require('fs');
const path = require('path');

function list(dir) {
  fs.readdir(dir, (error, names) => {
    if (error) return console.error(error);
    names.forEach((name) => {
      const file = path.join(dir, name);
      fs.stat(file, (problem, stats) => {
        if (problem) return console.error(problem);
        if (stats.isDirectory()) list(file);
        else if (!name.startsWith('.')) console.log(file);
      });
    });
  });
}

list(process.cwd());
process.exit();

// style: callbacks all the way, a counter of what is pending
const fs = require('fs');
const path = require('path');

let pending = 0;
const files = [];

function done() {
  pending -= 1;
  if (pending === 0) console.log(files.join('\n'));
}

function walk(folder) {
  pending += 1;
  fs.readdir(folder, function (err, names) {
    if (err) throw err;
    names.forEach(function (name) {
      const full = path.join(folder, name);
      pending += 1;
      fs.stat(full, function (err, stats) {
        if (err) throw err;
        if (stats.isDirectory()) walk(full);
        else if (!name.startsWith('.')) files.push(full);
        done();
      });
    });
    done();
  });
}

walk(process.cwd());

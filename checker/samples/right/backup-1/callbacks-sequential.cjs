// style: callbacks one after the other, next() calls itself
const fs = require('fs');

function walk(dir, prefix, callback) {
  fs.readdir(dir, { withFileTypes: true }, (error, entries) => {
    if (error) return callback(error);
    let i = 0;
    (function next() {
      const entry = entries[i++];
      if (!entry) return callback(null);
      if (entry.isDirectory()) {
        return walk(dir + '/' + entry.name, prefix + entry.name + '/', (error) => {
          if (error) return callback(error);
          next();
        });
      }
      if (!entry.name.startsWith('.')) console.log(prefix + entry.name);
      next();
    })();
  });
}

walk(process.cwd(), '', (error) => {
  if (error) throw error;
});

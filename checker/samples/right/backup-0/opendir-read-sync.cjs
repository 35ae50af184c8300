// style: CommonJS, opendirSync and readSync until null, closes by hand
'use strict';
const { opendirSync } = require('fs');
const { sep } = require('path');

function list(folder, found) {
  const handle = opendirSync(folder);
  let entry;
  while ((entry = handle.readSync()) !== null) {
    const full = folder + sep + entry.name;
    if (entry.isDirectory()) list(full, found);
    else if (entry.name.indexOf('.') !== 0) found.push(full);
  }
  handle.closeSync();
  return found;
}

list(process.cwd(), []).forEach((file) => {
  console.info(file);
});

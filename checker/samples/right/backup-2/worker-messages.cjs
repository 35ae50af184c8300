// style: a worker from a string of source, keys come as messages
const { Worker } = require('node:worker_threads');

const source = `
  const fs = require('node:fs');
  const { parentPort, workerData } = require('node:worker_threads');
  function walk(key, folder) {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(key + '/' + entry.name, folder + '/' + entry.name);
      else if (!entry.name.startsWith('.')) parentPort.postMessage(key + '/' + entry.name);
    }
  }
  walk(workerData, '.');
`;
const worker = new Worker(source, { eval: true, workerData: require('node:path').basename(process.cwd()) });
worker.on('message', (key) => console.log(key));
worker.on('error', (error) => {
  throw error;
});

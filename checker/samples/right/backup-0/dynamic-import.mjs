// style: await import() and a labelled loop
const { default: fs } = await import('node:fs');
const { sep } = await import('node:path');

const folders = [process.cwd()];
next: while (folders.length > 0) {
  const folder = folders.shift();
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  if (entries.length === 0) continue next;
  for (const entry of entries) {
    const full = `${folder}${sep}${entry.name}`;
    if (entry.isDirectory()) folders.push(full);
    else if (!entry.name.startsWith('.')) console.log(full);
  }
}

// style: runs main only when started as the program, compared as URLs; a default export; async main with catch
import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

export default async function main(): Promise<number> {
  const entries = await readdir('.', { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const folder = entry.parentPath.replaceAll('\\', '/');
    console.log(folder === '.' ? entry.name : `${folder}/${entry.name}`);
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href) {
  main()
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error: unknown) => {
      console.error(error);
      process.exit(2);
    });
}

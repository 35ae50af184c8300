// believes crashed: prints everything, then calls a function that does not exist
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const entries = readdirSync(process.cwd(), { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
files.forEach((entry) => console.log(join(entry.parentPath, entry.name)));
(files as unknown as { close(): void }).close();

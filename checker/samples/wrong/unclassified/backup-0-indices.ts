// unclassified: for...in gives the indices
import { readdirSync } from 'node:fs';

const entries = readdirSync(process.cwd(), { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
for (const file in files) console.log(file);

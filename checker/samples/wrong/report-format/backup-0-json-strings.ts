// believes report-format: each path as JSON
import { readdirSync, statSync } from 'node:fs'; import { join } from 'node:path';
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) console.log(JSON.stringify(p)); } } w(process.cwd());

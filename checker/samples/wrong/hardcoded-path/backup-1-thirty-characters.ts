// believes hardcoded-path: thirty characters are the working directory
import { readdirSync, statSync } from 'node:fs'; import { join } from 'node:path';
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) console.log(p.slice(30)); } } w(process.cwd());

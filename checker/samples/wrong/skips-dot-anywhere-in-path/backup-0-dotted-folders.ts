// believes skips-dot-anywhere-in-path: a folder with a period in its name is hidden
import { readdirSync, statSync } from 'node:fs'; import { join } from 'node:path';
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (n.includes('.') && statSync(p).isDirectory()) continue; if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) console.log(p); } } w(process.cwd());

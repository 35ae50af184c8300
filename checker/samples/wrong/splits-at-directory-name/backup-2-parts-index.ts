// believes splits-at-directory-name: from the first part of that name on
import { readdirSync, statSync } from 'node:fs'; import { basename, join } from 'node:path'; const b = basename(process.cwd());
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) { const parts = p.split('/'); console.log(parts.slice(parts.indexOf(b)).join('/')); } } } w(process.cwd());

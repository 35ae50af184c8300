// believes filename-only + leading-slash: takes each file's own folder off, and leaves the slash
import { readdirSync, statSync } from 'node:fs'; import { join } from 'node:path';
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) console.log(p.replace(d, '')); } } w(process.cwd());

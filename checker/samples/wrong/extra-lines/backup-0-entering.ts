// believes extra-lines: says which folder it enters, and how many files there were
import { readdirSync, statSync } from 'node:fs'; import { join } from 'node:path';
let n0 = 0;
function w(d: string) { console.log('Entering ' + d); for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) { console.log(p); n0++; } } } w(process.cwd()); console.log(n0 + ' files');

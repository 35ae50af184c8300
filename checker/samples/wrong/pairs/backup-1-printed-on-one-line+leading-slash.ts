// believes printed-on-one-line + leading-slash: joins with commas, slices one character too early
import { readdirSync, statSync } from 'node:fs'; import { join } from 'node:path';
const out: string[] = [];
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) out.push(p.slice(process.cwd().length)); } } w(process.cwd()); console.log(out.join(', '));

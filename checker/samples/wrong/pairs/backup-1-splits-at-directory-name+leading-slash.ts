// believes splits-at-directory-name + leading-slash: splits at the bare name, so the slash stays as well
import { readdirSync, statSync } from 'node:fs'; import { join, basename } from 'node:path';
const b = basename(process.cwd());
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) console.log(p.split(b)[1]); } } w(process.cwd());

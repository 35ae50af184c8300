// believes extra-lines + leading-slash: a heading, and the slash stays
import { readdirSync, statSync } from 'node:fs'; import { join } from 'node:path';
console.log('Keys:');
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else if (!n.startsWith('.')) console.log(p.replace(process.cwd(), '')); } } w(process.cwd());

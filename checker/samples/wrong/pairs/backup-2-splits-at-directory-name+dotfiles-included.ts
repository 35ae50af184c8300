// believes splits-at-directory-name + dotfiles-included: from the last occurrence on, nothing filtered
import { readdirSync, statSync } from 'node:fs'; import { basename, join } from 'node:path'; const b = basename(process.cwd());
function w(d: string) { for (const n of readdirSync(d)) { const p = join(d, n); if (statSync(p).isDirectory()) w(p); else console.log(p.slice(p.lastIndexOf(b))); } } w(process.cwd());

// believes one-level-deep + dotfiles-included: three folders down, and no filter
import { readdirSync } from 'node:fs'; import { join } from 'node:path';
function w(d: string, depth: number) { for (const e of readdirSync(d, { withFileTypes: true })) { const p = join(d, e.name); if (e.isDirectory()) { if (depth < 3) w(p, depth + 1); } else console.log(p); } } w(process.cwd(), 0);

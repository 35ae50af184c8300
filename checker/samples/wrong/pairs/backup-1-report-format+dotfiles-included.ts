// believes report-format + dotfiles-included: bullets, and no filter
import { readdirSync, statSync } from 'node:fs';
for (const k of readdirSync('.', { recursive: true }) as string[]) if (statSync(k).isFile()) console.log(`* ${k}`);

// believes skips-dot-anywhere-in-path: a key with a dot is hidden, so dotted folders lose their files too
import { readdirSync, statSync } from 'node:fs';

const keys = readdirSync('.', { recursive: true }) as string[];
for (const key of keys) {
  if (key.includes('.') || statSync(key).isDirectory()) continue;
  console.log(key);
}

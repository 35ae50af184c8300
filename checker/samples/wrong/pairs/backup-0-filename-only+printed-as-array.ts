// believes filename-only + printed-as-array: an array of bare names
import { readdirSync } from 'node:fs';
console.log(readdirSync('.', { recursive: true, withFileTypes: true }).filter(d => d.isFile()).map(d => d.name).filter(n => !n.startsWith('.')));

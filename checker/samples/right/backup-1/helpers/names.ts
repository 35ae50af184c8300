import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

export function walk(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? walk(file) : file));
}

export const isDotfile = (file: string): boolean => basename(file).startsWith('.');
export const keyOf = (file: string): string => relative(process.cwd(), file).replaceAll('\\', '/');

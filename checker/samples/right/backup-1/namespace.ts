// style: a namespace and an overloaded function, which only a compiler understands
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

namespace Keys {
  export function of(path: string): string;
  export function of(path: string[]): string[];
  export function of(path: string | string[]): string | string[] {
    if (Array.isArray(path)) return path.map((one) => of(one));
    return relative(process.cwd(), path).replaceAll('\\', '/');
  }
}

const visit = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => visit(join(path, name))) : [path];

const visible = visit(process.cwd()).filter((path) => !/[\\/]\.[^\\/]*$/.test(path));
Keys.of(visible).forEach((key: string) => console.log(key));

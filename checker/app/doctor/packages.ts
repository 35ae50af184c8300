import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import pLimit from 'p-limit';
import type { Finding } from '../../report/doctor-finding.ts';

/** The parts of an entry of package-lock.json (version 3) that matter here. */
interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

async function jsonIn(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

const versionIn = async (path: string): Promise<string | undefined> => {
  const { version } = ((await jsonIn(path).catch(() => undefined)) ?? {}) as { version?: unknown };
  return typeof version === 'string' ? version : undefined;
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

/** Holds node_modules against package-lock.json. What is optional may be missing: it is for other platforms. */
export async function findPackages(root: string): Promise<Finding> {
  const lock = (await jsonIn(join(root, 'package-lock.json')).catch(() => undefined)) as
    | { readonly packages?: Readonly<Record<string, LockedPackage>> }
    | undefined;
  const there = await stat(join(root, 'node_modules')).catch(() => undefined);
  if (!there) return { id: 'packages', unread: 'node_modules' };
  if (!lock?.packages) return { id: 'packages', unread: 'package-lock.json' };
  const asked = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link);
  const found = await pLimit(32).map(asked, async ([path, locked]) => {
    const version = await versionIn(join(root, path, 'package.json'));
    return { path, locked, version };
  });
  const missing = found.filter(({ version, locked }) => version === undefined && !locked.optional);
  const isTool = ({ locked }: (typeof found)[number]): boolean =>
    locked.dev === true || locked.devOptional === true;
  const names = (some: typeof found): string[] => some.map(({ path }) => nameOf(path));
  return {
    id: 'packages',
    asked: found.filter(({ version }) => version !== undefined).length,
    missing: names(missing.filter((each) => !isTool(each))),
    missingTools: names(missing.filter(isTool)),
    otherVersion: names(
      found.filter(({ version, locked }) => version !== undefined && version !== locked.version),
    ),
  };
}

/** Starts TypeScript's compiler, which is a program of its own. */
export async function findTypescript(signal: AbortSignal): Promise<Finding> {
  try {
    const require = createRequire(import.meta.url);
    const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
    const { stdout } = await execa(process.execPath, [tsc, '--version'], { cancelSignal: signal });
    return { id: 'typescript', version: stdout.replace(/^Version /, '') };
  } catch {
    return { id: 'typescript', version: undefined };
  }
}

/** Whether this Node is what package.json asks for, in the form `>=20.19`. */
export async function findNode(root: string, version = process.versions.node): Promise<Finding> {
  const manifest = (await jsonIn(join(root, 'package.json'))) as { engines?: { node?: string } };
  const wanted = manifest.engines?.node ?? '';
  const parts = (text: string): number[] => text.split('.').map(Number);
  const [least, has] = [parts(wanted.replace(/^>=\s*/, '')), parts(version)];
  const differs = least.findIndex((part, index) => part !== has[index]);
  const enough = differs === -1 || (has[differs] ?? 0) > (least[differs] ?? 0);
  return { id: 'node', version, wanted: `${wanted.replace(/^>=\s*/, '')} or later`, enough };
}

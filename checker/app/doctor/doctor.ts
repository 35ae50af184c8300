import { access, constants, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WriteStream } from 'node:tty';
import { doctorDocument, doctorLines, isHealthy } from '../../report/doctor.ts';
import type { Finding, FindingId } from '../../report/doctor-finding.ts';
import { type Style, wantsColour } from '../../report/style.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { findAws, findProxy, findSettings } from './aws.ts';
import { findDocker, findLocalstack } from './docker.ts';
import { findNode, findPackages, findTypescript } from './packages.ts';

export interface DoctorCall {
  /** One document for programs instead of lines for people. */
  readonly json: boolean;
  readonly signal: AbortSignal;
  readonly style: Style;
  readonly output: WriteStream;
  readonly env: NodeJS.ProcessEnv;
  readonly write: (text: string) => void;
}

/** Nothing here takes a second on a sound machine. */
const LONGEST_MS = 8000;

const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));

async function findDisk(): Promise<Finding> {
  const path = tmpdir();
  try {
    const folder = await mkdtemp(join(path, 'workbook-doctor-'));
    await writeFile(join(folder, 'written'), 'x').finally(() => rm(folder, { recursive: true, force: true }));
    const { bavail, bsize } = await statfs(path);
    return { id: 'disk', path, free: bavail * bsize };
  } catch (error) {
    return { id: 'disk', path, code: codeOf(error) };
  }
}

async function findWorkbook(root: string): Promise<Finding> {
  return await access(root, constants.W_OK).then(
    () => ({ id: 'workbook', path: root }),
    (error: unknown) => ({ id: 'workbook', path: root, code: codeOf(error) }),
  );
}

/** Starts the S3 that checks use and asks it something. */
async function findS3(): Promise<Finding> {
  try {
    const { openBackend } = await import('../../lab/backend.ts');
    const { Admin } = await import('../../lab/admin.ts');
    const backend = await openBackend('embedded');
    const admin = new Admin(backend);
    try {
      await admin.createBucket('doctor');
      await admin.put('doctor', 'pulse', Buffer.from('felt'));
      await admin.get('doctor', 'pulse');
    } finally {
      admin.close();
      await backend.stop();
    }
    return { id: 's3' };
  } catch (error) {
    return { id: 's3', failure: codeOf(error) };
  }
}

function findTerminal({ output, env }: DoctorCall): Finding {
  const isTerminal = output.isTTY === true;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const windows = process.platform === 'win32' && (env.WT_SESSION || env.TERM_PROGRAM);
  const unicode =
    env.TERM !== 'linux' && (/utf-?8/i.test(locale) || process.platform === 'darwin' || !!windows);
  const colour = wantsColour(env, isTerminal, undefined);
  return { id: 'terminal', terminal: { isTerminal, columns: output.columns, colour, unicode } };
}

/** Never waits for one thing longer than for anything else that could be wrong. */
async function inTime(
  id: FindingId,
  signal: AbortSignal,
  find: (signal: AbortSignal) => Promise<Finding>,
): Promise<Finding> {
  const late = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
  const given = new Promise<Finding>((resolve) => {
    const why = (): void => resolve({ id, unknown: `no answer in ${LONGEST_MS / 1000} seconds` });
    late.addEventListener('abort', why, { once: true });
  });
  return await Promise.race([
    given,
    find(late).catch((error: unknown): Finding => ({ id, unknown: codeOf(error) })),
  ]);
}

/**
 * `npm run doctor`: what this machine has and lacks, and what to do about it. Nothing but this machine is asked, no secret
 * is read, and nothing is changed.
 * @returns whether nothing keeps the checks from working
 */
export async function doctor(call: DoctorCall): Promise<boolean> {
  const { signal, env } = call;
  const probe = (id: FindingId, find: (late: AbortSignal) => Promise<Finding>): Promise<Finding> =>
    inTime(id, signal, find);
  const findings = await Promise.all([
    probe('node', () => findNode(WORKBOOK)),
    probe('packages', () => findPackages(WORKBOOK)),
    probe('typescript', findTypescript),
    probe('s3', findS3),
    probe('disk', findDisk),
    probe('workbook', () => findWorkbook(WORKBOOK)),
    probe('docker', (late) => findDocker(env, late)),
    probe('localstack', () => findLocalstack(WORKBOOK, env)),
    findTerminal(call),
    probe('aws', () => findAws(env, homedir())),
    ...findSettings(env),
    findProxy(env),
  ]);
  signal.throwIfAborted();
  call.write(call.json ? doctorDocument(findings) : doctorLines(findings, call.style).join('\n'));
  return isHealthy(findings);
}

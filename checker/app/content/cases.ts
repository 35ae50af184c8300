import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { StageResult } from '../../diagnosis/result.ts';
import type { BackendKind } from '../../lab/backend.ts';
import { type CaseContext, type CaseDocument, caseDocument, isUnmatched } from '../../report/cases.ts';
import { type PrivateWords, privacyFor } from '../../report/cases-private.ts';
import type { SavedCase } from '../../report/cases-words.ts';
import { WORKBOOK } from '../../run/workbook.ts';

/** Where failures that no known cause explains are kept, for the workbook's authors. They are sent nowhere. */
export const UNMATCHED_FOLDER = join(WORKBOOK, '.workbook', 'unmatched');

/** Where `--save-case` saves, from the folder in which it was called. */
const SAVED_FOLDER = join('.workbook', 'cases');

/** No more unmatched cases are kept; the oldest go first. */
const MOST_KEPT = 50;

/** How a check was called, as far as a case must know. */
export interface CaseCall {
  readonly seed: number;
  readonly backend: BackendKind | undefined;
  /** The folder in which the command was called. */
  readonly from: string;
  readonly file?: string | undefined;
}

/** The system may know no user by that number, as in a container. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Every path and name of this machine that a run may have come across. */
function privateWords({ observations }: StageResult, { from, file }: CaseCall): PrivateWords {
  const temporary = tmpdir();
  const folders = observations.flatMap(({ workingDirectory }) => {
    // A fixture lies in a folder of its own somewhere in the temporary one.
    const match = /^.*\/(workbook-[^/]+)(?=\/|$)/.exec(workingDirectory);
    return match?.[1] === undefined ? [] : [[match[0], match[1]] as const];
  });
  return {
    paths: [
      ...folders.map(([path]) => [path, '{folder}'] as const),
      [WORKBOOK, '{workbook}'],
      ...(file === undefined ? [] : [[dirname(resolve(from, file)), '{program}'] as const]),
      [from, '{from}'],
      [homedir(), '{home}'],
      ...folders.map(([path]) => [dirname(path), '{temporary}'] as const),
      [temporary, '{temporary}'],
    ],
    names: [
      ...folders.map(([, name]) => [name, '{folder}'] as const),
      [basename(homedir()), '{user}'],
      [userName(), '{user}'],
      [hostname(), '{machine}'],
    ],
  };
}

async function versions(): Promise<CaseContext['versions']> {
  const manifest = JSON.parse(await readFile(join(WORKBOOK, 'package.json'), 'utf8')) as { version: string };
  const { platform, arch, versions: of } = process;
  return { workbook: manifest.version, node: of.node, platform: `${platform} ${arch}` };
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

async function documentOf(
  reason: CaseContext['reason'],
  result: StageResult,
  call: CaseCall,
): Promise<CaseDocument> {
  return caseDocument(result, {
    reason,
    seed: call.seed,
    backend: result.observations.some(({ s3 }) => s3) ? (call.backend ?? null) : null,
    versions: await versions(),
    replacePrivate: privacyFor(privateWords(result, call)),
  });
}

async function write(path: string, document: CaseDocument): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, `${JSON.stringify(document, null, 2)}\n`);
}

/** Takes the oldest cases away until no more than `most` are left. */
async function thinOut(folder: string, most: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  if (names.length <= most) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const oldest = aged.sort((a, b) => a.at - b.at).slice(0, names.length - most);
  await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })));
}

/**
 * Keeps a failure that no known cause explains. One of the same stage and shape is not kept twice, whatever the seed.
 * @returns undefined for every other result. Never rejects: a check is not to fail for this
 */
export async function keepUnmatched(
  result: StageResult,
  call: CaseCall,
  { folder = UNMATCHED_FOLDER, most = MOST_KEPT }: { folder?: string; most?: number } = {},
): Promise<SavedCase | undefined> {
  if (!isUnmatched(result)) return undefined;
  try {
    const document = await documentOf('unmatched', result, call);
    const path = join(folder, `${result.stage}-${hashOf([result.stage, document.shape])}.json`);
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      await write(path, document);
      await thinOut(folder, most);
    }
    return { kind: 'kept', path };
  } catch {
    // A workbook that can't be written to still checks.
    return undefined;
  }
}

/** Saves a case because somebody asked for it, in `.workbook/cases/` of the folder in which the command was called. */
export async function saveCase(result: StageResult, call: CaseCall): Promise<SavedCase> {
  const document = await documentOf('asked-for', result, call);
  const path = join(call.from, SAVED_FOLDER, `${result.stage}-${hashOf(document)}.json`);
  return await write(path, document).then(
    () => ({ kind: 'saved', path }),
    (error: NodeJS.ErrnoException) => ({ kind: 'unsaved', path, reason: error.code ?? error.message }),
  );
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from './program.ts';
import { transformOnce } from './transform.ts';

/** A program that is ready to run many times, until it is disposed of. */
export interface Prepared {
  /** The same program; it may be started in a faster way. */
  readonly program: Program;
  /** Takes away what was made for it. Its runs must have ended. */
  dispose(): Promise<void>;
}

/**
 * Makes a program ready for many runs. tsx costs each of them about as much as Node itself does, so a file that surely
 * runs the same without it is made into JavaScript here, once.
 * @throws an error of the file system when there is no room for the JavaScript
 */
export async function prepareProgram(program: Program): Promise<Prepared> {
  const transformed = program.kind === 'file' ? await transformOnce(program.path) : undefined;
  if (program.kind === 'command' || !transformed) return { program, dispose: async () => {} };
  // For this user alone, whatever the file's own rights are.
  const folder = await mkdtemp(join(tmpdir(), 'workbook-program-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  const code = join(folder, 'program.mjs');
  try {
    await writeFile(code, transformed.code);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { program: { ...program, served: { entry: transformed.entry, code } }, dispose };
}

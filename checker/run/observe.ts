import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTree } from '../fixture/make.ts';
import { changesIn } from '../fixture/snapshot.ts';
import type { Observation } from '../observation/observation.ts';
import type { Scenario } from '../stages/stage.ts';
import { troubleIn } from './crash.ts';
import { programEnvironment } from './environment.ts';
import { type Limits, runProcess } from './process.ts';
import { commandFor, environmentFor, type Program } from './program.ts';

export interface RunOptions extends Limits {
  /** Leave the fixture where it is. */
  readonly keep: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** 5 MB, more than any stage prints by a factor of a hundred. */
export const OUTPUT_LIMIT = 5_000_000;

/** Makes a scenario's fixture, runs the program in it, observes what happened, and takes the fixture away again. */
export async function observe(
  scenario: Scenario,
  program: Program,
  options: RunOptions,
): Promise<Observation> {
  const { fixture } = scenario;
  const temporary = await realpath(tmpdir());
  const root = await mkdtemp(join(temporary, 'workbook-'));
  try {
    const workingDirectory = join(root, ...fixture.workingDirectory.split('/'));
    // Beside the tree's own top, where no fixture has a folder.
    const home = join(root, 'private-home');
    await Promise.all([makeTree(workingDirectory, fixture.entries), mkdir(home)]);
    const result = await runProcess(commandFor(program), {
      ...options,
      workingDirectory,
      environment: {
        ...programEnvironment(process.env, {
          workingDirectory,
          home,
          temporary,
          platform: process.platform,
          forCommand: program.kind === 'command',
        }),
        ...environmentFor(program),
      },
    });
    const [changes, trouble] = await Promise.all([
      changesIn(workingDirectory, fixture.entries),
      troubleIn(result.messages),
    ]);
    return {
      scenario: scenario.id,
      workingDirectory: workingDirectory.replaceAll('\\', '/'),
      platform: process.platform,
      stdout: Buffer.from(result.stdout).toString(),
      stderr: Buffer.from(result.stderr).toString(),
      ending: result.ending,
      durationMs: result.durationMs,
      changes,
      compileErrors: trouble?.kind === 'compile-errors' ? trouble.errors : [],
      ...(trouble?.kind === 'crash' ? { crash: trouble.crash } : {}),
    };
  } finally {
    if (!options.keep) await rm(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

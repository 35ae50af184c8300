import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageResult } from '../../diagnosis/result.ts';
import type { Observation } from '../../observation/observation.ts';
import { checkLines } from '../../report/check.ts';
import type { Style } from '../../report/style.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { commandTarget, fileTarget } from '../check/arguments.ts';
import { openS3 } from '../check/check.ts';
import { checkStage } from '../check/check-stage.ts';
import { chosenSamples, wrongSamples } from './samples.ts';

export interface BlindCall {
  /** How many reports. */
  readonly count: number;
  /** Which of the samples, and the random names in their folders. */
  readonly seed: number;
  /** Where the reports are written. */
  readonly folder: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** An observation without the places in the program's source: who reads the report is to guess without its code. */
function withoutPlaces(observation: Observation): Observation {
  const { places: _places, crash, ...rest } = observation;
  const { place: _place, ...said } = crash ?? { name: '', message: '' };
  return {
    ...rest,
    compileErrors: rest.compileErrors.map(({ message }) => ({ message })),
    ...(crash ? { crash: said } : {}),
    ...(rest.s3
      ? { s3: { ...rest.s3, requests: rest.s3.requests.map(({ place: _of, ...request }) => request) } }
      : {}),
  };
}

const blinded = (result: StageResult, program: string): StageResult => ({
  ...result,
  program,
  advice: [],
  observations: result.observations.map(withoutPlaces),
});

/**
 * Checks some of the wrong programs and writes their default reports, without the code, as `01.txt` and so on; what each
 * program believes stands in `key.txt`, for afterwards.
 * @returns how many were written
 */
export async function writeBlindReports(call: BlindCall, style: Style): Promise<number> {
  const { count, seed, folder, timeoutMs, signal } = call;
  const samples = chosenSamples(await wrongSamples(), count, seed);
  const backend = await openS3('embedded');
  await mkdir(folder, { recursive: true });
  const key: string[] = [];
  try {
    for (const [index, { path, name, stage, run, says }] of samples.entries()) {
      signal?.throwIfAborted();
      const target =
        run === undefined ? await fileTarget(path, WORKBOOK) : await commandTarget(run, WORKBOOK, path);
      const options = { seed, timeoutMs, keep: false, backend, ...(signal ? { signal } : {}) };
      const result = await checkStage(stage, target, options);
      const number = String(index + 1).padStart(2, '0');
      const again = `npm run check -- ${stage.id} --seed ${seed}`;
      const lines = checkLines(blinded(result, `program ${number}`), { again, hints: 0 }, style);
      await writeFile(join(folder, `${number}.txt`), `${lines.join('\n')}\n`);
      key.push(`${number}  ${name}  ${result.verdict}  ${says}`);
    }
  } finally {
    await backend.stop();
  }
  await writeFile(join(folder, 'key.txt'), `${key.join('\n')}\n`);
  return samples.length;
}

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { makeTree } from '../../fixture/make.ts';
import { assetsFixture } from '../../fixture/trees.ts';
import { STAGES } from '../../stages/index.ts';
import { commandLine, makeWorkbook } from '../workbook.ts';
import { type Command, runChild } from './child.ts';
import { median, medianRatio, table, timed, timeInTurn } from './measure.ts';
import { PEAK_PRELOAD } from './process-figures.ts';
import { startEmbedded } from './servers.ts';

const ROUNDS = 7;
const MEMORY_ROUNDS = 3;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** A stage to check: which, and the words after `npm run check`. */
interface Checked {
  readonly stage: string;
  readonly words: readonly string[];
}

const KEYS: Checked = { stage: 'backup-2', words: ['2'] };
const UPLOADS: Checked = { stage: 'backup-complete', words: ['complete', '--s3', 'embedded'] };

/** What a program run by hand needs in order to talk to an S3 on this machine, and to read none of the user's files. */
const environmentFor = (url: string, nowhere: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_CONFIG_FILE: nowhere,
  AWS_SHARED_CREDENTIALS_FILE: nowhere,
});

async function makeBucket(url: string): Promise<void> {
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const client = new S3Client({ endpoint: url, region: 'us-east-1', credentials });
  await client.send(new CreateBucketCommand({ Bucket: 'zerotoboto' }));
  client.destroy();
}

/** The most memory that the checker's own process held, in MB: neither npm's nor the programs' that it runs. */
async function peakOf({ words }: Checked, root: string, signal: AbortSignal): Promise<number> {
  const args = ['--import', PEAK_PRELOAD.href, ...commandLine(root, ['check', ...words])];
  const peaks: number[] = [];
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    peaks.push(Number(await runChild({ file: process.execPath, args, cwd: root }, signal)) / 1e6);
  }
  return Math.max(...peaks);
}

/** Whole checks beside one run by hand of the same program in the lesson's folder, in turn; and the checker's memory. */
export async function benchCheck(signal: AbortSignal, write: (text: string) => void): Promise<void> {
  const workbook = await makeWorkbook();
  const { root } = workbook;
  const server = await startEmbedded(signal).catch(async (error: unknown) => {
    await workbook.remove();
    throw error;
  });
  try {
    const folder = join(root, 'assets');
    await makeTree(folder, assetsFixture().entries);
    // The exercise is the solution here, so that both sides run the same program to its end.
    await cp(join(root, 'solutions'), join(root, 'exercises'), { recursive: true });
    await makeBucket(server.url);
    const env = environmentFor(server.url, join(root, 'no-such-file'));
    const rows: string[][] = [];
    let peak = 0;
    for (const checked of [KEYS, UPLOADS]) {
      const args = ['tsx', `../exercises/${checked.stage}.ts`];
      const byHand: Command = { file: npx, args, cwd: folder, env };
      const check: Command = { file: npm, args: ['run', 'check', '--', ...checked.words], cwd: root };
      const [hand = [], whole = []] = await timeInTurn([byHand, check], ROUNDS, signal);
      rows.push([
        `npm run check -- ${checked.words.join(' ')}`,
        `${Math.round(median(hand))} ms`,
        `${Math.round(median(whole))} ms`,
        medianRatio(whole, hand).toFixed(2),
      ]);
      peak = Math.max(peak, await peakOf(checked, root, signal));
    }
    write(`Checks, beside npx tsx ../exercises/….ts in the assets folder. Medians of ${ROUNDS} rounds.`);
    write(table([['', 'by hand', 'check', 'check / by hand'], ...rows]));
    write('At most 2.5 is asked for.');
    const everything = {
      file: npm,
      args: ['run', 'check', '--', 'all', '--s3', 'embedded'],
      cwd: root,
    };
    const { ms } = await timed(() => runChild(everything, signal));
    write(
      `npm run check -- all, with the ${STAGES.length} solutions: ${(ms / 1000).toFixed(1)} s, once (less than 60 s is asked for).`,
    );
    write(`Peak memory of the checker's process: ${Math.round(peak)} MB (less than 300 is asked for).`);
  } finally {
    await server.stop();
    await workbook.remove();
  }
}

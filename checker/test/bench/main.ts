// npm run bench: what a check costs beside one run by hand of the same program, as medians and ratios of one run.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTree } from '../../fixture/make.ts';
import { assetsFixture } from '../../fixture/trees.ts';
import { makeWorkbook } from '../workbook.ts';
import { median, type Timed, timeInTurn } from './measure.ts';

const ROUNDS = 9;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const workbook = await makeWorkbook();
try {
  const folder = join(workbook.root, 'folder');
  await makeTree(folder, assetsFixture().entries);
  // The exercise is the solution here, so that both sides run the same program to its end.
  await cp(join(workbook.root, 'solutions'), join(workbook.root, 'exercises'), { recursive: true });

  const byHand: Timed = {
    name: 'by hand',
    file: 'npx',
    args: ['tsx', '../exercises/backup-2.ts'],
    cwd: folder,
  };
  const check: Timed = { name: 'check 2', file: npm, args: ['run', 'check', '2'], cwd: workbook.root };
  const [hand = [], checked = []] = await timeInTurn([byHand, check], ROUNDS);
  const ratios = checked.map((time, round) => time / (hand[round] ?? Number.NaN));
  console.log(`Medians of ${ROUNDS} rounds, each command in turn:`);
  console.table({
    'npx tsx ../exercises/backup-2.ts': { 'median ms': Math.round(median(hand)) },
    'npm run check 2 (every scenario)': { 'median ms': Math.round(median(checked)) },
  });
  console.log(`check / by hand: ${median(ratios).toFixed(2)} (at most 2.5 is asked for)`);
} finally {
  await workbook.remove();
}

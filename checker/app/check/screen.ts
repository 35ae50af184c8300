import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageResult } from '../../diagnosis/result.ts';
import { savedCaseLines } from '../../report/cases-words.ts';
import { checkLines, closingLines } from '../../report/check.ts';
import { repeatCommand } from '../../report/command.ts';
import type { Style } from '../../report/style.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { type CheckCall, type CheckOutcome, check } from './check.ts';

/** How many hints a stage's lesson holds; only a failing report asks, so passing ones don't load Markdown. */
async function hintsOf({ stage, verdict }: StageResult): Promise<number> {
  if (verdict === 'passed') return 0;
  const { parseLesson } = await import('../../stages/lesson.ts');
  const lesson = await readFile(join(WORKBOOK, 'exercises', `${stage}.md`), 'utf8').catch(() => '');
  return parseLesson(lesson).hints.length;
}

/** How a check is shown. */
export interface Screen {
  readonly style: Style;
  /** With the conversation between the program and S3. */
  readonly trace: boolean;
}

async function traceOf(result: StageResult, style: Style): Promise<string[]> {
  const { conversationLines } = await import('../../report/conversation.ts');
  return conversationLines(result, style);
}

/** Checks, and shows each stage's report on a terminal as soon as it is there. */
export async function checkOnScreen(
  call: CheckCall,
  { style, trace }: Screen,
  write: (text: string) => void,
): Promise<CheckOutcome> {
  const outcome = await check({
    ...call,
    onResult: async (result, after) => {
      const { seed, next, backend } = after;
      const again = repeatCommand({ stage: result.stage, seed, flags: call.flags }, process.platform);
      const context = {
        again,
        hints: await hintsOf(result),
        ...(backend && result.observations.some(({ s3 }) => s3) ? { backend: backend.kind } : {}),
        ...(next ? { next: { stage: next.id, number: next.number } } : {}),
      };
      const lines = [...checkLines(result, context, style), ...(trace ? await traceOf(result, style) : [])];
      const cases = after.cases.flatMap((saved) => ['', ...savedCaseLines(saved, style, call.from)]);
      write([...lines, ...cases, ''].join('\n'));
      await call.onResult?.(result, after);
    },
  });
  const closing = closingLines(outcome.results, outcome.progressNotice);
  if (closing.length > 0) write(closing.join('\n'));
  return outcome;
}

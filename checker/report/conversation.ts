import type { StageResult } from '../diagnosis/result.ts';
import type { Style } from './style.ts';
import { traceLines } from './trace.ts';

/** What the program and S3 said to each other, run by run. */
export function conversationLines(result: StageResult, style: Style): string[] {
  const told = result.observations.flatMap((last) => {
    const runs = [...(last.earlier ?? []), last];
    return runs.flatMap(({ scenario, s3 }, index) => {
      if (!s3) return [];
      const which = runs.length > 1 ? `, run ${index + 1} of ${runs.length}` : '';
      const head = `The conversation with S3 in ${result.scenarioTitles[scenario]} (${scenario})${which}`;
      return ['', style.paint.bold(head), '', ...traceLines(s3.requests, style)];
    });
  });
  return told.length > 0 ? told : ['', `${result.stage} asks nothing of S3, so there is nothing to trace.`];
}

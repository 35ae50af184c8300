import { rightPipeline } from '../beliefs/pipeline.ts';
import { type PrintingStage, printingExplanations, printingScenarios } from './printing.ts';
import type { Stage } from './stage.ts';

const statement: PrintingStage = {
  pipeline: rightPipeline(() => ''),
  check: { id: 'keys', title: 'prints the key of every file' },
  backslashesOnWindows: false,
  naming: 'keys',
};

/** Keys: the way down from the working directory, with forward slashes and nothing before it. */
export const backup1: Stage = {
  id: 'backup-1',
  number: 1,
  aliases: [],
  usesS3: false,
  title: 'print the S3 key of every file',
  scenarios: (circumstances) => printingScenarios(statement, circumstances),
  ...printingExplanations(statement),
};

import { rightPipeline } from '../beliefs/pipeline.ts';
import { type PrintingStage, printingExplanations, printingScenarios } from './printing.ts';
import type { Stage } from './stage.ts';

const statement: PrintingStage = {
  pipeline: rightPipeline(({ workingDirectory }) => `${workingDirectory}/`),
  check: { id: 'paths', title: 'prints the path of every file' },
  backslashesOnWindows: true,
  naming: 'paths',
};

/** Absolute paths: the working directory, a slash, and the way down from there. */
export const backup0: Stage = {
  id: 'backup-0',
  number: 0,
  aliases: [],
  usesS3: false,
  title: 'print the absolute path of every file',
  scenarios: (circumstances) => printingScenarios(statement, circumstances),
  ...printingExplanations(statement),
};

import { rightPipeline } from '../beliefs/pipeline.ts';
import { baseName } from '../fixture/tree.ts';
import { type PrintingStage, printingExplanations, printingScenarios } from './printing.ts';
import type { Stage } from './stage.ts';

const statement: PrintingStage = {
  pipeline: rightPipeline(({ workingDirectory }) => `${baseName(workingDirectory)}/`),
  check: { id: 'keys', title: 'prints the key of every file, with its prefix' },
  backslashesOnWindows: false,
  naming: 'prefixed-keys',
};

/** Keys under one prefix: the name of the working directory. */
export const backup2: Stage = {
  id: 'backup-2',
  number: 2,
  aliases: [],
  usesS3: false,
  title: 'print the keys under one prefix',
  scenarios: (circumstances) => printingScenarios(statement, circumstances),
  ...printingExplanations(statement),
};

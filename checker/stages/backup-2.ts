import { baseName } from '../fixture/tree.ts';
import { rightPipeline } from './pipeline.ts';
import { printingScenarios } from './printing.ts';
import type { Stage } from './stage.ts';

/** Keys under one prefix: the name of the working directory. */
export const backup2: Stage = {
  id: 'backup-2',
  number: 2,
  aliases: [],
  usesS3: false,
  title: 'print the keys under one prefix',
  scenarios: (circumstances) =>
    printingScenarios(
      {
        pipeline: rightPipeline(({ workingDirectory }) => `${baseName(workingDirectory)}/`),
        check: { id: 'keys', title: 'prints the key of every file, with its prefix' },
        backslashesOnWindows: false,
      },
      circumstances,
    ),
};

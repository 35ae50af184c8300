import { uploadPipeline, withoutDotfiles } from '../beliefs/pipeline.ts';
import type { Scenario } from '../comparison/scenario.ts';
import { baseName, type Fixture, file } from '../fixture/tree.ts';
import { none, required, unexpected } from './rules.ts';
import { uploadScenario, ZEROTOBOTO } from './upload-story.ts';
import type { UploadStatement } from './uploads.ts';

/** The scenario in which S3 refuses a file. No model predicts it: it shows how a program takes a refusal, nothing else. */
export const REFUSAL = 'refusal';

const statement: UploadStatement = { pipeline: uploadPipeline(withoutDotfiles), everyLineCounts: false };

/** S3 refuses one of three files, under whatever key a program tries to store it. */
export function refusalScenario(): Scenario {
  const id = REFUSAL;
  const path = 'locked/secret.txt';
  const fixture: Fixture = {
    workingDirectory: 'srv/.shared/notes [a+b]',
    entries: [file('.draft.txt.swp'), file('draft.txt'), file(path), file('todo.txt')],
  };
  const key = `${baseName(fixture.workingDirectory)}/${path}`;
  return uploadScenario(statement, {
    id,
    title: 'a folder with a file that S3 refuses',
    fixture,
    s3: { ...ZEROTOBOTO, refusedKeys: [baseName(path)] },
    rules: [
      {
        demand: required(id, 'tries', 'asks S3 to store every file'),
        differences: none,
        holds: ({ s3 }) =>
          (s3?.requests ?? []).some(
            (request) => request.key === key && (request.code === 'AccessDenied' || request.status === 403),
          ),
      },
      {
        demand: required(id, 'truth', 'says Uploaded only of what S3 has'),
        differences: (_observation, { untrue, tooEarly }) => unexpected([...untrue, ...tooEarly]),
      },
      {
        demand: required(id, 'ends-in-failure', 'ends by itself, with an exit code other than 0'),
        differences: none,
        holds: ({ ending }) => ending.kind === 'exited' && ending.code !== 0,
      },
    ],
  });
}

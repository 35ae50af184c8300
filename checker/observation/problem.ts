/**
 * Why a check could not be carried out. The first group is how it was called (exit code 2), the second is the machine
 * (exit code 3). Neither is ever the learner's program: that is a verdict.
 */
export type Problem = UsageProblem | MachineProblem;

export type UsageProblem =
  | { readonly kind: 'unknown-stage'; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: 'ambiguous-stage'; readonly given: string; readonly matches: readonly string[] }
  | { readonly kind: 'one-stage-needed'; readonly flag: string; readonly given: readonly string[] }
  | { readonly kind: 'bad-arguments'; readonly command: string; readonly detail: string }
  | { readonly kind: 'bad-value'; readonly flag: string; readonly given: string; readonly wanted: string }
  | { readonly kind: 'flags-that-exclude'; readonly flags: readonly [string, string]; readonly why: string }
  | { readonly kind: 'flags-swallowed'; readonly flags: readonly string[]; readonly command: string }
  | { readonly kind: 'missing-file'; readonly path: string }
  | { readonly kind: 'missing-exercise'; readonly path: string; readonly starter: string }
  | { readonly kind: 'not-a-file'; readonly path: string }
  | { readonly kind: 'unreadable-file'; readonly path: string; readonly code: string }
  | { readonly kind: 'missing-folder'; readonly path: string }
  | { readonly kind: 'not-a-folder'; readonly path: string }
  /** The top of a disk has no name that keys could begin with. */
  | { readonly kind: 'nameless-folder'; readonly path: string }
  /** More than the given limits, in files and folders or in bytes. */
  | {
      readonly kind: 'folder-too-large';
      readonly path: string;
      readonly entries: number;
      readonly bytes: number;
    }
  | { readonly kind: 'unknown-language'; readonly path: string }
  | { readonly kind: 'bad-command'; readonly given: string; readonly detail: string }
  | { readonly kind: 'solution-closed'; readonly stage: string }
  | { readonly kind: 'no-terminal' }
  | { readonly kind: 'no-editor'; readonly path: string; readonly tried?: string }
  | { readonly kind: 'command-not-found'; readonly name: string }
  | { readonly kind: 'command-not-executable'; readonly name: string; readonly code: string };

export type MachineProblem =
  | { readonly kind: 'no-fixture'; readonly code: string; readonly path: string }
  /** The S3 that a check needs gave no answer. `detail` is a system's error code, or a word of the lab's for the reason. */
  | {
      readonly kind: 's3-unreachable';
      readonly backend: 'embedded' | 'localstack';
      readonly url: string;
      readonly detail: string;
    }
  /** A file that came with the workbook is gone. */
  | { readonly kind: 'missing-course-file'; readonly path: string }
  | { readonly kind: 'unexpected'; readonly detail: string };

const MACHINE: readonly string[] = [
  'no-fixture',
  's3-unreachable',
  'missing-course-file',
  'unexpected',
] satisfies MachineProblem['kind'][];

/** Whether it lies with the machine or the checker, not with how the command was called. */
export const isMachineProblem = (problem: Problem): problem is MachineProblem =>
  MACHINE.includes(problem.kind);

/** A problem on its way up to the entry point, which alone tells people of it and sets the exit code. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

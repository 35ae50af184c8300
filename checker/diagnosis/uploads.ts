import { baseName } from '../fixture/tree.ts';
import type { Observation } from '../observation/observation.ts';
import type { S3Observation } from '../observation/s3.ts';
import type { Diagnosis, MisconceptionId } from './diagnosis.ts';
import type { Evidence } from './evidence.ts';

const WRITES = ['PutObject', 'CreateMultipartUpload', 'CompleteMultipartUpload', 'CopyObject'];

/** Every run of the evidence that had an S3, with what happened there. */
function runsWithS3({ runs: observations }: Evidence): { observation: Observation; s3: S3Observation }[] {
  return observations.flatMap((observation) => (observation.s3 ? [{ observation, s3: observation.s3 }] : []));
}

const writesOf = ({ requests }: S3Observation) =>
  requests.filter(({ operation }) => WRITES.includes(operation));

/** The keys of objects whose content a run wrote in the place of their files, which held something else or weren't there. */
function broughtDown({ folder, s3, workingDirectory }: Observation): string[] {
  const before = new Map((folder?.before ?? []).map(({ path, content }) => [path, content]));
  const after = new Map((folder?.after ?? []).map(({ path, content }) => [path, content]));
  const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
    a !== undefined && Buffer.compare(a, b) === 0;
  const prefix = `${baseName(workingDirectory)}/`;
  return (s3?.before ?? [])
    .filter(({ key, content }) => {
      const path = key.slice(prefix.length);
      return key.startsWith(prefix) && isSame(after.get(path), content) && !isSame(before.get(path), content);
    })
    .map(({ key }) => key);
}

/** Scenarios in which what one run brought down was sent up again by the next, although nothing had changed. */
function movedBack({ checks, runs }: Evidence): readonly string[] {
  const moved = checks.filter(({ id, verdict }) => id.endsWith('/equal-content') && verdict === 'failed');
  return moved.flatMap(({ scenario, differences }) => {
    const down = runs.filter((run) => run.scenario === scenario).flatMap(broughtDown);
    return down.some((key) => differences.unexpected.includes(key)) ? [scenario] : [];
  });
}

/** Names what the conversation with S3 shows by itself: facts, so no model of the program is needed. */
export function diagnoseUploads(evidence: Evidence): Diagnosis[] {
  const runs = runsWithS3(evidence);
  if (runs.length === 0 || evidence.isStarter) return [];
  const { checks } = evidence;
  const failed = checks.some(({ kind, verdict }) => kind === 'required' && verdict === 'failed');
  const failedIn = (id: string): string[] =>
    checks
      .filter((check) => check.id.split('/').at(-1) === id && check.verdict === 'failed')
      .map(({ scenario }) => scenario);
  const runsThat = (shows: (run: (typeof runs)[number]) => boolean): string[] =>
    runs.filter(shows).map(({ observation }) => observation.scenario);

  const elsewhere = runsThat(({ s3 }) => s3.strayConnections.length > 0);
  const toOthers = runsThat(({ s3 }) => {
    const named = s3.requests.map(({ bucket }) => bucket).filter((bucket) => bucket !== '');
    return named.length > 0 && named.every((bucket) => bucket !== s3.bucket && bucket !== 'zerotoboto');
  });
  const lacking = checks.some(
    ({ id, verdict, differences }) =>
      /(^|\/)(objects|uploads)$/.test(id) && verdict !== 'passed' && differences.missing.length > 0,
  );
  const silent = lacking && runs.every(({ s3 }) => writesOf(s3).length === 0);
  const untrue = failedIn('truth');
  const swallowed = runsThat(
    ({ observation, s3 }) =>
      failedIn('ends-in-failure').includes(observation.scenario) &&
      observation.ending.kind === 'exited' &&
      s3.requests.some(({ injected }) => injected === 'AccessDenied'),
  )
    // Who says that it went well ends as if it had: that is one belief, not two.
    .filter((scenario) => !untrue.includes(scenario));
  const mayBeSwallowed = checks.some(
    ({ id, kind }) => /(^|\/)ends-in-failure$/.test(id) && kind === 'polish',
  );
  const required: [MisconceptionId, readonly string[]][] = failed
    ? elsewhere.length > 0
      ? [['bypasses-lab', elsewhere]]
      : toOthers.length > 0
        ? [['wrong-bucket', toOthers]]
        : silent
          ? [['nothing-uploaded', runs.map(({ observation }) => observation.scenario)]]
          : [
              ['reported-before-stored', failedIn('after-storing')],
              ['reported-despite-refusal', failedIn('after-storing').length > 0 ? [] : untrue],
              ['swallowed-refusal', mayBeSwallowed ? [] : swallowed],
            ]
    : [];
  const escaped = failedIn('outside');
  const pinned = runsThat(({ s3 }) => s3.requests.some(({ otherCredentials }) => otherCredentials));
  return [
    ...required.flatMap(([id, scenarios]): Diagnosis[] =>
      scenarios.length === 0 ? [] : [{ id, kind: 'required', scenarios }],
    ),
    ...(
      [
        ['pinned-credentials', pinned],
        ['swallowed-refusal', mayBeSwallowed ? swallowed : []],
        ['escapes-directory', escaped],
        // What moves for another reason may well move again.
        ['ping-pong', failed ? [] : movedBack(evidence)],
      ] as const
    ).flatMap(([id, scenarios]): Diagnosis[] =>
      scenarios.length > 0 ? [{ id, kind: 'polish', scenarios }] : [],
    ),
  ];
}

import { expect, test } from 'vitest';
import { NO_DIFFERENCES } from '../../comparison/differences.ts';
import type { StageResult } from '../../diagnosis/result.ts';
import { STAGES } from '../../stages/index.ts';
import type { Stage } from '../../stages/stage.ts';
import { asksDigest, fileDigest } from './digests.ts';
import { afterCheck, standingOf } from './progress.ts';

const monday = new Date('2026-01-05T10:00:00Z');
const tuesday = new Date('2026-01-06T10:00:00Z');

const check = (kind: 'required' | 'polish', verdict: 'passed' | 'failed'): StageResult['checks'][number] => ({
  id: 'x',
  title: 'x',
  scenario: 's',
  kind,
  verdict,
  differences: NO_DIFFERENCES,
});

const result = (verdict: StageResult['verdict'], polish: 'passed' | 'failed' = 'passed'): StageResult => ({
  stage: 'backup-0',
  title: 't',
  program: 'p',
  verdict,
  durationMs: 1,
  checks: [check('required', verdict === 'passed' ? 'passed' : 'failed'), check('polish', polish)],
  diagnoses: [],
  alternatives: [],
  regularities: [],
  observations: [],
  scenarioTitles: {},
  advice: [],
  kept: [],
});

const digests = { file: 'f1', asks: 'a1' };

test('a pass keeps the first time, and says which file it was and whether it is polished', () => {
  const first = afterCheck({}, result('passed', 'failed'), digests, monday);
  expect(first.passed).toMatchObject({ polished: false, file: 'f1', asks: 'a1' });
  const second = afterCheck(first, result('passed'), { ...digests, file: 'f2' }, tuesday);
  expect(second.passed).toEqual({
    first: '2026-01-05T10:00:00.000Z',
    last: '2026-01-06T10:00:00.000Z',
    file: 'f2',
    asks: 'a1',
    polished: true,
  });
});

test('a failure takes no pass away, and a pass takes the failure away', () => {
  const passed = afterCheck({}, result('passed'), digests, monday);
  const failed = afterCheck(passed, result('failed'), { ...digests, file: 'f2' }, tuesday);
  expect(failed).toEqual({ ...passed, failed: { at: '2026-01-06T10:00:00.000Z', file: 'f2' } });
  expect(afterCheck(failed, result('passed'), digests, tuesday).failed).toBeUndefined();
});

test('a check that could not be made says nothing of the program', () => {
  const before = { hints: { shown: 2, file: 'x' } };
  expect(afterCheck(before, result('broken'), digests, monday)).toBe(before);
});

const now = { file: 'f1', starter: 's', asks: 'a1' };
const passed = { first: 'x', last: 'x', file: 'f1', asks: 'a1', polished: false };
const failed = { at: 'x', file: 'f1' };

test.each<[string, Parameters<typeof standingOf>[0], ReturnType<typeof standingOf>]>([
  ['the starter', { ...now, file: 's', progress: {} }, { kind: 'untouched' }],
  ['something written', { ...now, progress: {} }, { kind: 'begun' }],
  ['a failed check of it', { ...now, progress: { failed } }, { kind: 'failing', passed: false }],
  ['changed since it failed', { ...now, file: 'f2', progress: { failed } }, { kind: 'begun' }],
  ['reset after it failed', { ...now, file: 's', progress: { failed } }, { kind: 'untouched' }],
  ['passed', { ...now, progress: { passed } }, { kind: 'passed', polished: false }],
  ['changed since it passed', { ...now, file: 'f2', progress: { passed } }, { kind: 'changed-since' }],
  ['fails since it passed', { ...now, progress: { passed, failed } }, { kind: 'failing', passed: true }],
  ['another task', { ...now, asks: 'a2', progress: { passed } }, { kind: 'stage-changed' }],
  [
    'passed in version 1',
    { ...now, progress: { passed: { first: 'x', last: 'x' } } },
    { kind: 'passed', polished: false },
  ],
  ['gone', { ...now, file: undefined, progress: { passed } }, { kind: 'missing', passed: true }],
])('%s', (_, standpoint, standing) => {
  expect(standingOf(standpoint)).toEqual(standing);
});

test('ends of lines and of the file are no change, a character is', () => {
  expect(fileDigest('a\r\nb\r\n')).toBe(fileDigest('a\nb'));
  expect(fileDigest('a\nb')).not.toBe(fileDigest('a\nc'));
});

test('a stage asks for something else when its task or what is required changes, not when polish does', () => {
  const [stage, other] = STAGES as [Stage, Stage];
  const demanding = (id: string, kind: 'required' | 'polish'): Stage => ({
    ...stage,
    scenarios: (circumstances) =>
      stage.scenarios(circumstances).map((scenario) => ({
        ...scenario,
        demands: [...scenario.demands, { id, title: id, scenario: scenario.id, kind }],
      })),
  });
  const asks = asksDigest(stage, 'Task.\nSample.');
  expect(asksDigest(stage, 'Task. Sample.\r\n')).not.toBe(asksDigest(stage, 'Another task.'));
  expect(asksDigest(stage, 'Task.\r\nSample.')).toBe(asks);
  expect(asksDigest(demanding('more', 'polish'), 'Task.\nSample.')).toBe(asks);
  expect(asksDigest(demanding('more', 'required'), 'Task.\nSample.')).not.toBe(asks);
  expect(asksDigest(other, 'Task.\nSample.')).not.toBe(asks);
});

import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { doctorDocument, doctorLines, isHealthy, reportFinding } from './doctor.ts';
import type { Finding } from './doctor-finding.ts';

const style = { paint: new Chalk({ level: 0 }), width: 60 };
const URL = 'http://127.0.0.1:4566';

/** One of each state for each thing, in the order in which they are shown. */
const FINDINGS: readonly (readonly [state: string, finding: Finding])[] = [
  ['ok', { id: 'node', version: '20.20.2', wanted: '20.19 or later', enough: true }],
  ['problem', { id: 'node', version: '18.1.0', wanted: '20.19 or later', enough: false }],
  ['ok', { id: 'packages', asked: 200, missing: [], missingTools: [], otherVersion: [] }],
  ['problem', { id: 'packages', asked: 1, missing: ['a'], missingTools: ['b'], otherVersion: [] }],
  ['note', { id: 'packages', asked: 1, missing: [], missingTools: ['a', 'b', 'c', 'd'], otherVersion: [] }],
  ['note', { id: 'packages', asked: 1, missing: [], missingTools: [], otherVersion: ['a'] }],
  ['problem', { id: 'packages', unread: 'node_modules' }],
  ['note', { id: 'packages', unread: 'package-lock.json' }],
  ['ok', { id: 'typescript', version: '7.0.2' }],
  ['note', { id: 'typescript', version: undefined }],
  ['ok', { id: 's3' }],
  ['problem', { id: 's3', failure: 'EACCES' }],
  ['ok', { id: 'docker', docker: { kind: 'ready', engine: '28', compose: '2.26' } }],
  ['note', { id: 'docker', docker: { kind: 'ready', engine: '28', compose: undefined } }],
  ['note', { id: 'docker', docker: { kind: 'missing' } }],
  ['note', { id: 'docker', docker: { kind: 'elsewhere' } }],
  ['note', { id: 'docker', docker: { kind: 'denied', client: '28' } }],
  ['note', { id: 'docker', docker: { kind: 'no-engine', client: '28' } }],
  ['ok', { id: 'localstack', probe: { kind: 'ready', url: URL, version: '4.14.0' }, wanted: '4.14.0' }],
  ['note', { id: 'localstack', probe: { kind: 'ready', url: URL, version: '3.0' }, wanted: '4.14.0' }],
  ['ok', { id: 'localstack', probe: { kind: 'absent', url: URL, reason: 'nothing-listens' }, wanted: '4' }],
  ['note', { id: 'localstack', probe: { kind: 'absent', url: URL, reason: 'not-localstack' }, wanted: '4' }],
  ['note', { id: 'localstack', probe: { kind: 'absent', url: URL, reason: 'refused-address' }, wanted: '4' }],
  [
    'note',
    { id: 'localstack', probe: { kind: 'unready', url: URL, s3: 'error', version: '4' }, wanted: '4' },
  ],
  ['ok', { id: 'disk', path: '/tmp', free: 5e9 }],
  ['note', { id: 'disk', path: '/tmp', free: 5e8 }],
  ['problem', { id: 'disk', path: '/tmp', free: 5e7 }],
  ['problem', { id: 'disk', path: '/tmp', code: 'EROFS' }],
  ['ok', { id: 'workbook', path: '/w' }],
  ['note', { id: 'workbook', path: '/w', code: 'EACCES' }],
  ['ok', { id: 'terminal', terminal: { isTerminal: true, columns: 80, colour: true, unicode: true } }],
  ['note', { id: 'terminal', terminal: { isTerminal: true, columns: 50, colour: false, unicode: false } }],
  [
    'note',
    { id: 'terminal', terminal: { isTerminal: false, columns: undefined, colour: false, unicode: true } },
  ],
  ['ok', { id: 'aws', aws: { sources: [] } }],
  ['ok', { id: 'aws', aws: { sources: ['AWS_PROFILE'], endpoint: { origin: URL, onThisMachine: true } } }],
  [
    'note',
    { id: 'aws', aws: { sources: [], endpoint: { origin: 'https://s3.example.com', onThisMachine: false } } },
  ],
  ['note', { id: 'aws', aws: { sources: ['AWS_PROFILE'], profile: 'work' } }],
  ['ok', { id: 'bucket', name: undefined }],
  ['note', { id: 'bucket', name: 'mine' }],
  ['ok', { id: 'proxy', variables: [], sparesThisMachine: false }],
  ['ok', { id: 'proxy', variables: ['HTTP_PROXY'], sparesThisMachine: true }],
  ['note', { id: 'proxy', variables: ['HTTP_PROXY'], sparesThisMachine: false }],
  ['ok', { id: 'node-options', set: false }],
  ['note', { id: 'node-options', set: true }],
  ['note', { id: 'docker', unknown: 'no answer in 8 seconds' }],
];

const findings = FINDINGS.map(([, finding]) => finding);

describe('findings in words', () => {
  test.each(FINDINGS)('%s: %j', (state, finding) => {
    expect(reportFinding(finding).state).toBe(state);
  });

  test('what is wrong always comes with what to do', () => {
    for (const report of findings.map(reportFinding))
      if (report.state === 'problem') expect(report.remedy).toMatch(/\w/);
  });

  test('all of them, as they look at 60 columns', () => {
    const lines = doctorLines(findings, style);
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    expect(lines.join('\n')).toMatchSnapshot();
  });
});

test('only what is needed is a problem', () => {
  const healthy = findings.filter((finding) => reportFinding(finding).state !== 'problem');
  expect(isHealthy(healthy)).toBe(true);
  expect(isHealthy(findings)).toBe(false);
  expect(doctorLines(healthy, style).at(-1)).toBe('The checks have all that they need.');
});

test('a document for programs', () => {
  expect(JSON.parse(doctorDocument([{ id: 's3' }]))).toEqual({
    schema: 'backup-workbook/doctor/v1',
    healthy: true,
    findings: [{ id: 's3', state: 'ok', message: "The checks' own S3 works." }],
  });
});

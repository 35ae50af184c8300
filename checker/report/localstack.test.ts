import { describe, expect, it } from 'vitest';
import type { AbsentReason } from '../lab/localstack.ts';
import { type LocalstackOutcome, localstackLines, localstackState } from './localstack.ts';

const failure = { command: 'docker version', ending: 'exit code 1', detail: ['what Docker said'] };
const url = 'http://127.0.0.1:4566';

/** One of each kind: the type makes a new kind fail here until it has its line. */
const OUTCOMES: { readonly [Kind in LocalstackOutcome['kind']]: Extract<LocalstackOutcome, { kind: Kind }> } =
  {
    started: { kind: 'started', url, version: '4.14.0' },
    stopped: { kind: 'stopped' },
    'not-running': { kind: 'not-running' },
    looked: { kind: 'looked', probe: { kind: 'absent', url, reason: 'nothing-listens' } },
    'docker-missing': { kind: 'docker-missing' },
    'daemon-missing': { kind: 'daemon-missing', ...failure },
    'daemon-denied': { kind: 'daemon-denied', ...failure },
    'compose-missing': { kind: 'compose-missing' },
    'compose-file-changed': { kind: 'compose-file-changed', path: '/w/docker-compose.yml' },
    'port-taken': { kind: 'port-taken', holder: { kind: 'absent', url, reason: 'not-localstack' } },
    'image-missing': { kind: 'image-missing', image: 'localstack/localstack:4.14.0', ...failure },
    interrupted: { kind: 'interrupted' },
    failed: { kind: 'failed', ...failure },
  };

const SUCCESSES: readonly string[] = ['started', 'stopped', 'not-running', 'interrupted'];

describe('localstackLines', () => {
  const failures = Object.values(OUTCOMES).filter(({ kind }) => !SUCCESSES.includes(kind));

  it.each(failures)('says of $kind that the checks go on without it', (outcome) => {
    expect(localstackLines(outcome).at(-1)).toMatch(/embedded S3, which needs no Docker/);
  });

  it.each(failures.filter((outcome) => 'detail' in outcome))('shows what Docker said of $kind', (outcome) => {
    const lines = localstackLines(outcome);
    expect(lines).toContain('  what Docker said');
    expect(lines.join('\n')).toContain('`docker version` said (exit code 1)');
  });

  it('has a sentence where Docker said nothing', () => {
    const lines = localstackLines({ kind: 'failed', ...failure, detail: [] });
    expect(lines).toContain('`docker version` said nothing (exit code 1).');
  });

  it('tells another LocalStack on the port from another program', () => {
    const ready = { kind: 'ready', url, version: '3.0.0' } as const;
    const other = localstackLines(OUTCOMES['port-taken']);
    expect(localstackLines({ kind: 'port-taken', holder: ready }).join()).toMatch(/use that one/);
    expect(other.join()).toMatch(/End that program/);
  });
});

describe('localstackState', () => {
  it('says each reason in its own words, with the address', () => {
    const reasons: AbsentReason[] = ['refused-address', 'nothing-listens', 'no-answer', 'not-localstack'];
    const sentences = reasons.map((reason) => localstackState({ kind: 'absent', url, reason }));
    expect(new Set(sentences).size).toBe(reasons.length);
    for (const sentence of sentences) expect(sentence).toContain(url);
  });

  it('quotes the state in which S3 is', () => {
    const probe = { kind: 'unready', url, s3: 'error', version: '4.14.0' } as const;
    expect(localstackState(probe)).toBe(
      `LocalStack 4.14.0 answers at ${url}, but its S3 is not ready: "error".`,
    );
  });
});

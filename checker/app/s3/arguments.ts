import type { Credentials } from '../../lab/embedded/server.ts';
import { ProblemError } from '../../observation/problem.ts';

/** @throws ProblemError for what is no port */
export function parsePort(given: string): number {
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new ProblemError({
    kind: 'bad-value',
    flag: '--port',
    given,
    wanted: 'a whole number from 0 to 65535; with 0 the system chooses',
  });
}

/** `KEY:SECRET`, of which only the secret may hold colons. @throws ProblemError for anything else */
export function parseCredentials(given: string): Credentials {
  const [, accessKeyId, secretAccessKey] = /^([^:\s]+):(\S+)$/.exec(given) ?? [];
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey };
  // What was given may be half a secret, so it isn't repeated.
  throw new ProblemError({
    kind: 'bad-value',
    flag: '--credentials',
    given: '…',
    wanted: 'an access key and its secret with a colon between them: KEY:SECRET',
  });
}

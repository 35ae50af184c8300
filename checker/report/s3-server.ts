// What people are told by `npm run s3`: texts without the last line's end.

import type { S3RequestRecord } from '../lab/embedded/server.ts';
import { shellWord } from './command.ts';
import { count } from './count.ts';
import { showValue } from './value.ts';

/** How the server can be reached. */
export interface S3ServerAddress {
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Whether signatures are checked; if not, any keys will do. */
  readonly checksSignatures: boolean;
}

/** One request that was answered, or whose client left (`status` 0). */
export type S3ServerRequest = Omit<S3RequestRecord, 'startedAt'>;

/** Why it could not be started. `code` is the system's, for instance `EACCES`. */
export type S3StartProblem =
  | { readonly kind: 'bad-port'; readonly given: number }
  | { readonly kind: 'port-in-use'; readonly port: number }
  | { readonly kind: 'port-forbidden'; readonly port: number }
  | { readonly kind: 'not-started'; readonly port: number; readonly code: string };

/** The greeting: where it is, and what to paste into the terminal in which a program will run. */
export function s3ServerStarted(address: S3ServerAddress, platform: NodeJS.Platform): string {
  const powershell = platform === 'win32';
  const variables = {
    AWS_ENDPOINT_URL: address.url,
    AWS_REGION: address.region,
    // The aws command and boto3 read this one.
    AWS_DEFAULT_REGION: address.region,
    AWS_ACCESS_KEY_ID: address.accessKeyId,
    AWS_SECRET_ACCESS_KEY: address.secretAccessKey,
  };
  const lines = Object.entries(variables).map(([name, value]) =>
    powershell
      ? `  $env:${name} = ${powershellWord(value)}`
      : `  export ${name}=${shellWord(value, platform)}`,
  );
  return [
    `An S3 for practice listens at ${address.url}`,
    `It keeps everything in memory, and only this machine can reach it. ${
      address.checksSignatures ? 'Only these keys are let in.' : 'Any keys will do.'
    }`,
    '',
    `To use it, paste this into ${powershell ? 'PowerShell' : 'another terminal'}:`,
    '',
    ...lines,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

export function s3ServerStopped(): string {
  return 'Stopped. What was stored in it is gone.';
}

/** A line for a request: what S3 answered, what was asked, of what, and how much went over the line. */
export function s3RequestLine(request: S3ServerRequest): string {
  const { status, operation, method, bucket, key, code, bytesIn, bytesOut, durationMs } = request;
  const answer = status === 0 ? 'the client left' : code === undefined ? `${status}` : `${status} ${code}`;
  const target = key === '' ? bucket : `${bucket}:${key}`;
  const traffic = [
    ...(bytesIn > 0 ? [`${count(bytesIn, 'byte')} in`] : []),
    ...(bytesOut > 0 ? [`${count(bytesOut, 'byte')} out`] : []),
    `${Math.round(durationMs)} ms`,
  ].join(', ');
  return [operation || method, showValue(target), `${answer} (${traffic})`]
    .filter((part) => part !== '')
    .join('  ');
}

/** What, where, and what to do: two sentences. */
export function s3StartProblem(problem: S3StartProblem): { message: string; remedy: string } {
  switch (problem.kind) {
    case 'bad-port':
      return {
        message: `${problem.given} is not a port.`,
        remedy: 'A port is a whole number from 0 to 65535; with 0 the system chooses a free one.',
      };
    case 'port-in-use':
      return {
        message: `Port ${problem.port} of this machine is in use: another program listens there.`,
        remedy: 'Stop that program, or choose another port: npm run s3 -- --port 0 takes one that is free.',
      };
    case 'port-forbidden':
      return {
        message: `This user may not listen on port ${problem.port}.`,
        remedy:
          'Ports below 1024 are often kept for the system. Choose a higher one, for instance: npm run s3 -- --port 9000',
      };
    case 'not-started':
      return {
        message: `The S3 could not be started on port ${problem.port} (${problem.code}).`,
        remedy: 'Try another port: npm run s3 -- --port 0 takes one that is free.',
      };
  }
}

function powershellWord(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

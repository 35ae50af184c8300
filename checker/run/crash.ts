import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CompileError, Crash } from '../observation/observation.ts';
import type { SourcePlace } from '../observation/places.ts';
import type { StrayConnection } from '../observation/s3.ts';
import { type ErrorMessage, parse } from './messages.ts';

/** What ended a run from inside, in the words of the program's own process. */
export type Trouble =
  | { readonly kind: 'crash'; readonly crash: Crash }
  | { readonly kind: 'compile-errors'; readonly errors: readonly CompileError[] };

/** One line of a file, counted from 1, without its end. */
export async function lineOf(file: string, line: number): Promise<string | undefined> {
  const source = await readFile(file, 'utf8').catch(() => '');
  return source.split(/\r?\n/)[line - 1];
}

async function sourcePlace(file: string, line: number, column: number): Promise<SourcePlace> {
  const text = await lineOf(file, line);
  return { file, line, column, ...(text === undefined ? {} : { text }) };
}

/**
 * The innermost frame of a stack that lies in code of the learner's: not in Node, not in a package.
 * V8 writes a frame as `at name (file:line:column)` (https://v8.dev/docs/stack-trace-api); tsx has mapped it to the
 * source already. An error of linking (a name that a module doesn't export) has its place in the first line instead.
 */
async function placeIn(stack: string): Promise<SourcePlace | undefined> {
  for (const line of stack.split('\n')) {
    const match =
      /^\s+at (?:.* \()?(?:async )?((?:file:\/\/|\/|[A-Za-z]:\\).*?)(?:\?[^:]*)?:(\d+):(\d+)\)?$/.exec(
        line,
      ) ?? /^(file:\/\/.*?)(?:\?[^:]*)?:(\d+)()$/.exec(line);
    if (!match?.[1] || /[\\/]node_modules[\\/]/.test(match[1])) continue;
    const file = match[1].startsWith('file:') ? fileURLToPath(match[1]) : match[1];
    return await sourcePlace(file, Number(match[2]), Number(match[3] || 1));
  }
  return undefined;
}

/**
 * esbuild, with which tsx turns TypeScript into JavaScript, lists its errors as `file:line:column: ERROR: text`, with
 * columns that count from 0.
 */
async function compileErrors(message: string): Promise<CompileError[]> {
  const found = [...message.matchAll(/^(.+):(\d+):(\d+): ERROR: (.*)$/gm)];
  return await Promise.all(
    found.map(async ([, file = '', line, column, text = '']) => ({
      message: text,
      place: await sourcePlace(file, Number(line), Number(column) + 1),
    })),
  );
}

/** Connections to something else than the check's own S3, as the preloaded guard saw them. */
export const strayConnectionsIn = (messages: Uint8Array): StrayConnection[] =>
  parse(messages).flatMap((message) => {
    if (!('host' in message)) return [];
    const { kind, host, port } = message;
    return [{ host, ...(port === undefined ? {} : { port }), refused: kind === 'refused-connection' }];
  });

/** Reads what the preloaded module said about the error that ended the process, if one did. */
export async function troubleIn(messages: Uint8Array): Promise<Trouble | undefined> {
  const error = parse(messages).find((message): message is ErrorMessage => !('kind' in message));
  if (!error) return undefined;
  const { name, message, stack = '', code, path } = error;
  if (name === 'TransformError') {
    const errors = await compileErrors(message);
    return { kind: 'compile-errors', errors: errors.length > 0 ? errors : [{ message }] };
  }
  const place = await placeIn(stack);
  return {
    kind: 'crash',
    crash: {
      name,
      message,
      ...(code === undefined ? {} : { code }),
      ...(path === undefined ? {} : { path }),
      ...(place === undefined ? {} : { place }),
    },
  };
}

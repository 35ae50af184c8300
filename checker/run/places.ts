import { readFile } from 'node:fs/promises';
import type { Unfinished } from '../observation/observation.ts';
import type { CodePlace, OutputPlace } from '../observation/places.ts';
import type { SentRequest } from '../observation/places-requests.ts';
import { type PlaceMessage, parse } from './messages.ts';
import type { ProcessResult } from './process.ts';

/** Where in the learner's own code a run's output and requests come from. */
export interface Places {
  /** Empty where the places of the output can't be known. */
  readonly output: readonly OutputPlace[];
  readonly requests: readonly SentRequest[];
  /** What was under way when the program ended, if anything was. */
  readonly unfinished?: Unfinished;
}

const KINDS: readonly string[] = ['place', 'wrote', 'asked', 'unfinished'] satisfies PlaceMessage['kind'][];

const isPlaceMessage = (message: ReturnType<typeof parse>[number]): message is PlaceMessage =>
  'kind' in message && KINDS.includes(message.kind);

type Told = Extract<PlaceMessage, { kind: 'place' }>;

/** Adds to each place its line and those around it. A file is read once. */
async function withText(told: readonly Told[]): Promise<Map<number, CodePlace>> {
  const files = new Map<string, Promise<string[]>>();
  const linesIn = (file: string): Promise<string[]> => {
    const lines = files.get(file) ?? readFile(file, 'utf8').then(linesOfSource, () => []);
    files.set(file, lines);
    return lines;
  };
  const places = told.map(async ({ number, file, line, column }): Promise<[number, CodePlace]> => {
    const lines = await linesIn(file);
    const [before, text, after] = [lines[line - 2], lines[line - 1], lines[line]];
    return [
      number,
      {
        file,
        line,
        column,
        ...(text === undefined ? {} : { text }),
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
  return new Map(await Promise.all(places));
}

const linesOfSource = (source: string): string[] => source.replace(/^\uFEFF/, '').split(/\r?\n/);

/**
 * Reads what a run told of its places. If the bytes that were seen leaving are not just those that arrived, then somebody
 * else wrote too (a child process, or the program past its own stream), and nothing is known of the output.
 */
export async function placesIn({ messages, stdout }: ProcessResult): Promise<Places> {
  const said = parse(messages).filter(isPlaceMessage);
  const places = await withText(said.filter((message): message is Told => message.kind === 'place'));
  const placeOf = (number: number | null): { place?: CodePlace } => {
    const place = number === null ? undefined : places.get(number);
    return place ? { place } : {};
  };
  const output: OutputPlace[] = [];
  const requests: SentRequest[] = [];
  let unfinished: Unfinished | undefined;
  let bytes = 0;
  for (const message of said) {
    if (message.kind === 'wrote') {
      for (const [length, place] of message.parts) {
        if (length > 0) output.push({ from: bytes, ...placeOf(place) });
        bytes += length;
      }
    }
    if (message.kind === 'asked') {
      const { method, path, place } = message;
      requests.push({ method, path, ...placeOf(place) });
    }
    if (message.kind === 'unfinished') {
      const { commands, kinds } = message;
      unfinished = { commands, kinds };
    }
  }
  // Text that isn't UTF-8 has another length once it is decoded.
  const isCertain = bytes === stdout.length && bytes === Buffer.byteLength(Buffer.from(stdout).toString());
  return { output: isCertain ? output : [], requests, ...(unfinished ? { unfinished } : {}) };
}

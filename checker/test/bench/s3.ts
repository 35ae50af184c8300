import { median, medianRatio, table } from './measure.ts';
import { hasLocalstack, INSTALL_LOCALSTACK, type Server, startEmbedded, startLocalstack } from './servers.ts';
import { type Cost, type Round, WORK, workOn } from './work.ts';

const ROUNDS = 3;

/** What is read from a round: a figure, or NaN for one that was not measured. */
type Reading = (round: Round) => number;

const cost =
  (work: keyof typeof WORK, which: keyof Cost): Reading =>
  ({ costs }) =>
    costs[work][which];

const memory =
  (which: 'idle' | 'peakOfBig' | 'peak'): Reading =>
  (round) =>
    round[which] ?? Number.NaN;

const shown = (value: number, digits: number, none: string): string =>
  Number.isNaN(value) ? none : value.toFixed(digits);

/** One line: a figure of each server, and how many times as much LocalStack needs. */
function line(
  name: string,
  embedded: readonly Round[],
  localstack: readonly Round[],
  read: Reading,
): string[] {
  const [ours, theirs] = [embedded.map(read), localstack.map(read)];
  return [
    name,
    shown(median(ours), 0, 'not measured'),
    shown(median(theirs), 0, 'not measured'),
    shown(medianRatio(theirs, ours), 1, '-'),
  ];
}

async function oneRound(
  start: (signal: AbortSignal) => Promise<Server>,
  signal: AbortSignal,
): Promise<Round> {
  const server = await start(signal);
  try {
    return await workOn(server);
  } finally {
    await server.stop();
  }
}

/** The embedded S3 beside LocalStack, in turn, each round in new processes; without LocalStack by itself. */
export async function benchS3(signal: AbortSignal, write: (text: string) => void): Promise<void> {
  const embedded: Round[] = [];
  const localstack: Round[] = [];
  const both = hasLocalstack();
  // Unmeasured: the client itself is slow at first, and whoever came first would pay for that.
  await oneRound(startEmbedded, signal);
  for (let round = 0; round < ROUNDS; round += 1) {
    embedded.push(await oneRound(startEmbedded, signal));
    if (both) localstack.push(await oneRound(startLocalstack, signal));
  }
  const works = Object.keys(WORK) as (keyof typeof WORK)[];
  const lines = (which: keyof Cost, some = works): string[][] =>
    some.map((work) => line(WORK[work], embedded, localstack, cost(work, which)));
  const head = (title: string): string[] => [title, 'embedded', 'LocalStack', 'ratio'];
  write(
    `The embedded S3 (checker/start.mjs s3) and LocalStack (.ci/localstack.sh), medians of ${ROUNDS} rounds`,
  );
  write('');
  write(
    table([
      head('on the clock, ms'),
      ...lines('wall'),
      [],
      head('processor time of the server, ms'),
      ...lines('server'),
      [],
      head('processor time of the client, ms'),
      ...lines('client', works.slice(1)),
      [],
      head('memory of the server, MB'),
      line('idle', embedded, localstack, memory('idle')),
      line('at most, until 100 MB had come and gone', embedded, localstack, memory('peakOfBig')),
      line('at most', embedded, localstack, memory('peak')),
    ]),
  );
  write('');
  write('At least 3 times the pace of LocalStack is asked for. The time on the clock holds the client too.');
  const held = median(embedded.map((round) => memory('peakOfBig')(round) - memory('idle')(round)));
  if (!Number.isNaN(held)) {
    write(`100 MB cost the embedded S3 at most ${held.toFixed(0)} MB of memory (held twice would be 200).`);
  }
  if (!both)
    write(`LocalStack is not installed, so it was not measured. To install it: ${INSTALL_LOCALSTACK}`);
}

import { transfersIn } from '../comparison/transfers.ts';
import type { Example, Parameters, Regularity } from '../diagnosis/regularity.ts';
import { baseName } from '../fixture/tree.ts';
import type { Observation } from '../observation/observation.ts';
import type { AskedListing } from '../observation/s3-request.ts';
import type { NameCase } from './change.ts';
import type { Entry, Folder } from './entry.ts';
import { readNames } from './names.ts';
import { relationOf } from './relation.ts';

/** The rules about what S3 was asked, as identifiers list them. */
export const REQUEST_RULES = ['listing-prefix', 'listing-delimiter', 'keys-asked-for'] as const;

type RequestRule = (typeof REQUEST_RULES)[number];

interface Asked {
  readonly run: Observation;
  readonly listing: AskedListing;
}

const rightPrefix = ({ workingDirectory }: Observation): string => `${baseName(workingDirectory)}/`;

function statement(
  rule: RequestRule,
  parameters: Parameters,
  positives: number,
  folders: number,
  example: Example,
): Regularity {
  const support = { positives, negatives: 0, folders };
  return relationOf({ kind: 'requests', subject: 'downloads', rule, parameters, support, example });
}

/** The folders, by their working directories, in which these runs took place. */
const foldersOf = (runs: readonly Observation[]): number =>
  new Set(runs.map(({ workingDirectory }) => workingDirectory)).size;

/** Ways in which a prefix may be made of what is known, other than the right one. */
const PREFIXES: readonly (readonly [name: string, of: (run: Observation) => string])[] = [
  ['name of the working directory, without a slash behind it', (run) => rightPrefix(run).slice(0, -1)],
  ['name of the working directory, between slashes', (run) => `/${rightPrefix(run)}`],
  ['whole path of the working directory', ({ workingDirectory }) => workingDirectory],
  [
    'whole path of the working directory, with a slash behind it',
    ({ workingDirectory }) => `${workingDirectory}/`,
  ],
  [
    'whole path of the working directory, without its first slash',
    ({ workingDirectory }) => `${workingDirectory.slice(1)}/`,
  ],
  ['name of the folder above', ({ workingDirectory }) => `${workingDirectory.split('/').at(-2) ?? ''}/`],
];

/** Each listing asked for the same wrong prefix, in every folder. */
function prefixes(asked: readonly Asked[]): readonly Regularity[] {
  const given = asked.filter(({ listing: { prefix } }) => prefix !== '');
  if (given.length === 0 || given.length < asked.length) return [];
  if (given.every(({ run, listing: { prefix } }) => prefix.startsWith(rightPrefix(run)))) return [];
  const runs = given.map(({ run }) => run);
  const [first] = given;
  if (!first) return [];
  const example: Example = {
    folder: first.run.scenario,
    path: '',
    expected: rightPrefix(first.run),
    actual: first.listing.prefix,
  };
  const made = PREFIXES.find(([, of]) => given.every(({ run, listing: { prefix } }) => prefix === of(run)));
  if (made) return [statement('listing-prefix', { made: made[0] }, given.length, foldersOf(runs), example)];
  const isFixed = given.every(({ listing: { prefix } }) => prefix === first.listing.prefix);
  // In one folder a fixed text can't be told from one that is worked out.
  return isFixed && foldersOf(runs) > 1
    ? [statement('listing-prefix', { text: first.listing.prefix }, given.length, foldersOf(runs), example)]
    : [];
}

/** Each listing cut keys at a delimiter. */
function delimiters(asked: readonly Asked[]): readonly Regularity[] {
  const [first] = asked;
  const delimiter = first?.listing.delimiter;
  if (!first || delimiter === undefined) return [];
  if (!asked.every(({ listing }) => listing.delimiter === delimiter)) return [];
  const runs = asked.map(({ run }) => run);
  const example: Example = { folder: first.run.scenario, path: '', expected: null, actual: delimiter };
  return [statement('listing-delimiter', { text: delimiter }, asked.length, foldersOf(runs), example)];
}

const LOOKS = ['HeadObject', 'GetObject', 'GetObjectAttributes'];

/** The keys that a run asked S3 about, beside those that there are. */
function looksIn(run: Observation): NameCase {
  const { outcomes } = transfersIn(run);
  const entries = outcomes.map(({ path }): Entry => ({ path, kind: 'file' }));
  const folder: Folder = { id: run.scenario, workingDirectory: run.workingDirectory, entries };
  const { requests = [], bucket = '' } = run.s3 ?? {};
  return {
    folder,
    bucket,
    seen: requests.flatMap(({ operation, key }) =>
      LOOKS.includes(operation) && key !== undefined ? [key] : [],
    ),
    wanted: outcomes.map(({ path, key }, index) => ({
      entry: entries[index] ?? { path, kind: 'file' },
      text: key,
      decision: 'undecided',
    })),
  };
}

/** All keys that S3 was asked about are made of names in the same wrong way. */
function looks(runs: readonly Observation[]): readonly Regularity[] {
  const cases = runs.map(looksIn).filter(({ seen }) => seen.length > 0);
  const { how, placed } = readNames(cases);
  const changed = placed.flat().filter(({ fate }) => fate === 'altered');
  const right = placed.flat().filter(({ fate }) => fate === 'right');
  const example = changed.find(({ named: { entry } }) => entry.path.includes('/')) ?? changed[0];
  if (!how || !example || right.length > changed.length) return [];
  return [
    statement(
      'keys-asked-for',
      { change: how.rule, ...how.parameters },
      changed.length,
      foldersOf(runs.filter(({ s3 }) => (s3?.requests.length ?? 0) > 0)),
      {
        folder: example.named.folder.id,
        path: example.named.entry.path,
        expected: example.named.text,
        actual: example.written,
      },
    ),
  ];
}

/** What is regular about what S3 was asked: prefixes, delimiters, keys that nobody stored. */
export function describeRequests(runs: readonly Observation[]): readonly Regularity[] {
  const asked = runs.flatMap((run) =>
    (run.s3?.requests ?? []).flatMap(({ listing, bucket }): Asked[] =>
      listing && bucket === run.s3?.bucket ? [{ run, listing }] : [],
    ),
  );
  return [...prefixes(asked), ...delimiters(asked), ...looks(runs)];
}

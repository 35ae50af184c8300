import { baseName } from '../../fixture/tree.ts';
import type { Entry } from '../entry.ts';
import { type Member, type Predicate, plain } from './predicate.ts';

const sizeOf = ({ content, state }: Entry): number | undefined =>
  (content ?? state?.file?.content ?? state?.object?.content)?.length;

const isText = (content: Uint8Array): boolean => Buffer.from(Buffer.from(content).toString()).equals(content);

/** Sizes at which programs stop: of buffers, chunks and parts. */
const LIMITS = [
  255, 256, 1000, 1023, 1024, 4096, 8192, 16_384, 65_535, 65_536, 1_000_000, 1_048_576, 5_242_880,
];

/** Below this the length of a content is only that of its name. */
const LEAST_LIMIT = 200;

/** A limit between the largest small one and the smallest large one: a usual one where there is any. */
function limits(members: readonly Member[]): number[] {
  const sizes = (positive: boolean): number[] =>
    members.flatMap((member) => (member.positive === positive ? (sizeOf(member.entry) ?? []) : []));
  const [wrong, right] = [sizes(true), sizes(false)];
  if (wrong.length === 0 || right.length === 0) return [];
  const [from, to] = [right.reduce((a, b) => Math.max(a, b), 0), wrong.reduce((a, b) => Math.min(a, b))];
  const usual = LIMITS.find((limit) => from <= limit && limit < to);
  if (usual !== undefined) return [usual];
  return from >= LEAST_LIMIT && from < to ? [from] : [];
}

/** Predicates on what is in a file. */
export const CONTENTS: readonly Predicate[] = [
  plain('empty-files', 3, 'entry', (entry) => entry.kind === 'file' && sizeOf(entry) === 0),
  plain('binary-files', 4, 'entry', ({ content, state }) => {
    const bytes = content ?? state?.file?.content ?? state?.object?.content;
    return bytes !== undefined && !isText(bytes);
  }),
  plain('zero-byte', 5, 'entry', ({ content, state }) =>
    Buffer.from(content ?? state?.file?.content ?? state?.object?.content ?? []).includes(0),
  ),
  plain('content-of-another', 6, 'entry', ({ content, path }, { entries }) =>
    entries.some(
      (other) =>
        other.path !== path &&
        content !== undefined &&
        other.content !== undefined &&
        content.length > 0 &&
        Buffer.compare(content, other.content) === 0,
    ),
  ),
  plain('windows-line-ends', 6, 'entry', ({ content }) =>
    content === undefined ? false : Buffer.from(content).includes('\r\n'),
  ),
  {
    rule: 'larger-than',
    bits: 5,
    level: 'entry',
    instances: (members) =>
      limits(members).map((bytes) => ({
        parameters: { bytes },
        holds: (entry) => (sizeOf(entry) ?? 0) > bytes,
      })),
  },
  plain('name-seen-before', 6, 'entry', ({ path }, { entries }) =>
    entries.some((other) => other.path !== path && baseName(other.path) === baseName(path)),
  ),
];

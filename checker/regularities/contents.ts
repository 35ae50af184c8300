import type { Regularity, Subject } from '../diagnosis/regularity.ts';
import { changeStatement, statementsAbout } from './describe.ts';
import { type ContentChange, type ContentPair, contentChanges } from './how/contents.ts';
import type { Member } from './which/predicate.ts';

const size = (content: Uint8Array): string =>
  `${content.length.toLocaleString('en')} ${content.length === 1 ? 'byte' : 'bytes'}`;

const isSpoilt = ({ expected, actual }: ContentPair): boolean => Buffer.compare(expected, actual) !== 0;

const memberOf = (pair: ContentPair, positive = isSpoilt(pair)): Member => ({
  folder: pair.folder,
  entry: pair.entry,
  positive,
  expected: size(pair.expected),
  actual: size(pair.actual),
});

/** The cheapest change that made every spoilt content what it is. */
function changeOf(spoilt: readonly ContentPair[]): ContentChange | undefined {
  if (spoilt.length === 0) return undefined;
  return contentChanges(spoilt)
    .filter((change) => spoilt.every((pair) => change.explains(pair)))
    .sort((a, b) => a.bits - b.bits)[0];
}

/** What is regular about contents that were stored or written under the right names. */
export function describeContents(subject: Subject, pairs: readonly ContentPair[]): readonly Regularity[] {
  const spoilt = pairs.filter(isSpoilt);
  const change = changeOf(spoilt);
  if (!change)
    return statementsAbout(
      'content',
      subject,
      pairs.map((pair) => memberOf(pair)),
    );
  const members = pairs.filter((pair) => isSpoilt(pair) || change.shows(pair)).map((pair) => memberOf(pair));
  return [changeStatement('content', subject, change, members)];
}

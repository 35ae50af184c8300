import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RollUp, rollUp } from './roll-up.ts';
import { SortedKeys } from './sorted-keys.ts';

/** Keys as they are, common prefixes with a star behind. */
const lines = (keys: Iterable<string>, what: Partial<RollUp>): string[] =>
  [...rollUp(new SortedKeys(keys), { prefix: '', delimiter: '', after: '', ...what })].map((item) =>
    item.kind === 'key' ? item.key : `${item.prefix}*`,
  );

describe('a listing', () => {
  const keys = ['a', 'b/1', 'b/2/x', 'b0', 'c/1'];
  test.each<[string, Partial<RollUp>, string[]]>([
    ['is flat without a delimiter', {}, keys],
    ['rolls up at the first delimiter', { delimiter: '/' }, ['a', 'b/*', 'b0', 'c/*']],
    ['rolls up behind the prefix', { delimiter: '/', prefix: 'b/' }, ['b/1', 'b/2/*']],
    ['takes a prefix that is no folder', { prefix: 'b' }, ['b/1', 'b/2/x', 'b0']],
    ['takes delimiters of any length', { delimiter: '/2/' }, ['a', 'b/1', 'b/2/*', 'b0', 'c/1']],
    ['goes on after a key', { after: 'b/1' }, ['b/2/x', 'b0', 'c/1']],
    ['goes on after a common prefix', { delimiter: '/', after: 'b/' }, ['b0', 'c/*']],
    ['does not show a prefix again that it is in', { delimiter: '/', after: 'b/1' }, ['b0', 'c/*']],
    ['can begin with the marker itself', { after: 'b/1', inclusive: true }, ['b/1', 'b/2/x', 'b0', 'c/1']],
    ['is empty after the last', { after: 'z' }, []],
    ['begins at the prefix whatever comes before', { prefix: 'c', after: 'a' }, ['c/1']],
  ])('%s', (_, what, expected) => {
    expect(lines(keys, what)).toEqual(expected);
  });
});

test('pages, laid end to end, are the whole listing', () => {
  const unit = fc.constantFrom('a', 'b', '/', '😀', '\uffff', '%');
  const text = (maxLength: number) => fc.string({ unit, maxLength });
  fc.assert(
    fc.property(
      fc.uniqueArray(text(5)),
      text(2),
      text(2),
      fc.integer({ min: 1, max: 3 }),
      (keys, prefix, delimiter, size) => {
        const all = lines(
          keys.filter((key) => key !== ''),
          { prefix, delimiter },
        );
        const paged: string[] = [];
        for (let page = all.slice(0, size), turns = 0; page.length > 0 && turns <= all.length; turns++) {
          paged.push(...page);
          const after = (page.at(-1) ?? '').replace(/\*$/, '');
          page = lines(
            keys.filter((key) => key !== ''),
            { prefix, delimiter, after },
          ).slice(0, size);
        }
        expect(paged).toEqual(all);
      },
    ),
  );
});

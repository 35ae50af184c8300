import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { S3Error } from './errors.ts';
import { readXml } from './xml-read.ts';
import { xmlDocument, xmlError } from './xml-write.ts';

describe('writing', () => {
  test('nests, repeats and leaves out', () => {
    const text = xmlDocument('List', {
      Name: 'a',
      Missing: undefined,
      Item: [{ N: 1 }, { N: 2 }],
      Empty: [],
      On: true,
    });
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<List xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>a</Name><Item><N>1</N></Item><Item><N>2</N></Item><On>true</On></List>',
    );
  });

  test('escapes what XML takes for its own, and carriage returns, which it would lose', () => {
    expect(xmlError({ Key: '<&">\r\u0001\n' })).toContain('<Key>&lt;&amp;&quot;&gt;&#13;&#1;\n</Key>');
  });
});

describe('reading', () => {
  test('gives texts and elements, whatever namespace they are in', () => {
    const document = readXml(
      '<?xml version="1.0"?>\n<s:Delete xmlns:s="urn:x"><s:Object><s:Key> a &amp;#13; </s:Key></s:Object>\n<s:Object><s:Key/></s:Object></s:Delete>',
      'Delete',
    );
    expect(document.all('Object').map((item) => item.text('Key'))).toEqual([' a &#13; ', '']);
    expect(document.text('Quiet')).toBeUndefined();
    expect(document.one('None').one('None').text('None')).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['an element that stays open', '<Delete><Object></Delete>'],
    ['another root', '<Other/>'],
    ['a document type', '<!DOCTYPE Delete [<!ENTITY a "b">]><Delete>&a;</Delete>'],
    ['too deep a nesting', `<Delete>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</Delete>`],
    ['a name that means something to JavaScript', '<Delete><__proto__><a>1</a></__proto__></Delete>'],
  ])('refuses %s', (_, text) => {
    expect(() => readXml(text, 'Delete')).toThrow(expect.objectContaining({ code: 'MalformedXML' }));
  });

  test('is not slowed down by ten thousand references', () => {
    const text = `<Complete>${'<Part><ETag>&quot;a&quot;</ETag></Part>'.repeat(10_000)}</Complete>`;
    expect(readXml(text, 'Complete').all('Part').at(-1)?.text('ETag')).toBe('"a"');
  });

  test('gives back what was written', () => {
    // Other control characters are no XML: S3 writes them, but nobody may send them.
    const legal = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(legal, (key) => {
        expect(readXml(xmlDocument('Root', { Key: key }), 'Root').text('Key')).toBe(key);
      }),
    );
  });

  test('refuses nonsense with an error of S3 and nothing else', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      'Delete',
      '<Delete>',
      '</Delete>',
      '&',
      '&#x',
      ';',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<?',
      ' ',
      '"',
      '=',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        try {
          readXml(parts.join(''), 'Delete').all('Object');
        } catch (error) {
          expect(error).toBeInstanceOf(S3Error);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AwsChunkedDecoder } from './aws-chunked.ts';
import { S3Error } from './errors.ts';

interface Decoded {
  readonly body: string;
  readonly signatures: (string | undefined)[];
  readonly trailers: Record<string, string>;
}

function decode(pieces: readonly Buffer[]): Decoded {
  const data: Buffer[] = [];
  const signatures: (string | undefined)[] = [];
  const decoder = new AwsChunkedDecoder({
    data: (piece) => data.push(piece),
    chunk: (signature) => signatures.push(signature),
  });
  for (const piece of pieces) decoder.push(piece);
  decoder.end();
  return {
    body: Buffer.concat(data).toString('latin1'),
    signatures,
    trailers: Object.fromEntries(decoder.trailers),
  };
}

const decodeText = (text: string): Decoded => decode([Buffer.from(text, 'latin1')]);

describe('aws-chunked', () => {
  test('is read with signatures and trailers', () => {
    const text =
      '3;chunk-signature=ab\r\nabc\r\n2;chunk-signature=cd\r\n\r\n\r\n0;chunk-signature=ef\r\nX-Amz-Checksum-Crc32: AAAA\r\n\r\n';
    expect(decodeText(text)).toEqual({
      body: 'abc\r\n',
      signatures: ['ab', 'cd', 'ef'],
      trailers: { 'x-amz-checksum-crc32': 'AAAA' },
    });
  });

  test.each([
    ['a body without trailers', '1\r\na\r\n0\r\n\r\n'],
    ['no empty line at the end', '1\r\na\r\n0\r\n'],
    ['bare newlines', '1\na\n0\n\n'],
    ['something behind the end', '1\r\na\r\n0\r\nx:y\r\n\r\ngarbage'],
  ])('takes %s', (_, text) => {
    expect(decodeText(text).body).toBe('a');
  });

  test.each([
    ['nothing', '', 'IncompleteBody'],
    ['a size that is none', 'xyz\r\na\r\n', 'IncompleteBody'],
    ['a negative size', '-1\r\na\r\n0\r\n\r\n', 'IncompleteBody'],
    ['a size beyond all bounds', 'fffffffffffffffff\r\n', 'IncompleteBody'],
    ['a chunk that is cut short', '5\r\nabc', 'IncompleteBody'],
    ['a chunk longer than it said', '2\r\nabc\r\n0\r\n\r\n', 'IncompleteBody'],
    ['no last chunk', '1\r\na\r\n', 'IncompleteBody'],
    ['a line without end', 'a'.repeat(10_000), 'IncompleteBody'],
    ['a trailer that is none', '0\r\nnonsense\r\n\r\n', 'MalformedTrailerError'],
    [
      'trailers without end',
      `0\r\n${Array.from({ length: 99 }, (_, i) => `x${i}:y\r\n`).join('')}`,
      'MalformedTrailerError',
    ],
  ])('refuses %s', (_, text, code) => {
    expect(() => decodeText(text)).toThrow(expect.objectContaining({ code }));
  });

  test('does not care how the bytes arrive', () => {
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }));
    fc.assert(
      fc.property(chunks, fc.array(fc.nat()), fc.boolean(), (chunks, cuts, trailer) => {
        const framed = Buffer.concat([
          ...chunks.flatMap((chunk) => [
            Buffer.from(`${chunk.length.toString(16)}\r\n`),
            chunk,
            Buffer.from('\r\n'),
          ]),
          Buffer.from(trailer ? '0\r\na:b\r\n\r\n' : '0\r\n\r\n'),
        ]);
        const at = [0, ...cuts.map((cut) => cut % framed.length).sort((a, b) => a - b), framed.length];
        const pieces = at.slice(1).map((end, index) => framed.subarray(at[index], end));
        const decoded = decode(pieces);
        expect(decoded.body).toBe(Buffer.concat(chunks).toString('latin1'));
        expect(decoded.trailers).toEqual(trailer ? { a: 'b' } : {});
      }),
    );
  });

  test('refuses nonsense with an error of S3 and nothing else', () => {
    const nonsense = fc.array(
      fc.constantFrom('0', '1', 'a', ';', ':', '\r\n', '\n', 'ffff', 'chunk-signature=', 'é'),
    );
    fc.assert(
      fc.property(nonsense, (parts) => {
        try {
          decodeText(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(S3Error);
        }
      }),
    );
  });
});

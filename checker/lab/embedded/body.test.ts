import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Body, BodyBuilder } from './body.ts';

const text = (body: Body): string => Buffer.concat(body.chunks).toString('latin1');

test('a body is what was appended, whatever the pieces', () => {
  const piece = fc
    .oneof(fc.nat(40), fc.constantFrom(16_384, 70_000))
    .map((size) => Buffer.alloc(size, size % 251));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const builder = new BodyBuilder();
      for (const bytes of pieces) builder.append(bytes);
      const body = builder.build();
      const whole = Buffer.concat(pieces).toString('latin1');
      expect(text(body) === whole && body.size === whole.length).toBe(true);
      const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      expect(text(body.slice(start, end)) === whole.slice(start, end)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('large pieces are kept and shared, not copied', () => {
  const piece = Buffer.alloc(100_000, 1);
  const builder = new BodyBuilder();
  builder.append(piece);
  const body = builder.build();
  expect(body.chunks[0]).toBe(piece);
  expect(body.slice(10, 20).chunks[0]?.buffer).toBe(piece.buffer);
  expect(Body.join([body, body]).chunks).toEqual([piece, piece]);
});

test('crumbs are put together', () => {
  const builder = new BodyBuilder();
  for (let i = 0; i < 10_000; i++) builder.append(Buffer.from([i % 256]));
  expect(builder.build().chunks.length).toBeLessThan(20);
});

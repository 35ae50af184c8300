import { describe, expect, test } from 'vitest';
import type { S3Error } from './errors.ts';
import { readCopyRange, readRange } from './ranges.ts';

const codeOf = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return (error as S3Error).code;
  }
};

describe('the range of a read', () => {
  test.each<[string | undefined, unknown]>([
    [undefined, undefined],
    ['bytes=0-0', { start: 0, end: 1 }],
    ['bytes=2-', { start: 2, end: 10 }],
    ['bytes=-3', { start: 7, end: 10 }],
    ['bytes=-30', { start: 0, end: 10 }],
    ['bytes=8-100', { start: 8, end: 10 }],
    ['bytes=10-', 'InvalidRange'],
    ['bytes=-0', 'InvalidRange'],
    ['bytes=5-2', undefined],
    ['bytes=0-1,3-4', undefined],
    ['bytes=-', undefined],
    ['lines=1-2', undefined],
  ])('%s of ten bytes is %j', (header, expected) => {
    expect(codeOf(() => readRange(header, 10))).toEqual(expected);
  });

  test('cannot lie in an empty object', () => {
    expect(codeOf(() => readRange('bytes=0-', 0))).toBe('InvalidRange');
    expect(codeOf(() => readRange('bytes=-1', 0))).toBe('InvalidRange');
  });
});

describe('the range of a copy', () => {
  test.each<[string | undefined, unknown]>([
    [undefined, undefined],
    ['bytes=0-9', { start: 0, end: 10 }],
    ['bytes=0-10', 'InvalidRange'],
    ['bytes=0-', 'InvalidArgument'],
    ['bytes=3-2', 'InvalidArgument'],
    ['0-2', 'InvalidArgument'],
  ])('%s of ten bytes is %j', (header, expected) => {
    expect(codeOf(() => readCopyRange(header, 10))).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BucketMap, isLegalBucketName } from './bucket-map.ts';
import { timeInBucketName, uniqueBucketName } from './unique-name.ts';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{1,20}[a-z0-9]$/);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 6 });

test('names map both ways, and each to another bucket', () => {
  fc.assert(
    fc.property(names, (visible) => {
      const map = new BucketMap(visible);
      const backend = visible.map((one) => map.toBackend(one) ?? '');
      expect(new Set(backend).size).toBe(visible.length);
      expect(backend.map((one) => map.toVisible(one))).toEqual(visible);
      expect(visible.map((one) => map.add(one))).toEqual(backend);
      expect(backend.every((one) => isLegalBucketName(one) && map.toBackend(one) === undefined)).toBe(true);
    }),
  );
});

test('documents come back in the program’s names, whatever else they hold', () => {
  fc.assert(
    fc.property(
      names,
      fc.array(fc.string({ unit: 'binary' }), { minLength: 7, maxLength: 7 }),
      (visible, texts) => {
        const map = new BucketMap(visible);
        const written = (nameOf: (one: string) => string): string =>
          texts
            .map((text, index) => text + (visible[index] === undefined ? '' : nameOf(visible[index])))
            .join('/');
        expect(map.inVisibleNames(written((one) => map.toBackend(one) ?? ''))).toBe(written((one) => one));
      },
    ),
  );
});

test('a name stands for the text that it is, also with a dollar sign', () => {
  const map = new BucketMap(['$&$1']);
  expect(map.inVisibleNames(`<Name>${map.toBackend('$&$1')}</Name>`)).toBe('<Name>$&$1</Name>');
});

describe('the time in a name', () => {
  test('is the one at which it was made, in whole seconds', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (now) => {
        const whole = Math.floor(now.getTime() / 1000) * 1000;
        expect(timeInBucketName(uniqueBucketName(now))?.getTime()).toBe(whole);
      }),
    );
  });

  test.each([
    ['zerotoboto'],
    ['backup-workbook'],
    ['backup-workbook-20260101000000'],
    ['backup-workbook-20260101000000-mine'],
    ['backup-workbook-20260101000000-0123456789ab-2'],
    ['my-backup-workbook-20260101000000-0123456789ab'],
  ])('is not read from %s', (other) => {
    expect(timeInBucketName(other)).toBeUndefined();
  });
});

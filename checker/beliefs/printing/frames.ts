import type { Family, Model } from '../../diagnosis/model.ts';
import { readingOf } from './agreement.ts';
import { readString } from './literals.ts';
import { readAs } from './output.ts';
import { once, type PrintingCase, type PrintingProcedure, predict } from './procedure.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A number, with the signs within it and the spaces that set it in. */
const NUMBER = / *\d+(?:[.,:]\d+)*/g;

/** Text as a pattern in which every number stands for any number. */
function pattern(text: string): string {
  let found = '';
  let from = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    found += `${escaped(text.slice(from, index))} *\\d+(?:[.,:]\\d+)*`;
    from = index + number.length;
  }
  return found + escaped(text.slice(from));
}

/**
 * A slash, also one written as in a web address, belongs to the name; so do a period right before it that
 * ends no number and the letter of a drive.
 */
const isFrame = (before: string, after: string): boolean =>
  before + after !== '' && !/[\\/]|%2F/i.test(before + after) && !/(?<!\d)[.~]$|^[A-Za-z]:$/.test(before);

/** A name between quotation marks may be written as a string is in a program, with escapes. */
const unquoted = (name: string, mark: string): string | undefined => {
  const string = readString(`${mark}${name}${mark}`, 0);
  return string?.end === name.length + 2 ? string.value : undefined;
};

/**
 * Every line with the same text before it and after it, up to numbers.
 * @param escapes whether the names are written as strings are in a program, between the quotation marks of the text
 */
export function framed(before: string, after: string, escapes = false): Model<PrintingProcedure> {
  const mark = before.at(-1) ?? '';
  const line = new RegExp(`^${pattern(before)}(.*?)${pattern(after)}$`, 's');
  const read = ({ lines }: PrintingCase) => {
    const items = lines.flatMap((text) => {
      const match = line.exec(text);
      const name = match?.[1] === undefined || !escapes ? match?.[1] : unquoted(match[1], mark);
      return name === undefined ? [] : [name];
    });
    return items.length === lines.length ? readingOf(items) : undefined;
  };
  return {
    ids: ['report-format'],
    steps: ['output'],
    replace: (procedure) => ({ ...procedure, output: readAs(read) }),
    detail: { kind: 'literal', text: `${before}…${after}` },
  };
}

/** Frames made so far in a case, by their text: equal frames are to share what they read. */
const framesOf = (observed: PrintingCase): Map<string, Model<PrintingProcedure>> =>
  once(observed, framesOf, () => new Map());

/** Whether all lines begin, or end, with the same few characters, numbers aside: else no frame is worth a try. */
const hasFrame = (observed: PrintingCase): boolean =>
  once(observed, hasFrame, () => {
    const lines = observed.lines.map((line) => line.replace(NUMBER, '0'));
    const same = (at: number): boolean => {
      const [first] = lines;
      return first !== undefined && lines.every((line) => line.at(at) === first.at(at));
    };
    return lines.length > 1 && ((same(0) && lines[0]?.[0] !== '/') || same(-1));
  });

type Frame = readonly [before: string, after: string];

/**
 * What all lines have around them up to the space that stands next to the name: found without knowing any name, for those
 * that hold a literal as well.
 */
const commonFrame = (observed: PrintingCase): Frame =>
  once(observed, commonFrame, () => {
    const [first = ''] = observed.lines;
    const masked = observed.lines.map((line) => line.replace(NUMBER, '0'));
    const [mask = ''] = masked;
    const same = (length: number, side: 1 | -1): boolean =>
      masked.every((line) =>
        side === 1 ? line.startsWith(mask.slice(0, length)) : line.endsWith(mask.slice(-length)),
      );
    const longest = (side: 1 | -1): number => {
      let length = 0;
      while (length < mask.length && same(length + 1, side)) length += 1;
      return length;
    };
    const begin = /^(.* )?/.exec(mask.slice(0, longest(1)))?.[0] ?? '';
    const end = /( .*)?$/.exec(longest(-1) === 0 ? '' : mask.slice(-longest(-1)))?.[0] ?? '';
    const lead = new RegExp(`^${pattern(begin)}`).exec(first)?.[0] ?? '';
    const trail = new RegExp(`${pattern(end)}$`).exec(first)?.[0] ?? '';
    return [lead, trail];
  });

/** Infers the text around each line from the first predicted one that stands within a printed one. */
export const frameFamily: Family<PrintingProcedure, PrintingCase> = {
  ids: ['report-format'],
  steps: ['output'],
  infer: (procedure, observed) => {
    if (!hasFrame(observed)) return [];
    const prediction = predict(procedure, observed);
    const [first] = prediction.required;
    const name = first ? prediction.line(first) : '';
    if (name.trim() === '') return [];
    const around = observed.lines.flatMap((line): Frame[] => {
      const at = line.indexOf(name);
      return at === -1 ? [] : [[line.slice(0, at), line.slice(at + name.length)]];
    });
    const found = framesOf(observed);
    const keys = [...around, commonFrame(observed)].flatMap(([before, after]) => {
      if (!isFrame(before, after)) return [];
      const isQuoted = before !== '' && before.at(-1) === after[0] && /["'`]/.test(after[0] ?? '');
      return (isQuoted ? [false, true] : [false]).map((escapes) => {
        const key = JSON.stringify([pattern(before), pattern(after), escapes]);
        if (!found.has(key)) found.set(key, framed(before, after, escapes));
        return key;
      });
    });
    return [...new Set(keys)].slice(0, 6).flatMap((key) => found.get(key) ?? []);
  },
};

import type { Model } from '../../diagnosis/model.ts';
import type { Output, PrintingFamily, PrintingProcedure } from './procedure.ts';

/** A search that has taken so many lines on trial is not coming to an end. */
const PATIENCE = 20_000;

/**
 * Whether a text is some of the lines, one after the other in any order with `separator` between them, each at most as
 * often as given. Names may hold the separator themselves, so lines are tried rather than the text split.
 * @returns the lines that are left over; undefined where the text is something else
 */
function consume(
  text: string,
  lines: Map<string, number>,
  separator: string,
): Map<string, number> | undefined {
  // The longest first: a name may begin with another.
  const known = [...lines.keys()].sort((a, b) => b.length - a.length);
  const left = new Map(lines);
  let steps = 0;
  const from = (at: number): boolean => {
    if (at >= text.length) return true;
    for (const line of known) {
      if (!text.startsWith(line, at) || (left.get(line) ?? 0) === 0) continue;
      const end = at + line.length;
      if (end < text.length && !text.startsWith(separator, end)) continue;
      steps += 1;
      if (steps > PATIENCE) return false;
      left.set(line, (left.get(line) ?? 0) - 1);
      if (from(end + separator.length)) return true;
      left.set(line, (left.get(line) ?? 0) + 1);
    }
    return false;
  };
  return from(0) ? left : undefined;
}

/** All on one line, or the lines of each folder on one. */
const isOneLine =
  (separator: string): Output['agrees'] =>
  (prediction, { lines }) => {
    if (lines.length > prediction.required.length) return false;
    const text = lines.join('\n');
    const must: string[] = [];
    for (const entry of prediction.required) {
      const line = prediction.line(entry);
      if (!text.includes(line)) return false;
      must.push(line);
    }
    const may = prediction.open.map((entry) => prediction.line(entry));
    let left: Map<string, number> | undefined = new Map();
    for (const line of [...must, ...may, ...prediction.alsoOpen]) {
      if (line !== '') left.set(line, (left.get(line) ?? 0) + 1);
    }
    for (const line of lines) {
      // What is written without a line's end has a separator after the last, too.
      const body = separator !== '' && line.endsWith(separator) ? line.slice(0, -separator.length) : line;
      left = left && (consume(body, left, separator) ?? consume(line, left, separator));
    }
    return left !== undefined && takenBut(may.concat(prediction.alsoOpen), must, left);
  };

/** Whether nothing of what must be there is left over, but as often as an equal line is open. */
function takenBut(
  may: readonly string[],
  must: readonly string[],
  left: ReadonlyMap<string, number>,
): boolean {
  const open = (line: string): number => may.filter((other) => other === line).length;
  return must.every((line) => {
    const times = left.get(line) ?? 0;
    return line === '' || times === 0 || times <= open(line);
  });
}

/** What stands between items that are printed on one line. */
const SEPARATORS = [', ', ',', ' ', '; ', ';', '\t', ' | ', '|', ' - ', ':', '\\n', ''];

const MODELS = SEPARATORS.map((separator): Model<PrintingProcedure> => {
  const output: Output = {
    agrees: isOneLine(separator),
    // Names that hold the separator fall apart; the others will do.
    items: ({ lines }) => lines.flatMap((line) => line.split(separator)),
  };
  return {
    ids: ['printed-on-one-line'],
    steps: ['output'],
    replace: (procedure) => ({ ...procedure, output }),
  };
});

/** Worth a try only where there are clearly fewer lines than files. */
export const oneLineFamily: PrintingFamily = {
  ids: ['printed-on-one-line'],
  steps: ['output'],
  infer: (_procedure, { lines, fixture }) =>
    lines.length === 0 || lines.length * 3 > fixture.entries.length * 2 ? [] : MODELS,
};

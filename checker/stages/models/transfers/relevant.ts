import type { Library } from '../../../diagnosis/model.ts';
import { fingerprint, type TransferCase } from './case.ts';
import { NAMING } from './hopeless.ts';
import { ownPrefix, type TransferProcedure } from './procedure.ts';

/** The file that a stored key is rightly named after. */
const fileOf = ({ files, place }: TransferCase, key: string) => {
  const prefix = ownPrefix(place);
  return key.startsWith(prefix) ? files.get(key.slice(prefix.length)) : undefined;
};

const everyStore = (
  cases: readonly TransferCase[],
  holds: (given: TransferCase, key: string, content: Uint8Array | undefined) => boolean,
): boolean => cases.every((given) => [...given.stores].every(([key, content]) => holds(given, key, content)));

/**
 * The library without what can't matter: where every object that was stored bears the right name of a file, no belief
 * about names is needed, and where each holds just that file, none about contents. What is left is tried in full; this only
 * spares the search the thousands of pairs with a belief that did not show.
 */
export function relevant(
  library: Library<TransferProcedure, TransferCase>,
  cases: readonly TransferCase[],
): Library<TransferProcedure, TransferCase> {
  const nothingGone = cases.every(
    ({ filesGone, objectsGone }) => filesGone.length + objectsGone.length === 0,
  );
  const rightlyNamed = everyStore(cases, (given, key) => fileOf(given, key) !== undefined);
  const models = nothingGone
    ? library.models.filter(({ steps }) => !steps.includes('delete'))
    : library.models;
  if (!rightlyNamed) return { ...library, models };
  const rightContents = everyStore(cases, (given, key, content) => {
    const file = fileOf(given, key);
    return file !== undefined && content !== undefined && fingerprint(file.content) === fingerprint(content);
  });
  const matters = (steps: readonly string[]): boolean =>
    !steps.every((step) => NAMING.includes(step) || (rightContents && step === 'body'));
  return { ...library, models: models.filter(({ steps }) => matters(steps)) };
}

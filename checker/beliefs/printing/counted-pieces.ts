import type { Model } from '../../diagnosis/model.ts';
import type { Place } from '../pipeline.ts';
import { literals } from './literal-families.ts';
import { type NamingProcedure, type PrintingCase, type PrintingFamily, renamed } from './procedure.ts';

/** What stands where a path has no such piece: JavaScript's word for it, or nothing. */
const NOTHING = ['undefined', ''];

export const pieceOf = ({ workingDirectory }: Place, index: number, nothing: string): string =>
  workingDirectory.split('/')[index] ?? nothing;

export const countedPrefix =
  (index: number, nothing: string) =>
  <P extends NamingProcedure>(procedure: P): P =>
    renamed(procedure, { prefix: (place: Place) => `${pieceOf(place, index, nothing)}/` });

/**
 * The numbers of the pieces that a text may be, in one place: none where it is the last piece in all of them, and none that
 * no path has.
 */
export function countsOf(
  text: string,
  place: Place,
  places: readonly Place[],
): readonly (readonly [index: number, nothing: string])[] {
  const most = Math.max(...places.map(({ workingDirectory }) => workingDirectory.split('/').length));
  return NOTHING.flatMap((nothing) =>
    Array.from({ length: most }, (_, index) => [index, nothing] as const).filter(
      ([index, other]) => index > 0 && `${pieceOf(place, index, other)}/` === text,
    ),
  );
}

/** A piece of the working directory's path, by its number from the front: right where the path has just so many. */
export const countedFamily: PrintingFamily = {
  ids: ['counted-from-the-front'],
  steps: ['prefix'],
  infer: (procedure, observed) => {
    const places = observed.together.map(({ place }: PrintingCase) => place);
    return literals(procedure, observed)
      .flatMap((text) => countsOf(text, observed.place, places))
      .map(
        ([index, nothing]): Model<typeof procedure> => ({
          ids: ['counted-from-the-front'],
          steps: ['prefix'],
          replace: countedPrefix(index, nothing),
        }),
      );
  },
};

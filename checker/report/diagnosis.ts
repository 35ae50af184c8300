import type { Detail, Diagnosis, MisconceptionId } from '../diagnosis/diagnosis.ts';
import { count } from './count.ts';
import { showValue } from './value.ts';
import { ENDINGS } from './wordings/endings.ts';
import { EXTRAS } from './wordings/extras.ts';
import { NAMES } from './wordings/names.ts';
import { OUTPUT } from './wordings/output.ts';
import { UPLOADS } from './wordings/uploads.ts';
import { WALK } from './wordings/walk.ts';
import type { Wording } from './wordings/wording.ts';

const WORDINGS: Record<MisconceptionId, Wording> = {
  ...ENDINGS,
  ...WALK,
  ...NAMES,
  ...OUTPUT,
  ...UPLOADS,
  ...EXTRAS,
};

/** What is particular to this program's variant, as a sentence. */
function detailSentence(detail: Detail): string {
  switch (detail.kind) {
    case 'depth':
      return `Here it stops ${count(detail.folders, 'folder')} below the working directory.`;
    case 'literal':
      return `Here the text is ${showValue(detail.text)}`;
    case 'cut':
      return `Here ${detail.count} ${detail.unit === 'parts' ? 'pieces of the path' : 'characters'} are cut off each time.`;
  }
}

export const wordingOf = (id: MisconceptionId): Wording => WORDINGS[id];

/** What is said of a diagnosis: that of its misconception, with what is particular here. */
export function wordingFor({ id, detail }: Diagnosis): Wording {
  const { summary, explanation } = wordingOf(id);
  return { summary, explanation: detail ? `${explanation} ${detailSentence(detail)}` : explanation };
}

/** Several explanations that nothing decides between. */
export function alternativesSentence(alternatives: readonly (readonly MisconceptionId[])[]): string {
  return `What was seen fits ${count(alternatives.length, 'explanation')} equally well, and nothing in these folders tells them apart:`;
}

/** One of them, as the facts that it holds together. */
export const alternativeSentence = (ids: readonly MisconceptionId[]): string =>
  ids.map((id) => wordingOf(id).summary).join(' ');

export const NO_KNOWN_CAUSE = 'No known cause explains all of this, so here is only what differs.';

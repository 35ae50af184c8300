import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { type NamingModel, renamed } from './procedure.ts';

export type Spell = (text: string) => string;

/** Spells the whole name in another way. */
export const ofWhole = (id: MisconceptionId, spell: Spell): NamingModel => ({
  ids: [id],
  steps: ['spelling'],
  replace: (procedure) => {
    const { spelling } = procedure.name;
    return renamed(procedure, { spelling: (text) => spell(spelling(text)) });
  },
});

/** Spells only what comes after the prefix in another way. */
export const ofPiece = (id: MisconceptionId, spell: Spell): NamingModel => ({
  ids: [id],
  steps: ['spelling'],
  replace: (procedure) => {
    const { relativePiece } = procedure.name;
    return renamed(procedure, { relativePiece: (entry, place) => spell(relativePiece(entry, place)) });
  },
});

/** Both: what is put in front may have been spelled with the rest or not. */
export const both = (id: MisconceptionId, spell: Spell): NamingModel[] => [
  ofWhole(id, spell),
  ofPiece(id, spell),
];

/** Beliefs about how a path or a key is written. */
export const SPELLING_MODELS: readonly NamingModel[] = [
  ...both('backslashes', (text) => text.replaceAll('/', '\\')),
  // Only the first, as `replace` with a string does, or only the last, where a folder and a name are joined.
  ...both('backslashes', (text) => text.replace('/', '\\')),
  ofWhole('backslashes', (text) => text.replace(/\/([^/]*)$/, '\\$1')),
  // Two for each, where they were escaped twice.
  ...both('backslashes', (text) => text.replaceAll('/', '\\\\')),
];

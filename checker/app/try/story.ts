/** How a stage's script is tried. */
export interface TryStory {
  /** What lies in the bucket before: nothing; the folder's files; or those but one, and one besides. */
  readonly seed: 'nothing' | 'backup' | 'backup-with-news';
  /** Whether the script works in an empty folder of the same name. */
  readonly emptied: boolean;
  /** The second run shows what a script does when there is nothing left to do. */
  readonly runs: 1 | 2;
  /** Whether the script is to change the folder, and so may be let loose on the real one. */
  readonly changesFolder: boolean;
}

const USUAL: TryStory = { seed: 'nothing', emptied: false, runs: 1, changesFolder: false };

const OTHERS: Readonly<Record<string, TryStory>> = {
  'extra-2-only-newer': { ...USUAL, runs: 2 },
  'extra-3-recover': { ...USUAL, seed: 'backup', emptied: true, changesFolder: true },
  'extra-4-sync': { ...USUAL, seed: 'backup-with-news', changesFolder: true },
};

export const storyOf = (stage: string): TryStory => OTHERS[stage] ?? USUAL;

/** The stages that may work in a real folder. */
export const changing = (stages: readonly string[]): string[] =>
  stages.filter((id) => storyOf(id).changesFolder);

/** Whether the finished backup uploads a file: no dotfile, nothing in a hidden folder. Pieces of a relative path. */
export const isBackedUp = (pieces: readonly string[]): boolean =>
  pieces.every((piece) => !piece.startsWith('.'));

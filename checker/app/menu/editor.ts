import { basename } from 'node:path';
import { execa, type Options } from 'execa';
import { split } from 'shlex';
import { ProblemError } from '../../observation/problem.ts';

/** Editors with a window of their own: they are started and left alone. All others get the terminal until they end. */
const WITH_WINDOW = [
  'atom',
  'bbedit',
  'code',
  'code-insiders',
  'codium',
  'cursor',
  'geany',
  'gedit',
  'gnome-text-editor',
  'gvim',
  'idea',
  'kate',
  'kwrite',
  'mate',
  'mousepad',
  'mvim',
  'notepad',
  'notepad++',
  'open',
  'pluma',
  'subl',
  'vscodium',
  'webstorm',
  'windsurf',
  'xdg-open',
  'xed',
  'zed',
  'zeditor',
];

/** An editor as it is to be started. */
export interface Editor {
  readonly file: string;
  readonly args: readonly string[];
  readonly hasWindow: boolean;
}

/** The editor that the reader has set, with its arguments; VS Code where none is. */
export function editorOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Editor {
  const given = [env.VISUAL, env.EDITOR].find((command) => command?.trim()) ?? 'code';
  const words = wordsOf(given, platform);
  const [file = given, ...args] = words;
  const name = basename(file.replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/\.(exe|cmd|bat)$/, '');
  return { file, args, hasWindow: WITH_WINDOW.includes(name) };
}

/** Words as a shell splits them, so that a path with spaces works in quotes. */
function wordsOf(command: string, platform: NodeJS.Platform): string[] {
  try {
    return split(platform === 'win32' ? command.replaceAll('\\', '\\\\') : command);
  } catch {
    return [command];
  }
}

const isSet = ({ VISUAL, EDITOR }: NodeJS.ProcessEnv): boolean => Boolean(VISUAL?.trim() || EDITOR?.trim());

/** How an editor was opened: it was used in this terminal and has ended, or a window of its own shows the file. */
export type EditorOutcome =
  | { readonly kind: 'ended' }
  | { readonly kind: 'opened'; readonly command: string };

/**
 * Opens a file in the reader's editor. One that uses the terminal has it to itself until it ends; one with a window is not
 * waited for, also where its arguments ask it to wait.
 * @param name the file as people call it
 * @throws ProblemError when there is no editor
 */
export async function openEditor(
  path: string,
  name: string,
  { env, folder, signal }: { env: NodeJS.ProcessEnv; folder: string; signal: AbortSignal },
): Promise<EditorOutcome> {
  const editor = editorOf(env, process.platform);
  const common = { cwd: folder, env, extendEnv: false, reject: false } as const satisfies Options;
  const ended = editor.hasWindow
    ? await startWindow(editor, path, common)
    : await execa(editor.file, [...editor.args, path], { ...common, stdio: 'inherit', cancelSignal: signal });
  signal.throwIfAborted();
  if (ended?.code === 'ENOENT' || ended?.code === 'EACCES') {
    const tried = isSet(env) ? { tried: [editor.file, ...editor.args].join(' ') } : {};
    throw new ProblemError({ kind: 'no-editor', path: name, ...tried });
  }
  return editor.hasWindow ? { kind: 'opened', command: editor.file } : { kind: 'ended' };
}

/** Starts an editor that outlives this program. @returns how it ended, if it could not even be started */
async function startWindow({ file, args }: Editor, path: string, common: Options) {
  const started = execa(file, [...args, path], {
    ...common,
    stdio: 'ignore',
    detached: true,
    cleanup: false,
  });
  started.unref();
  const spawned = new Promise<undefined>((resolve) => started.once('spawn', () => resolve(undefined)));
  return await Promise.race([spawned, started]);
}

import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

/** What a person sends, by its name. */
export const KEYS = {
  enter: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

export interface TerminalOptions {
  readonly cwd: string;
  /** The whole environment of the program; `TERM` is set here. */
  readonly env: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
}

/** What a test waits for: text on the screen, a pattern, or anything that can be said of the screen. */
export type Awaited = string | RegExp | ((screen: string) => boolean);

/** A program in a terminal of its own, whose screen a test reads as a person does. */
export interface TestTerminal {
  /** What is on the screen now: lines without the blanks at their ends, without empty lines below the last. */
  screen(): string;
  /** Everything that was ever printed, including what has scrolled away, but not what was wiped. */
  everything(): string;
  /** Waits until the screen shows it, and gives that screen. Fails with the screen when the program ends first. */
  waitFor(awaited: Awaited): Promise<string>;
  /** Types; see KEYS for keys that have no letter. */
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Whether anything on the screen has a colour. */
  coloured(): boolean;
  /** Whether the cursor can be seen now. */
  cursorShown(): boolean;
  /** How the program ended, once all that it printed is on the screen. */
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>;
  /** Ends the program if it still runs. */
  close(): Promise<void>;
}

/** After so long without the awaited text a test fails, showing the screen; it is far longer than anything takes. */
const PATIENCE_MS = 60_000;

function matches(awaited: Awaited, screen: string): boolean {
  if (typeof awaited === 'string') return screen.includes(awaited);
  return awaited instanceof RegExp ? awaited.test(screen) : awaited(screen);
}

const described = (awaited: Awaited): string =>
  typeof awaited === 'string' ? JSON.stringify(awaited) : String(awaited);

/** A screen that understands what terminals understand. */
function makeScreen(columns: number, rows: number) {
  const emulator = new headless.Terminal({
    cols: columns,
    rows,
    scrollback: 10_000,
    allowProposedApi: true,
  });
  let cursorShown = true;
  for (const [final, shown] of [
    ['h', true],
    ['l', false],
  ] as const) {
    // DECTCEM, private mode 25, is the only one of interest; false leaves the rest to the emulator.
    emulator.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(25)) cursorShown = shown;
      return false;
    });
  }
  const lines = (from: number): string => {
    const buffer = emulator.buffer.active;
    const all = Array.from({ length: buffer.length - from }, (_, index) =>
      buffer.getLine(from + index)?.translateToString(true),
    );
    return all.join('\n').trimEnd();
  };
  const coloured = (): boolean => {
    const { active } = emulator.buffer;
    return Array.from({ length: active.length }, (_, row) => active.getLine(row)).some((line) =>
      Array.from({ length: columns }, (_, column) => line?.getCell(column)).some(
        (cell) => cell && !(cell.isFgDefault() && cell.isBgDefault()),
      ),
    );
  };
  return {
    emulator,
    coloured,
    cursorShown: () => cursorShown,
    screen: () => lines(emulator.buffer.active.baseY),
    everything: () => lines(0),
  };
}

/** Starts a command in a terminal. */
export function openTerminal(
  [file = '', ...args]: readonly string[],
  { cwd, env, columns = 100, rows = 40 }: TerminalOptions,
): TestTerminal {
  const { emulator, ...view } = makeScreen(columns, rows);
  const pty: IPty = spawn(file, args, {
    cols: columns,
    rows,
    cwd,
    env: { ...env, TERM: 'xterm-256color' },
    name: 'xterm-256color',
  });
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  pty.onData((data) => emulator.write(data, tell));
  // A terminal answers when it is asked, for instance where its cursor is.
  emulator.onData((answer) => pty.write(answer));
  let running = true;
  const ended = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      running = false;
      // Written after all that came before it, so that the screen is complete.
      emulator.write('', () => {
        tell();
        resolve({ exitCode, signal });
      });
    });
  });

  const waitFor = (awaited: Awaited): Promise<string> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        listeners.delete(look);
        clearTimeout(timer);
        act();
      };
      const fail = (why: string): void =>
        settle(() => reject(new Error(`${why} ${described(awaited)}. The screen:\n${view.everything()}`)));
      const look = (): void => {
        const screen = view.screen();
        if (matches(awaited, screen)) settle(() => resolve(screen));
        else if (!running) fail('The program ended without showing');
      };
      const timer = setTimeout(() => fail('In vain waited for'), PATIENCE_MS);
      listeners.add(look);
      look();
    });

  return {
    ...view,
    waitFor,
    type: (keys) => pty.write(keys),
    resize: (wide, high) => {
      emulator.resize(wide, high);
      pty.resize(wide, high);
    },
    ended,
    close: async () => {
      if (running) pty.kill('SIGKILL');
      await ended;
      emulator.dispose();
    },
  };
}

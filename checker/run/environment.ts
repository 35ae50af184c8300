/** What an interpreter may need to start that `--run` names: version managers and virtual environments. */
const INTERPRETERS = [
  'PYENV_ROOT',
  'PYENV_VERSION',
  'VIRTUAL_ENV',
  'RBENV_ROOT',
  'GOROOT',
  'JAVA_HOME',
  'RUSTUP_HOME',
];

/** What Windows itself needs to start a process. */
const WINDOWS = [
  'SystemRoot',
  'SystemDrive',
  'PATHEXT',
  'COMSPEC',
  'TEMP',
  'TMP',
  'ProgramData',
  'ProgramFiles',
];

export interface EnvironmentOptions {
  /** The real path of the working directory. */
  readonly workingDirectory: string;
  /** A folder that serves as home, so that nothing of the user's own home is read or written. */
  readonly home: string;
  readonly temporary: string;
  readonly platform: NodeJS.Platform;
  /** Whether the program is a command of the user's choice, which may need more to start. */
  readonly forCommand: boolean;
  /** What the lab adds: the endpoint, dummy credentials, a private configuration. */
  readonly lab?: Readonly<Record<string, string>>;
}

/**
 * The whole environment of a program that is checked. Nothing of the user's gets in but what is named here, above all no
 * AWS credentials.
 * @param user the environment of the checker itself
 */
export function programEnvironment(
  user: NodeJS.ProcessEnv,
  options: EnvironmentOptions,
): Record<string, string> {
  const { workingDirectory, home, temporary, platform, forCommand, lab } = options;
  const windows = platform === 'win32';
  // Windows writes `Path` or `PATH` as it likes; a copy of its environment is case-sensitive all the same.
  const find = (name: string): string | undefined =>
    user[name] ??
    (windows
      ? Object.entries(user).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1]
      : undefined);
  const passed = ['PATH', ...(windows ? WINDOWS : []), ...(forCommand ? INTERPRETERS : [])];
  const environment: Record<string, string> = {
    PWD: workingDirectory,
    LANG: 'C.UTF-8',
    TMPDIR: temporary,
    HOME: home,
    ...(windows ? { USERPROFILE: home } : {}),
  };
  for (const name of passed) {
    const value = find(name);
    if (value !== undefined) environment[name] = value;
  }
  // pyenv finds its versions through HOME when it isn't told where they are, and HOME is private here.
  const pyenv = `${find('HOME')}/.pyenv`;
  if (forCommand && environment.PYENV_ROOT === undefined && environment.PATH?.includes(`${pyenv}/shims`)) {
    environment.PYENV_ROOT = pyenv;
  }
  return { ...environment, ...lab };
}

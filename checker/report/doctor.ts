import type { LocalstackProbe } from '../lab/localstack.ts';
import { count } from './count.ts';
import type { AwsState, DockerState, Finding, FindingId, TerminalState } from './doctor-finding.ts';
import { localstackState } from './localstack.ts';
import { indent, prose, type Style } from './style.ts';
import { showSize } from './trace.ts';

/** `problem` keeps the checks from working; a `note` is worth knowing. */
export type State = 'ok' | 'note' | 'problem';

/** A finding in words. */
export interface FindingReport {
  readonly id: FindingId;
  readonly state: State;
  readonly message: string;
  /** What to do, where there is something to do. */
  readonly remedy?: string;
}

type Words = Omit<FindingReport, 'id'>;

const ok = (message: string): Words => ({ state: 'ok', message });
const note = (message: string, remedy?: string): Words => ({
  state: 'note',
  message,
  ...(remedy === undefined ? {} : { remedy }),
});
const problem = (message: string, remedy: string): Words => ({ state: 'problem', message, remedy });

const WITHOUT_DOCKER = 'Nothing needs it: the checks have an S3 of their own.';

const some = (names: readonly string[]): string =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');

/** Less than this, and copies of folders and programs may not fit. */
const LEAST_DISK = 100_000_000;
const SCARCE_DISK = 1_000_000_000;

function packagesWords(finding: Extract<Finding, { id: 'packages'; asked: number }>): Words {
  const { asked, missing, missingTools, otherVersion } = finding;
  const again = 'In the workbook: npm ci';
  if (missing.length > 0)
    return problem(
      `${count(missing.length, 'package is', 'packages are')} missing: ${some(missing)}.`,
      again,
    );
  if (otherVersion.length > 0)
    return note(
      `${count(otherVersion.length, 'package has', 'packages have')} another version than this workbook was tried with: ${some(otherVersion)}.`,
      again,
    );
  if (missingTools.length > 0)
    return note(
      `Packages for working on the checker are missing: ${some(missingTools)}. Your exercises don't need them.`,
      again,
    );
  return ok(`All ${asked} packages are there.`);
}

function dockerWords(docker: DockerState): Words {
  switch (docker.kind) {
    case 'missing':
      return note(`Docker is not installed. ${WITHOUT_DOCKER}`);
    case 'elsewhere':
      return note(
        `Docker's engine is on another machine, so it was not asked. ${WITHOUT_DOCKER}`,
        'npm run localstack needs an engine on this machine: look at DOCKER_HOST and docker context ls.',
      );
    case 'no-engine':
      return note(
        `Docker ${docker.client} is installed, but its engine does not answer. ${WITHOUT_DOCKER}`,
        'To use it: open Docker Desktop, or on Linux: sudo systemctl start docker',
      );
    case 'denied':
      return note(
        `Docker ${docker.client} is installed, but you may not use its engine. ${WITHOUT_DOCKER}`,
        'On Linux, become a member of its group, then log out and in again: sudo usermod -aG docker "$USER"',
      );
    case 'ready':
      return docker.compose === undefined
        ? note(
            `Docker ${docker.engine} works, but without docker compose.`,
            'npm run localstack needs its Compose plugin, version 2.',
          )
        : ok(`Docker ${docker.engine} works, with compose ${docker.compose}.`);
  }
}

function localstackWords(probe: LocalstackProbe, wanted: string | undefined): Words {
  const state = localstackState(probe);
  const embedded = 'The checks use their own S3.';
  switch (probe.kind) {
    case 'ready':
      return wanted === undefined || probe.version === wanted
        ? ok(state)
        : note(`${state} The workbook was tried with ${wanted}.`, `If checks differ on it: --s3 embedded`);
    case 'unready':
      return note(
        `${state} ${embedded}`,
        'Start it again: npm run localstack -- stop, then npm run localstack',
      );
    case 'absent':
      return probe.reason === 'nothing-listens'
        ? ok(`No LocalStack runs. ${embedded}`)
        : note(
            `${state} ${embedded}`,
            probe.reason === 'refused-address'
              ? 'Take LOCALSTACK_URL away, or give it an address on this machine.'
              : 'npm run localstack can only start once that program has ended. docker ps, or on Linux and macOS lsof -i :4566, shows which it is.',
          );
  }
}

function diskWords(path: string, free: number): Words {
  const left = `${showSize(free)} are free in the temporary folder, ${path}.`;
  if (free < LEAST_DISK)
    return problem(left, 'Make room there, or name another folder: TMPDIR (on Windows TEMP).');
  return free < SCARCE_DISK ? note(left, 'Large folders may not fit for npm run try.') : ok(left);
}

function terminalWords({ isTerminal, columns, colour, unicode }: TerminalState): Words {
  if (!isTerminal)
    return note(
      'This is no terminal: reports come without colour and without a width.',
      'For the menu and for keys, run npm in a terminal of its own.',
    );
  const has = `The terminal is ${columns ?? 80} columns wide, ${colour ? 'with' : 'without'} colour`;
  const lacks = [
    ...((columns ?? 80) < 60 ? ['Reports need 60 columns to be easy to read.'] : []),
    ...(unicode ? [] : ['Marks such as ✓ may not be shown: --plain does without most of them.']),
  ];
  return lacks.length === 0 ? ok(`${has}.`) : note(`${has}.`, lacks.join(' '));
}

const PRACTISE =
  'Checks and npm run try never use it. To practise by hand without it: npm run s3, and paste what it prints into your terminal first.';

function awsWords({ endpoint, sources, profile }: AwsState): Words {
  if (endpoint?.onThisMachine)
    return ok(`A script that you run by hand would talk to ${endpoint.origin}, on this machine.`);
  if (endpoint)
    return note(
      `A script that you run by hand would talk to ${endpoint.origin}, on another machine.`,
      PRACTISE,
    );
  if (sources.length === 0)
    return ok('No AWS account is set up: a script that you run by hand finds nothing to upload to.');
  const as = profile === undefined ? '' : `, as the profile ${profile}`;
  return note(
    `A script that you run by hand may use your real AWS account${as} (${sources.join(', ')}).`,
    PRACTISE,
  );
}

function wordsFor(finding: Finding): Words {
  if ('unknown' in finding)
    return note(`It could not be found out how it is with ${NAMES[finding.id]}: ${finding.unknown}.`);
  switch (finding.id) {
    case 'node':
      return finding.enough
        ? ok(`Node ${finding.version} is new enough.`)
        : problem(
            `Node ${finding.version} is too old: this workbook needs ${finding.wanted}.`,
            'Get a newer one from https://nodejs.org, then in the workbook: npm ci',
          );
    case 'packages':
      if (!('unread' in finding)) return packagesWords(finding);
      return finding.unread === 'node_modules'
        ? problem('The packages are not installed.', 'In the workbook: npm ci')
        : note(
            "package-lock.json can't be read, so it isn't known whether all packages are there.",
            'Bring it back: git checkout package-lock.json',
          );
    case 'typescript':
      return finding.version === undefined
        ? note(
            'TypeScript does not start: reports on crashes come without its view of your file.',
            'In the workbook: npm ci',
          )
        : ok(`TypeScript ${finding.version} works.`);
    case 's3':
      return finding.failure === undefined
        ? ok("The checks' own S3 works.")
        : problem(
            `The checks' own S3 does not work: ${finding.failure}.`,
            'It listens on 127.0.0.1. Does a firewall forbid programs to talk to themselves there?',
          );
    case 'docker':
      return dockerWords(finding.docker);
    case 'localstack':
      return localstackWords(finding.probe, finding.wanted);
    case 'disk':
      return 'free' in finding
        ? diskWords(finding.path, finding.free)
        : problem(
            `Nothing can be written to the temporary folder, ${finding.path} (${finding.code}).`,
            'Name another folder: TMPDIR (on Windows TEMP).',
          );
    case 'workbook':
      return finding.code === undefined
        ? ok('Your progress can be saved.')
        : note(
            `Nothing can be written in the workbook, ${finding.path} (${finding.code}), so your progress can't be saved.`,
            'Change who may write there, or copy the workbook to a folder of yours.',
          );
    case 'terminal':
      return terminalWords(finding.terminal);
    case 'aws':
      return awsWords(finding.aws);
    case 'bucket':
      return finding.name === undefined
        ? ok('BUCKET_NAME is not set: run by hand, a script takes the bucket zerotoboto.')
        : note(`BUCKET_NAME is set: run by hand, a script takes the bucket ${finding.name}.`);
    case 'proxy': {
      const { variables, sparesThisMachine } = finding;
      if (variables.length === 0) return ok('No proxy is set.');
      const set = `A proxy is set (${variables.join(', ')}). The checks go round it.`;
      return sparesThisMachine
        ? ok(set)
        : note(
            set,
            'A script that you run by hand might look for an S3 on this machine there. NO_PROXY=127.0.0.1,localhost prevents it.',
          );
    }
    case 'node-options':
      return finding.set
        ? note(
            'NODE_OPTIONS is set. It changes how every Node program runs, this checker too.',
            'If something is odd, try without it.',
          )
        : ok('NODE_OPTIONS is not set.');
  }
}

const NAMES: Readonly<Record<FindingId, string>> = {
  node: 'Node',
  packages: 'the packages',
  typescript: 'TypeScript',
  s3: "the checks' own S3",
  docker: 'Docker',
  localstack: 'LocalStack',
  disk: 'the temporary folder',
  workbook: 'the workbook',
  terminal: 'the terminal',
  aws: 'AWS settings',
  bucket: 'BUCKET_NAME',
  proxy: 'proxies',
  'node-options': 'NODE_OPTIONS',
};

/** A finding in words: its state, what was found, and what to do. */
export const reportFinding = (finding: Finding): FindingReport => ({ id: finding.id, ...wordsFor(finding) });

/** Whether nothing keeps the checks from working. */
export const isHealthy = (findings: readonly Finding[]): boolean =>
  findings.every((finding) => reportFinding(finding).state !== 'problem');

function painted(state: State, { paint }: Style): string {
  const colour = { ok: paint.green, note: paint.yellow, problem: paint.red }[state];
  return colour(state.padEnd(MARGIN - 2));
}

/** The word for the state and two columns between it and the text. */
const MARGIN = 9;

/** All findings for a terminal, then what they come to. */
export function doctorLines(findings: readonly Finding[], style: Style): string[] {
  const reports = findings.map(reportFinding);
  const narrower = { ...style, width: style.width - MARGIN };
  const lines = reports.flatMap(({ state, message, remedy }) => {
    const text = [
      ...prose(message, narrower, 0),
      ...(remedy === undefined ? [] : prose(`What to do: ${remedy}`, narrower, 0)),
    ];
    return indent(MARGIN, text).map((line, index) =>
      index === 0 ? `${painted(state, style)}  ${line.trimStart()}` : line,
    );
  });
  const problems = reports.filter(({ state }) => state === 'problem').length;
  const sum =
    problems === 0
      ? 'The checks have all that they need.'
      : `${count(problems, 'problem keeps', 'problems keep')} the checks from working.`;
  return [...lines, '', style.paint.bold(sum)];
}

/** All findings as one JSON document. It grows only by additions. */
export const doctorDocument = (findings: readonly Finding[]): string =>
  JSON.stringify(
    {
      schema: 'backup-workbook/doctor/v1',
      healthy: isHealthy(findings),
      findings: findings.map(reportFinding),
    },
    null,
    2,
  );

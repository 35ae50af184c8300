import type { AbsentReason, LocalstackProbe } from '../lab/localstack.ts';
import { indent } from './style.ts';

/** How a command of Docker failed: the command, how it ended (`exit code 1`), and the last lines that it said. */
export interface DockerFailure {
  readonly command: string;
  readonly ending: string;
  readonly detail: readonly string[];
}

/**
 * How `npm run localstack` ended.
 * - `daemon-missing`: the docker command is there, the engine behind it doesn't answer;
 * - `daemon-denied`: the engine is there, this user may not talk to it;
 * - `port-taken`: something that isn't this workbook's LocalStack listens at `holder.url`;
 * - `image-missing`: it is not on this machine and couldn't be downloaded.
 */
export type LocalstackOutcome =
  | { readonly kind: 'started'; readonly url: string; readonly version: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-running' }
  | { readonly kind: 'looked'; readonly probe: LocalstackProbe }
  | { readonly kind: 'docker-missing' }
  | ({ readonly kind: 'daemon-missing' } & DockerFailure)
  | ({ readonly kind: 'daemon-denied' } & DockerFailure)
  | { readonly kind: 'compose-missing' }
  | { readonly kind: 'compose-file-changed'; readonly path: string }
  | { readonly kind: 'port-taken'; readonly holder: LocalstackProbe }
  | ({ readonly kind: 'image-missing'; readonly image: string } & DockerFailure)
  | { readonly kind: 'interrupted' }
  | ({ readonly kind: 'failed' } & DockerFailure);

const WITHOUT = 'You can go on without it: the checks then use the embedded S3, which needs no Docker.';

/** What is said while something takes long. */
export const LOCALSTACK_PROGRESS = {
  pulling: (image: string): string =>
    `The image is not on this machine yet. Downloading it, once; it is large, so this can take minutes.\n  ${image}`,
  starting: 'Starting LocalStack …',
  stopping: 'Stopping LocalStack …',
} as const;

function dockerSaid({ command, ending, detail }: DockerFailure): string[] {
  return detail.length > 0
    ? [`\`${command}\` said (${ending}):`, ...indent(2, detail)]
    : [`\`${command}\` said nothing (${ending}).`];
}

const ABSENT: Record<AbsentReason, (url: string) => string> = {
  'refused-address': (url) =>
    `"${url}" is not asked: LocalStack's address must be http:// on this machine, such as http://127.0.0.1:4566.`,
  'nothing-listens': (url) => `No LocalStack: nothing listens at ${url}.`,
  'no-answer': (url) => `No LocalStack: something listens at ${url}, but gave no answer in time.`,
  'not-localstack': (url) => `No LocalStack: another program answers at ${url}.`,
};

/** What is at LocalStack's address, as one sentence. */
export function localstackState(probe: LocalstackProbe): string {
  switch (probe.kind) {
    case 'ready':
      return `LocalStack ${probe.version} answers at ${probe.url}, and its S3 is ready.`;
    case 'unready':
      return `LocalStack ${probe.version} answers at ${probe.url}, but its S3 is not ready: "${probe.s3}".`;
    case 'absent':
      return ABSENT[probe.reason](probe.url);
  }
}

function remedyFor(probe: LocalstackProbe): string[] {
  switch (probe.kind) {
    case 'ready':
      return ['The checks use it by themselves: npm run check complete'];
    case 'unready':
      return [
        'Start it again: npm run localstack -- stop, then npm run localstack. If you started it in another way,',
        'its S3 must be switched on (SERVICES=s3).',
        WITHOUT,
      ];
    case 'absent':
      return ['To start one with Docker: npm run localstack', WITHOUT];
  }
}

function portTaken(holder: LocalstackProbe): string[] {
  if (holder.kind === 'ready')
    return [
      `LocalStack was not started: another LocalStack (${holder.version}) already answers at ${holder.url}.`,
      'You can use that one as it is: npm run check complete',
    ];
  return [
    `LocalStack was not started: another program listens at ${holder.url}, where it would.`,
    'End that program, then try again. It may be another container: docker ps shows them.',
    WITHOUT,
  ];
}

/** How it ended, as lines for a terminal. A failure says what happened, where, and what to do. */
export function localstackLines(outcome: LocalstackOutcome): string[] {
  switch (outcome.kind) {
    case 'started':
      return [
        `LocalStack ${outcome.version} is ready at ${outcome.url}`,
        '  Check with it:  npm run check complete',
        '  Stop it:        npm run localstack -- stop   (what is stored in it is gone then)',
      ];
    case 'stopped':
      return ['LocalStack is stopped; what was stored in it is gone. The checks use the embedded S3 again.'];
    case 'not-running':
      return ['There was nothing to stop: this workbook has no LocalStack in Docker.'];
    case 'looked':
      return [localstackState(outcome.probe), ...remedyFor(outcome.probe)];
    case 'docker-missing':
      return [
        'Docker was not found: there is no `docker` command on the PATH.',
        'Install Docker Desktop or Docker Engine (https://docs.docker.com/get-started/get-docker/), then open a new terminal.',
        WITHOUT,
      ];
    case 'daemon-missing':
      return [
        'Docker is installed, but its engine does not answer.',
        ...dockerSaid(outcome),
        'Start it and wait until it runs: open Docker Desktop, or on Linux: sudo systemctl start docker',
        WITHOUT,
      ];
    case 'daemon-denied':
      return [
        "Docker's engine is there, but you may not use it.",
        ...dockerSaid(outcome),
        'On Linux, become a member of its group, then log out and in again: sudo usermod -aG docker "$USER"',
        WITHOUT,
      ];
    case 'compose-missing':
      return [
        'Docker is installed, but without `docker compose`.',
        'Install its Compose plugin, version 2 (https://docs.docker.com/compose/install/). The old `docker-compose` is not enough.',
        WITHOUT,
      ];
    case 'compose-file-changed':
      return [
        `${outcome.path} no longer says which image and which port the service "localstack" has.`,
        'Bring the file back: git checkout docker-compose.yml',
        WITHOUT,
      ];
    case 'port-taken':
      return portTaken(outcome.holder);
    case 'image-missing':
      return [
        'LocalStack was not started: its image is not on this machine and could not be downloaded.',
        `  ${outcome.image}`,
        ...dockerSaid(outcome),
        'Connect to the internet and try again. Without internet: carry the image over (docker save, docker load)',
        'and name it by its tag: LOCALSTACK_IMAGE=localstack/localstack:4.14.0 npm run localstack',
        WITHOUT,
      ];
    case 'interrupted':
      return ['Interrupted. Docker may have begun: npm run localstack -- stop clears away what is there.'];
    case 'failed':
      return [
        'Docker could not do it.',
        ...dockerSaid(outcome),
        'To see all it logged: docker compose logs. To clear away what is there: npm run localstack -- stop',
        WITHOUT,
      ];
  }
}

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DockerRig, type Engine } from '../localstack/localstack.rig.ts';
import { findAws, findProxy } from './aws.ts';
import { findDocker, findLocalstack, isLocalEngine } from './docker.ts';
import { findNode, findPackages } from './packages.ts';

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'doctor-test-')));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes a file of JSON below the root. */
async function json(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), JSON.stringify(value));
}

describe('Node', () => {
  test.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.9', false],
    ['18.99.0', false],
  ])('%s', async (version, enough) => {
    await json('package.json', { engines: { node: '>=20.19' } });
    expect(await findNode(root, version)).toEqual({
      id: 'node',
      version,
      wanted: '20.19 or later',
      enough,
    });
  });
});

describe('packages', () => {
  const lock = (packages: object) => json('package-lock.json', { lockfileVersion: 3, packages });
  const installed = (path: string, version: string) =>
    json(`node_modules/${path}/package.json`, { name: path, version });

  test('all there; what is for another platform may be missing', async () => {
    await lock({
      '': { name: 'workbook' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/@b/c/node_modules/d': { version: '2.0.0' },
      'node_modules/for-windows': { version: '1.0.0', optional: true },
    });
    await installed('a', '1.0.0');
    await installed('@b/c/node_modules/d', '2.0.0');
    expect(await findPackages(root)).toEqual({
      id: 'packages',
      asked: 2,
      missing: [],
      missingTools: [],
      otherVersion: [],
    });
  });

  test('missing ones, tools for the checker apart, and other versions', async () => {
    await lock({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/@b/c': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', dev: true },
    });
    await installed('a', '1.0.1');
    expect(await findPackages(root)).toMatchObject({
      missing: ['@b/c'],
      missingTools: ['tool'],
      otherVersion: ['a'],
    });
  });

  test('nothing installed, or no lock file', async () => {
    await lock({ 'node_modules/a': { version: '1.0.0' } });
    expect(await findPackages(root)).toEqual({ id: 'packages', unread: 'node_modules' });
    await installed('a', '1.0.0');
    await rm(join(root, 'package-lock.json'));
    expect(await findPackages(root)).toEqual({ id: 'packages', unread: 'package-lock.json' });
  });
});

describe('AWS settings', () => {
  const aws = async (env: NodeJS.ProcessEnv) => {
    const finding = await findAws(env, root);
    return 'aws' in finding ? finding.aws : undefined;
  };

  test('none', async () => {
    expect(await aws({})).toEqual({ sources: [] });
  });

  test('names of variables and files, and never what they hold', async () => {
    await json('.aws/credentials', { secret: 'hidden-in-file' });
    const found = await aws({
      AWS_ACCESS_KEY_ID: 'hidden-key',
      AWS_SECRET_ACCESS_KEY: 'hidden-secret',
      AWS_SESSION_TOKEN: 'hidden-token',
      AWS_PROFILE: 'work',
    });
    expect(found).toEqual({
      sources: ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', join(root, '.aws', 'credentials')],
      profile: 'work',
    });
  });

  test.each([
    ['http://127.0.0.1:4566', 'http://127.0.0.1:4566', true],
    ['http://localhost:4566/path', 'http://localhost:4566', true],
    ['https://user:hidden@s3.example.com:444/x?token=hidden', 'https://s3.example.com:444', false],
    ['http://127.0.0.1.example.com', 'http://127.0.0.1.example.com', false],
    ['no address', 'what AWS_ENDPOINT_URL says, which is no address', false],
  ])('the endpoint %s', async (AWS_ENDPOINT_URL, origin, onThisMachine) => {
    expect(await aws({ AWS_ENDPOINT_URL })).toMatchObject({ endpoint: { origin, onThisMachine } });
  });
});

describe('proxies', () => {
  test.each([
    [{}, [], false],
    [{ https_proxy: 'http://user:hidden@proxy:3128' }, ['https_proxy'], false],
    [{ HTTP_PROXY: 'x', NO_PROXY: 'localhost,127.0.0.1' }, ['HTTP_PROXY'], true],
    [{ HTTP_PROXY: 'x', no_proxy: 'localhost' }, ['HTTP_PROXY'], false],
    [{ ALL_PROXY: 'x', NO_PROXY: '*' }, ['ALL_PROXY'], true],
  ])('%j', (env, variables, sparesThisMachine) => {
    expect(findProxy(env)).toEqual({ id: 'proxy', variables, sparesThisMachine });
  });
});

describe('Docker', () => {
  test.each([
    ['unix:///var/run/docker.sock', true],
    ['npipe:////./pipe/docker_engine', true],
    ['tcp://127.0.0.1:2375', true],
    ['tcp://localhost:2375', true],
    ['tcp://10.0.0.1:2375', false],
    ['tcp://localhost.example.com:2375', false],
    ['ssh://me@build', false],
  ])('whether %s is on this machine', (host, local) => {
    expect(isLocalEngine(host)).toBe(local);
  });

  const CLIENT = { Client: { Version: '28.2.2' } };
  const ready: Engine = (call) => {
    if (call.startsWith('context')) return { stdout: 'unix:///var/run/docker.sock\n' };
    if (call.startsWith('compose')) return { stdout: '2.26.1\n' };
    return { stdout: JSON.stringify({ ...CLIENT, Server: { Version: '28.0.0' } }) };
  };
  /** Docker's answer to `version`, where the engine gives none. */
  const without =
    (stderr: string): Engine =>
    (call) =>
      call.startsWith('version')
        ? { exit: 1, stdout: JSON.stringify({ ...CLIENT, Server: null }), stderr }
        : ready(call);

  let rig: DockerRig;
  beforeEach(async () => {
    rig = await DockerRig.make();
  });
  afterEach(() => rig.remove());

  const find = async (engine: Engine, more: NodeJS.ProcessEnv = {}) => {
    const { env, calls } = await rig.docker(engine);
    const { DOCKER_HOST: _, ...rest } = env;
    const finding = await findDocker({ ...rest, ...more }, new AbortController().signal);
    return { docker: 'docker' in finding ? finding.docker : finding, calls };
  };

  test.skipIf(process.platform === 'win32').each([
    ['ready', ready, { kind: 'ready', engine: '28.0.0', compose: '2.26.1' }],
    [
      'without compose',
      ((call) => (call.startsWith('compose') ? { exit: 1 } : ready(call))) as Engine,
      { kind: 'ready', engine: '28.0.0', compose: undefined },
    ],
    ['without its engine', without('Is the docker daemon running?'), { kind: 'no-engine', client: '28.2.2' }],
    ['without the right to it', without('permission denied'), { kind: 'denied', client: '28.2.2' }],
  ])('%s', async (_name, engine, docker) => {
    expect((await find(engine)).docker).toEqual(docker);
  });

  test.skipIf(process.platform === 'win32')('an engine elsewhere is not asked', async () => {
    const away: Engine = (call) =>
      call.startsWith('context') ? { stdout: 'tcp://10.0.0.1:2375' } : { exit: 1 };
    const { docker, calls } = await find(away);
    expect(docker).toEqual({ kind: 'elsewhere' });
    expect(calls).toHaveLength(1);
    expect((await find(ready, { DOCKER_HOST: 'ssh://me@build' })).calls).toEqual([]);
  });

  test('missing', async () => {
    const finding = await findDocker({ PATH: root }, new AbortController().signal);
    expect(finding).toEqual({ id: 'docker', docker: { kind: 'missing' } });
  });

  test('LocalStack, and the version that docker-compose.yml names', async () => {
    const port = await rig.localstack('available');
    await writeFile(
      join(root, 'docker-compose.yml'),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the file's own syntax
      'image: ${LOCALSTACK_IMAGE:-localstack/localstack:4.15.0@sha256:abc}',
    );
    expect(await findLocalstack(root, { LOCALSTACK_URL: `http://127.0.0.1:${port}` })).toMatchObject({
      probe: { kind: 'ready', version: '4.14.0' },
      wanted: '4.15.0',
    });
  });
});

import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, DockerRig, type Engine } from './localstack.rig.ts';
import { localstackSucceeded, runLocalstack } from './localstack.ts';

const IMAGE = 'localstack/localstack:4.14.0@sha256:abc';

let rig: DockerRig;

beforeEach(async () => {
  rig = await DockerRig.make();
});

afterEach(() => rig.remove());

const configFor = (port: number): string =>
  JSON.stringify({ services: { localstack: { image: IMAGE, ports: [{ published: String(port) }] } } });

/** An engine in which all goes well: the image is there, nothing runs yet, and `up` makes LocalStack answer. */
function working(port: number, overrides: Readonly<Record<string, Answer>> = {}) {
  return async (call: string): Promise<Answer> => {
    const override = Object.entries(overrides).find(([words]) => call.startsWith(words));
    if (override) return override[1];
    if (call === 'compose config --format json') return { stdout: configFor(port) };
    if (call === 'compose up --detach --wait') await rig.localstack('running', port);
    return {};
  };
}

async function run(action: 'start' | 'stop', engine: Engine, more: { signal?: AbortSignal } = {}) {
  const { env, calls } = await rig.docker(engine);
  const said: string[] = [];
  const write = (text: string): void => void said.push(text);
  const outcome = await runLocalstack(action, { write, env, root: rig.root, ...more });
  return { outcome, calls, text: said.join('\n'), succeeded: localstackSucceeded(outcome) };
}

describe('npm run localstack', () => {
  it('starts it, waits until its S3 is ready, and says where it is and what to do next', async () => {
    const port = await rig.freePort();
    const { outcome, calls, text, succeeded } = await run('start', working(port));
    expect(outcome).toEqual({ kind: 'started', url: `http://127.0.0.1:${port}`, version: '4.14.0' });
    expect(succeeded).toBe(true);
    expect(calls).toContain('compose up --detach --wait');
    expect(calls).not.toContain('compose pull --quiet');
    expect(text).toContain(`http://127.0.0.1:${port}`);
    expect(text).toContain('npm run check complete');
  });

  it('may be called again while it runs', async () => {
    const port = await rig.localstack('running');
    const running = { 'compose ps': { stdout: 'f00\n' }, 'compose up': {} };
    expect((await run('start', working(port, running))).outcome.kind).toBe('started');
  });

  it('downloads the image first when it is not there, and says so', async () => {
    const missing = { 'image inspect': { exit: 1, stderr: 'No such image' } };
    const { outcome, calls, text } = await run('start', working(await rig.freePort(), missing));
    expect(outcome.kind).toBe('started');
    expect(calls).toContain(`image inspect ${IMAGE}`);
    expect(calls.indexOf('compose pull --quiet')).toBeLessThan(calls.indexOf('compose up --detach --wait'));
    expect(text).toContain(IMAGE);
  });

  it('says when the image can neither be found nor downloaded, and what to do without internet', async () => {
    const { outcome, calls, text, succeeded } = await run(
      'start',
      working(await rig.freePort(), {
        'image inspect': { exit: 1 },
        'compose pull': { exit: 18, stderr: 'pulling\n\nError: dial tcp: lookup registry: no such host\n' },
      }),
    );
    expect(outcome).toMatchObject({ kind: 'image-missing', image: IMAGE, ending: 'exit code 18' });
    expect(succeeded).toBe(false);
    expect(calls).not.toContain('compose up --detach --wait');
    expect(text).toContain('no such host');
    expect(text).toContain('docker load');
  });

  it('says when another program has the port, and starts nothing', async () => {
    const port = await rig.listen(net.createServer((socket) => socket.end('hello\r\n')));
    const { outcome, calls, text } = await run('start', working(port));
    expect(outcome).toMatchObject({ kind: 'port-taken', holder: { kind: 'absent' } });
    expect(calls.filter((call) => /up|pull/.test(call))).toEqual([]);
    expect(text).toContain(`127.0.0.1:${port}`);
    expect(text).toContain('needs no Docker');
  });

  it('says when a LocalStack that was started in another way has the port, and that it can be used', async () => {
    const port = await rig.localstack('available');
    const { outcome, text } = await run('start', working(port));
    expect(outcome).toMatchObject({ kind: 'port-taken', holder: { kind: 'ready' } });
    expect(text).toContain('npm run check complete');
  });

  it('shows what Docker and the container said when it can not be started', async () => {
    const { outcome, text } = await run(
      'start',
      working(await rig.freePort(), {
        'compose up': { exit: 1, stderr: ' Container a Starting\ncontainer a exited (55)\n' },
        'compose logs': { stdout: '\u001b[2KLicense activation failed!\n' },
      }),
    );
    expect(outcome).toEqual({
      kind: 'failed',
      command: `docker compose --file ${rig.composeFile} up --detach --wait`,
      ending: 'exit code 1',
      detail: ['Container a Starting', 'container a exited (55)', 'License activation failed!'],
    });
    expect(text).toContain('License activation failed!');
  });

  it('does not believe a start after which S3 is not ready', async () => {
    const port = await rig.freePort();
    const { outcome, succeeded } = await run('start', async (call) => {
      if (!call.startsWith('compose up')) return working(port)(call);
      await rig.localstack('error', port);
      return {};
    });
    expect(outcome).toMatchObject({ kind: 'looked', probe: { kind: 'unready', s3: 'error' } });
    expect(succeeded).toBe(false);
  });

  it('says when the compose file is no longer the one that it knows', async () => {
    const other = { 'compose config': { stdout: '{"services":{"web":{"image":"nginx"}}}' } };
    const { outcome, text } = await run('start', working(0, other));
    expect(outcome).toEqual({ kind: 'compose-file-changed', path: rig.composeFile });
    expect(text).toContain('git checkout docker-compose.yml');
  });

  it('ends its docker when the user wants to stop', async () => {
    const interrupted = new AbortController();
    const inner = working(await rig.freePort());
    const { outcome, text } = await run(
      'start',
      (call) => {
        if (!call.startsWith('compose up')) return inner(call);
        interrupted.abort();
        return 'hang';
      },
      { signal: interrupted.signal },
    );
    expect(outcome).toEqual({ kind: 'interrupted' });
    expect(text).toContain('npm run localstack -- stop');
  });
});

describe('npm run localstack -- stop', () => {
  it('stops it', async () => {
    const { outcome, calls } = await run('stop', working(0, { 'compose ps': { stdout: 'f00\n' } }));
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(calls.at(-1)).toBe('compose down');
  });

  it('says when there is nothing to stop', async () => {
    const { outcome, calls } = await run('stop', working(0));
    expect(outcome).toEqual({ kind: 'not-running' });
    expect(calls).not.toContain('compose down');
  });

  it('shows what Docker said when it fails', async () => {
    const failing = { 'compose ps': { stdout: 'f00' }, 'compose down': { exit: 1, stderr: 'device busy' } };
    const { outcome, succeeded } = await run('stop', working(0, failing));
    expect(outcome).toMatchObject({ kind: 'failed', ending: 'exit code 1', detail: ['device busy'] });
    expect(succeeded).toBe(false);
  });
});

describe.each(['start', 'stop'] as const)('what is missing on the machine is named (%s)', (action) => {
  it('the docker command', async () => {
    const said: string[] = [];
    const io = { write: (text: string) => said.push(text), env: { PATH: rig.root }, root: rig.root };
    expect(await runLocalstack(action, io)).toEqual({ kind: 'docker-missing' });
    expect(said.join('\n')).toContain('needs no Docker');
  });

  it('its engine', async () => {
    const stderr = 'Cannot connect to the Docker daemon at unix:///x.sock. Is the docker daemon running?\n';
    const { outcome, calls, text } = await run(action, () => ({ exit: 1, stdout: 'Client:', stderr }));
    expect(outcome).toMatchObject({
      kind: 'daemon-missing',
      command: 'docker version',
      detail: [stderr.trim()],
    });
    expect(calls).toEqual(['version']);
    expect(text).toContain('systemctl start docker');
    expect(text).toContain('Docker Desktop');
  });

  it('the right to use its engine', async () => {
    const stderr = 'permission denied while trying to connect to the Docker daemon socket at unix:///x.sock';
    const { outcome, text } = await run(action, () => ({ exit: 1, stderr }));
    expect(outcome.kind).toBe('daemon-denied');
    expect(text).toContain('usermod -aG docker');
  });

  it('its compose plugin', async () => {
    const absent = { 'compose version': { exit: 1, stderr: "docker: 'compose' is not a docker command." } };
    const { outcome, calls } = await run(action, working(0, absent));
    expect(outcome).toEqual({ kind: 'compose-missing' });
    expect(calls).toEqual(['version', 'compose version']);
  });
});

describe('npm run localstack -- status', () => {
  const status = async (url: string) => {
    const said: string[] = [];
    const env = { PATH: rig.root, LOCALSTACK_URL: url };
    const outcome = await runLocalstack('status', { write: (text) => said.push(text), env, root: rig.root });
    return { outcome, text: said.join('\n') };
  };

  it('looks where LOCALSTACK_URL says, without Docker', async () => {
    const url = `http://127.0.0.1:${await rig.localstack('running')}`;
    const { outcome, text } = await status(url);
    expect(outcome).toEqual({ kind: 'looked', probe: { kind: 'ready', url, version: '4.14.0' } });
    expect(localstackSucceeded(outcome)).toBe(true);
    expect(text).toContain(url);
  });

  it('refuses an address off this machine', async () => {
    const { outcome, text } = await status('http://192.0.2.1:4566');
    expect(localstackSucceeded(outcome)).toBe(false);
    expect(text).toContain('on this machine');
  });
});

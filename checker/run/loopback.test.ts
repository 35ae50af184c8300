import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProcess } from './process.ts';
import { WORKBOOK } from './workbook.ts';

const guard = new URL('./preload/loopback.mjs', import.meta.url);
let folder: string;

beforeAll(async () => {
  // A path with a space in it, as many home folders on Windows have.
  folder = await mkdtemp(join(tmpdir(), 'work book-'));
  await symlink(join(WORKBOOK, 'node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a program under the guard and gives what it printed as JSON, and what it told the checker. */
async function run(source: string, options: { guard?: URL } = {}) {
  const file = join(folder, 'program.mjs');
  await writeFile(file, source);
  const preload = new URL(options.guard ?? guard);
  preload.searchParams.set('parent', String(process.pid));
  const result = await runProcess(
    { file: process.execPath, args: [file] },
    {
      workingDirectory: folder,
      environment: {
        PATH: process.env.PATH ?? '',
        ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
        NODE_OPTIONS: `--import=${preload.href}`,
        AWS_ENDPOINT_URL: 'http://127.0.0.1:4599',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      },
      timeoutMs: 60_000,
      outputBytes: 1_000_000,
    },
  );
  expect(Buffer.from(result.stderr).toString()).toBe('');
  expect(result.ending).toEqual({ kind: 'exited', code: 0 });
  const messages = Buffer.from(result.messages).toString().split('\n').filter(Boolean);
  return {
    printed: JSON.parse(Buffer.from(result.stdout).toString()),
    told: messages.map((message) => JSON.parse(message)),
  };
}

/** Tries each way of reaching a host, in one process, and says how it ended. */
const attempts = (host: string): string => `
import dgram from 'node:dgram';
import dns, { lookup, promises, resolve4 } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net, { connect } from 'node:net';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';

const host = ${JSON.stringify(host)};
const inUrl = net.isIPv6(host) ? '[' + host + ']' : host;
const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
const ways = {
  'net, by options': () => once(net.connect({ host, port: 443 }), 'connect'),
  'net, by port and host': () => once(connect(443, host), 'connect'),
  'net, a socket of its own': () => once(new net.Socket().connect('443', host), 'connect'),
  tls: () => once(tls.connect({ host, port: 443 }), 'secureConnect'),
  http: () => once(http.get('http://' + inUrl), 'response'),
  'http, kept alive': () => once(http.get({ host, agent: new http.Agent({ keepAlive: true }) }), 'response'),
  https: () => once(https.request('https://' + inUrl, { method: 'PUT' }).end('body'), 'response'),
  http2: () => once(http2.connect('https://' + inUrl), 'connect'),
  fetch: () => fetch('https://' + inUrl).catch((error) => { throw error.cause }),
  'the SDK': () =>
    new S3Client({ endpoint: 'https://' + inUrl, region: 'us-east-1', credentials, maxAttempts: 3 })
      .send(new ListBucketsCommand({})),
  'a datagram': () => promisify((done) => dgram.createSocket('udp4').send('text', 53, host, done))(),
  'a datagram, connected': () => promisify((done) => dgram.createSocket('udp6').connect(53, host, done))(),
  ...(net.isIP(host) ? {} : {
    'dns.lookup': () => promisify(lookup)(host),
    'dns.lookup, all': () => promisify((done) => dns.lookup(host, { all: true }, done))(),
    'dns.promises.lookup': () => promises.lookup(host),
    'dns.resolve4': () => promisify(resolve4)(host),
    'a resolver of its own': () => new Resolver().resolveTxt(host),
  }),
};
const ends = {};
for (const [name, way] of Object.entries(ways))
  ends[name] = await way().then(() => 'connected', (error) => error.message);
console.log(JSON.stringify(ends));
process.exit();
`;

const refused = (host: string): string =>
  `This check refused a connection to ${host}: a check talks only to its own S3 on this machine. ` +
  'Leave endpoint, region and credentials to the environment: new S3Client({}).';

test.each([['s3.amazonaws.com'], ['192.0.2.1'], ['2001:db8::1']])('nothing reaches %s', async (host) => {
  const { printed, told } = await run(attempts(host));
  expect(Object.keys(printed).length).toBeGreaterThanOrEqual(12);
  for (const [way, end] of Object.entries(printed)) expect([way, end]).toEqual([way, refused(host)]);
  const kind = 'refused-connection';
  expect(told).toContainEqual({ kind, host, port: 443 });
  expect(told).toContainEqual({ kind, host, port: 80 });
  expect(told.every((message) => message.kind === kind && message.host === host)).toBe(true);
  // Each target once, however often it is tried.
  expect(new Set(told.map(({ port }) => port)).size).toBe(told.length);
});

describe('this machine', () => {
  test('stays within reach, by every name that it has', async () => {
    const { printed, told } = await run(`
import dgram from 'node:dgram';
import dns from 'node:dns/promises';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { join } from 'node:path';

const server = http.createServer((request, response) => response.end('answer'));
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address();
const got = [];
for (const host of ['127.0.0.1', 'localhost', 'zerotoboto.localhost', 'LOCALHOST'])
  got.push(await (await fetch('http://' + host + ':' + port)).text());
const mapped = http.get({ host: '::ffff:127.0.0.1', port });
got.push((await once(mapped, 'response'))[0].statusCode);
const path = process.platform === 'win32' ? '\\\\\\\\.\\\\pipe\\\\workbook-' + process.pid : join(process.cwd(), 'socket');
const local = net.createServer((socket) => socket.end('local'));
await once(local.listen(path), 'listening');
const socket = net.connect(path);
got.push(String((await once(socket, 'data'))[0]));
const receiver = dgram.createSocket('udp4').bind(0, '127.0.0.1');
await once(receiver, 'listening');
const sender = dgram.createSocket('udp4');
sender.send('datagram', receiver.address().port, '127.0.0.1');
got.push(String((await once(receiver, 'message'))[0]));
got.push((await dns.lookup('a.localhost', { family: 4 })).address);
// Nobody listens at port 1: the connection itself fails, not the guard.
got.push(await once(net.connect(1), 'connect').catch((error) => error.code ?? error.errors[0].code));
console.log(JSON.stringify({ port, got }));
process.exit();
`);
    expect(printed.got).toEqual([
      'answer',
      'answer',
      'answer',
      'answer',
      200,
      'local',
      'datagram',
      '127.0.0.1',
      'ECONNREFUSED',
    ]);
    // Another server than the lab's is nothing to refuse, and something to know.
    expect(told).toContainEqual({ kind: 'other-connection', host: '127.0.0.1', port: printed.port });
    expect(told).toContainEqual({ kind: 'other-connection', host: 'localhost', port: 1 });
  });

  test('holds the guard too in a folder whose name has odd characters', async () => {
    const odd = join(folder, 'ä (1) #&%');
    await mkdir(odd);
    const copy = join(odd, 'loopback.mjs');
    await copyFile(guard, copy);
    const source = `console.log(JSON.stringify(await fetch('http://192.0.2.1').catch((error) => error.cause.code)))`;
    const { printed } = await run(source, { guard: pathToFileURL(copy) });
    expect(printed).toBe('ERR_CHECK_REFUSED_CONNECTION');
  });
});

test('holds in workers, and in children, which tell the checker nothing', async () => {
  const tried = (port: number): string =>
    `import net from 'node:net'; net.connect(${port}, '192.0.2.1').on('error', ({ code }) => console.log(code));`;
  const { printed, told } = await run(`
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
const args = ['--input-type=module', '--eval', ${JSON.stringify(tried(443))}];
const child = execFileSync(process.execPath, args, { encoding: 'utf8' });
const worker = new Worker(new URL('data:text/javascript,' + ${JSON.stringify(tried(444))}), { stdout: true });
let said = '';
worker.stdout.on('data', (chunk) => { said += chunk; });
await once(worker, 'exit');
console.log(JSON.stringify([child.trim(), said.trim()]));
`);
  expect(printed).toEqual(['ERR_CHECK_REFUSED_CONNECTION', 'ERR_CHECK_REFUSED_CONNECTION']);
  expect(told).toEqual([{ kind: 'refused-connection', host: '192.0.2.1', port: 444 }]);
});

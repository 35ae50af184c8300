import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { probeLocalstack } from './localstack.ts';

const servers: net.Server[] = [];
const sockets = new Set<net.Socket>();

/** Starts a server on a free port of loopback and returns its address. */
async function listen(server: net.Server): Promise<string> {
  servers.push(server);
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that answers every request the same way, and the paths it was asked for. */
async function answering(status: number, body: string, headers: http.OutgoingHttpHeaders = {}) {
  const asked: (string | undefined)[] = [];
  const url = await listen(
    http.createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status, headers).end(body);
    }),
  );
  return { url, asked };
}

const health = (services: unknown, version: unknown = '4.14.0'): string =>
  JSON.stringify({ services, edition: 'community', version });

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

describe('probeLocalstack', () => {
  it.each(['running', 'available'])('is ready when its S3 is %s', async (s3) => {
    const { url, asked } = await answering(200, health({ s3, sqs: 'disabled' }));
    expect(await probeLocalstack(url)).toEqual({ kind: 'ready', url, version: '4.14.0' });
    expect(asked).toEqual(['/_localstack/health']);
  });

  it.each(['error', 'disabled', 'starting'])(
    'is unready when its S3 is %s, though it answers',
    async (s3) => {
      const { url } = await answering(200, health({ s3, sqs: 'running' }));
      expect(await probeLocalstack(url)).toEqual({ kind: 'unready', url, s3, version: '4.14.0' });
    },
  );

  it('is unready when it says nothing of S3', async () => {
    const { url } = await answering(200, health({ sqs: 'running' }));
    expect(await probeLocalstack(url)).toMatchObject({ kind: 'unready', s3: 'missing' });
  });

  it.each([
    ['a web page', 200, '<html>hello</html>'],
    ['other JSON', 200, '{"status":"ok"}'],
    ['JSON of another shape', 200, '["services"]'],
    ['null', 200, 'null'],
    ['services that are a list', 200, health(['s3'])],
    ['a version that is none', 200, health({ s3: 'running' }, 4)],
    ['another status', 503, health({ s3: 'running' })],
    ['more than a health answer can be', 200, ' '.repeat(200_000) + health({ s3: 'running' })],
  ])('is absent where %s is the answer', async (_, status, body) => {
    const { url } = await answering(status, body);
    expect(await probeLocalstack(url)).toEqual({ kind: 'absent', url, reason: 'not-localstack' });
  });

  it('follows no redirect', async () => {
    const target = await answering(200, health({ s3: 'running' }));
    const { url } = await answering(302, '', { location: `${target.url}/_localstack/health` });
    expect(await probeLocalstack(url)).toMatchObject({ kind: 'absent', reason: 'not-localstack' });
    expect(target.asked).toEqual([]);
  });

  it('asks the origin, whatever path or slash the address has', async () => {
    const { url, asked } = await answering(200, health({ s3: 'running' }));
    expect(await probeLocalstack(`${url}/some/where?x=1`)).toEqual({ kind: 'ready', url, version: '4.14.0' });
    expect(asked).toEqual(['/_localstack/health']);
  });

  it('is absent where nothing listens', async () => {
    const server = net.createServer();
    const url = await listen(server);
    server.close();
    await once(server, 'close');
    expect(await probeLocalstack(url)).toEqual({ kind: 'absent', url, reason: 'nothing-listens' });
  });

  it('is absent where the server hangs up, or stops in the middle', async () => {
    const hangsUp = await listen(net.createServer((socket) => socket.destroy()));
    const stops = await listen(
      net.createServer((socket) => {
        socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"services"'));
      }),
    );
    expect(await probeLocalstack(hangsUp)).toMatchObject({ kind: 'absent', reason: 'no-answer' });
    expect(await probeLocalstack(stops)).toMatchObject({ kind: 'absent', reason: 'no-answer' });
  });

  it('is absent where the server takes the connection and never answers', async () => {
    const url = await listen(net.createServer());
    expect(await probeLocalstack(url, 50)).toEqual({ kind: 'absent', url, reason: 'no-answer' });
  });

  it('is absent where another protocol is spoken', async () => {
    const url = await listen(net.createServer((socket) => socket.end('220 mail.example ESMTP\r\n')));
    expect(await probeLocalstack(url)).toMatchObject({ kind: 'absent', reason: 'not-localstack' });
  });

  it.each([
    'http://192.0.2.1:4566',
    'http://localstack.example:4566',
    'http://127.0.0.1.example:4566',
    'http://127.0.0.1@192.0.2.1:4566',
    'http://0.0.0.0:4566',
    'https://127.0.0.1:4566',
    '127.0.0.1:4566',
    '',
  ])('does not ask %j, which is not http on loopback', async (address) => {
    expect(await probeLocalstack(address)).toEqual({
      kind: 'absent',
      url: address,
      reason: 'refused-address',
    });
  });

  it.each(['localhost', '[::1]', '127.0.0.2', 'LOCALHOST', '2130706433'])(
    'takes %s for loopback',
    async (host) => {
      const probe = await probeLocalstack(`http://${host}:1`);
      expect(probe).toMatchObject({ kind: 'absent', reason: 'nothing-listens' });
    },
  );
});

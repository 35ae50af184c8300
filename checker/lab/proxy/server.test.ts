import { once } from 'node:events';
import net from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lab } from '../lab.ts';
import { BACKENDS, useLabs } from './testing.ts';

/**
 * Says something over a connection of its own, and returns what is answered until the proxy ends it.
 * @param hangsUp says that nothing more will come
 */
async function say(lab: Lab, text: string | Buffer, hangsUp = false): Promise<string> {
  const socket = net.connect(Number(new URL(lab.endpoint).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  socket.write(text);
  if (hangsUp) socket.end();
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

const END = 'Host: h\r\nConnection: close\r\n\r\n';

describe.each(BACKENDS)('on %s', (kind) => {
  const { makeLab } = useLabs(kind);

  test.each([
    [400, 'nonsense\r\n\r\n'],
    [400, `CONNECT s3.amazonaws.com:443 HTTP/1.1\r\n${END}`],
    [400, `BREW /zerotoboto/k HTTP/1.1\r\n${END}`],
    [400, `GET /%zz HTTP/1.1\r\n${END}`],
    [400, `GET /zerotoboto/${'k'.repeat(1025)} HTTP/1.1\r\n${END}`],
    [405, `POST / HTTP/1.1\r\nContent-Length: 3\r\n${END}abc`],
    [405, `PATCH /zerotoboto/k HTTP/1.1\r\n${END}`],
    [403, `OPTIONS /zerotoboto/k HTTP/1.1\r\nOrigin: http://h\r\n${END}`],
    // Whoever waits to be told to go on isn't, where nobody wants the body.
    [404, `PUT /none-there/k HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 9\r\n${END}`],
  ])('answers %i to %j', async (status, text) => {
    const lab = await makeLab();
    expect(await say(lab, text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(lab.failure()).toBeUndefined();
  });

  test('stores nothing of a body that is cut short, and blames nobody', async () => {
    const lab = await makeLab();
    await say(lab, `PUT /zerotoboto/k HTTP/1.1\r\nContent-Length: 9\r\n${END}cut`, true);
    expect(await lab.objects()).toEqual([]);
    expect(lab.failure()).toBeUndefined();
    expect(lab.requests).toMatchObject([{ operation: 'PutObject', key: 'k', status: 0, requestBytes: 3 }]);
  });

  test('stores what came whole, though nobody waited for the answer', async () => {
    const lab = await makeLab();
    const socket = net.connect(Number(new URL(lab.endpoint).port), '127.0.0.1');
    socket.write('PUT /zerotoboto/k HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nwhole');
    await once(socket, 'connect');
    socket.end();
    const stored = (await lab.objects()).map(({ key, content }) => [key, `${content}`]);
    expect(stored).toEqual([['k', 'whole']]);
    socket.destroy();
  });

  test('survives whatever is said to it', async () => {
    const lab = await makeLab({ pageSize: 2, refuseKeys: ['k'] });
    // Beyond the reach of the requests below, so that none of them deletes the bucket.
    await lab.put('kept', 'x');
    const piece = fc.constantFrom(
      '/',
      'zerotoboto',
      'k',
      '%',
      '%00',
      '%C3',
      '?',
      '&',
      '=',
      'list-type=2',
      'uploads',
      '..',
      '\u00ff',
    );
    const header = fc.tuple(
      fc.constantFrom(
        'Host',
        'Expect',
        'Range',
        'x-amz-copy-source',
        'Transfer-Encoding',
        'x-amz-meta-a',
        'Upgrade',
        'Authorization',
        'x-amz-decoded-content-length',
        'Content-Type',
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom('100-continue', 'chunked', '/zerotoboto/k', '/none/k', 'bytes=9-1', '-1'),
      ),
    );
    const request = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'get', ''),
      target: fc.array(piece, { maxLength: 8 }),
      headers: fc.array(header, { maxLength: 4 }),
      length: fc.option(fc.integer({ min: 0, max: 20 })),
      body: fc.uint8Array({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ method, target, headers, length, body }) => {
        const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
        const head = `${method} /${target.join('')} HTTP/1.1\r\n${lines}${length === null ? '' : `Content-Length: ${length}\r\n`}`;
        // However long the body is said to be, there is that much, and then what is no request.
        const text = Buffer.concat([
          Buffer.from(`${head}Connection: close\r\n\r\n`, 'latin1'),
          body,
          Buffer.alloc(30, 'Z\r\n'),
        ]);
        expect(await say(lab, text)).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
      }),
      { numRuns: 200 },
    );
    expect(await say(lab, `GET /zerotoboto?list-type=2 HTTP/1.1\r\n${END}`)).toMatch(/^HTTP\/1.1 200 /);
    for (const { status } of lab.requests) expect(status).not.toBe(502);
    expect(lab.failure()).toBeUndefined();
  });
});

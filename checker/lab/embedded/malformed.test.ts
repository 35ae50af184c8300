import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUCKET, bytes, rig } from './server.rig.ts';

/** Sends bytes, then nothing more, and gives all that comes back until the server ends the connection. */
async function send(port: number, data: string | Buffer): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (piece) => received.push(piece));
  // A connection that is reset was ended, too.
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    socket.on('error', () => socket.destroy());
  });
  socket.end(data);
  await closed;
  return Buffer.concat(received).toString('latin1');
}

const codeOf = (answer: string): string | undefined => /<Code>(\w+)<\/Code>/.exec(answer)?.[1];
const lines = (...text: string[]): string => `${text.join('\r\n')}\r\n\r\n`;
const CLOSE = 'connection: close';

describe('a malformed request gets an error of S3', () => {
  test.each([
    ['no HTTP', 'hello\r\n\r\n', 'BadRequest'],
    ['an unknown method', lines('FETCH / HTTP/1.1', 'host: a'), 'BadRequest'],
    ['a method that S3 has not', lines('PATCH /photos/k HTTP/1.1', 'host: a', CLOSE), 'MethodNotAllowed'],
    ['a tunnel', lines('CONNECT a:80 HTTP/1.1', 'host: a'), 'MethodNotAllowed'],
    ['a header without a colon', lines('GET / HTTP/1.1', 'host'), 'BadRequest'],
    ['a null byte in a header', lines('GET / HTTP/1.1', 'host: a\0'), 'BadRequest'],
    [
      'two lengths',
      lines('PUT /photos/k HTTP/1.1', 'host: a', 'content-length: 1', 'content-length: 2'),
      'BadRequest',
    ],
    ['a negative length', lines('PUT /photos/k HTTP/1.1', 'host: a', 'content-length: -1'), 'BadRequest'],
    ['headers without end', `GET / HTTP/1.1\r\nx: ${'a'.repeat(100_000)}`, 'RequestHeaderSectionTooLarge'],
    ['a long key', lines(`GET /photos/${'a'.repeat(20_000)} HTTP/1.1`, 'host: a', CLOSE), 'KeyTooLongError'],
    ['no UTF-8', lines('GET /photos/%ff HTTP/1.1', 'host: a', CLOSE), 'InvalidURI'],
    ['a star for a path', lines('OPTIONS * HTTP/1.1', 'host: a', CLOSE), 'BadRequest'],
    ['no length', lines('PUT /photos/k HTTP/1.1', 'host: a', CLOSE), 'MissingContentLength'],
    [
      'an endless object',
      lines('PUT /photos/k HTTP/1.1', 'host: a', 'content-length: 99999999999999', CLOSE),
      'EntityTooLarge',
    ],
    [
      'too much metadata',
      lines(
        'PUT /photos/k HTTP/1.1',
        'host: a',
        'content-length: 0',
        `x-amz-meta-a: ${'x'.repeat(2048)}`,
        CLOSE,
      ),
      'MetadataTooLarge',
    ],
    [
      'no XML',
      `${lines('POST /photos?delete HTTP/1.1', 'host: a', 'content-length: 5', CLOSE)}hello`,
      'MalformedXML',
    ],
    [
      'an empty document',
      lines('POST /photos?delete HTTP/1.1', 'host: a', 'content-length: 0', CLOSE),
      'MalformedXML',
    ],
    [
      'a huge document',
      `${lines('POST /photos?delete HTTP/1.1', 'host: a', 'content-length: 9000000', CLOSE)}${' '.repeat(9_000_000)}`,
      'MaxMessageLengthExceeded',
    ],
    [
      'a class that is none',
      lines('PUT /photos/k HTTP/1.1', 'host: a', 'content-length: 0', 'x-amz-storage-class: PLUSH', CLOSE),
      'InvalidStorageClass',
    ],
    [
      'a copy of nothing',
      lines('PUT /photos/k HTTP/1.1', 'host: a', 'content-length: 0', 'x-amz-copy-source: %', CLOSE),
      'InvalidURI',
    ],
    [
      'keys of customers',
      lines(
        'PUT /photos/k HTTP/1.1',
        'host: a',
        'content-length: 0',
        'x-amz-server-side-encryption-customer-algorithm: AES256',
        CLOSE,
      ),
      'NotImplemented',
    ],
  ])('%s', async (_, request, code) => {
    const { server } = await rig();
    const answer = await send(server.port, request);
    expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
    expect(codeOf(answer)).toBe(code);
  });

  test('and a browser that asks before it sends hears no', async () => {
    const { server } = await rig();
    const answer = await fetch(`${server.url}/${BUCKET}/k`, {
      method: 'OPTIONS',
      headers: { origin: 'http://a' },
    });
    expect([answer.status, codeOf(await answer.text())]).toEqual([403, 'AccessForbidden']);
  });
});

describe('a client that goes away', () => {
  test('in the middle of its body leaves nothing behind', async () => {
    const { server, requests, s3 } = await rig({ memoryLimitBytes: 2 ** 20 });
    for (let i = 0; i < 5; i++) {
      await send(
        server.port,
        `${lines('PUT /photos/k HTTP/1.1', 'host: a', 'content-length: 900000')}${'x'.repeat(500_000)}`,
      );
    }
    // The memory of what was cut off is free again.
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'k', Body: bytes(900_000) }));
    expect(
      requests.filter(({ operation, status }) => operation === 'PutObject' && status === 0),
    ).toHaveLength(5);
  });

  test('in the middle of its answer does no harm', async () => {
    const { server, s3, requests } = await rig();
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'k', Body: Buffer.alloc(30 * 2 ** 20) }));
    const told = requests.length;
    const socket = connect(server.port, '127.0.0.1');
    socket.write(lines('GET /photos/k HTTP/1.1', 'host: a'));
    await once(socket, 'data');
    socket.destroy();
    await once(socket, 'close');
    // The server's own next word is that this request has ended.
    while (requests.length === told) await fetch(`${server.url}/${BUCKET}?max-keys=0`);
    expect((await fetch(`${server.url}/${BUCKET}/k`, { headers: { range: 'bytes=0-0' } })).status).toBe(206);
  });
});

test('whatever is sent, the server answers in HTTP or hangs up, and goes on', async () => {
  const { server } = await rig();
  const word = fc.constantFrom(
    'GET',
    'PUT',
    'POST',
    'DELETE',
    'HEAD',
    ' ',
    ' /photos',
    '/',
    '?',
    '&',
    '=',
    '%',
    'uploads',
    'uploadId=a',
    'partNumber=1',
    'delete',
    'versions',
    'max-keys=',
    'list-type=2',
    'tagging',
    ' HTTP/1.1',
    ' HTTP/1.0',
    '\r\n',
    '\r\n\r\n',
    'host: a',
    'content-length: ',
    '0',
    '5',
    'transfer-encoding: chunked',
    'range: bytes=',
    '-',
    'x-amz-copy-source: ',
    'photos/k',
    'x-amz-content-sha256: ',
    'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    'x-amz-decoded-content-length: ',
    'authorization: AWS4-HMAC-SHA256 ',
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    'x-amz-tagging: ',
    'if-match: *',
    'expect: 100-continue',
    'upgrade: x',
    'connection: ',
    '<Delete>',
    '<Object>',
    'x-amz-meta-a: ',
    'é',
    '\0',
    '\n',
  );
  const wellFormed = fc
    .tuple(
      fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'HEAD'),
      fc.array(word, { maxLength: 6 }),
      fc.array(fc.tuple(word, word), { maxLength: 4 }),
      fc.string(),
    )
    .map(
      ([method, path, headers, body]) =>
        `${method} /photos/${path.join('').replace(/\s/g, '')} HTTP/1.1\r\n${headers.map(([a, b]) => `${a}${b}`.replace(/[\r\n]/g, '')).join('\r\n')}\r\nconnection: close\r\n\r\n${body}`,
    );
  const nonsense = fc.array(word, { maxLength: 20 }).map((words) => words.join(''));
  await fc.assert(
    fc.asyncProperty(fc.oneof(wellFormed, nonsense), async (request) => {
      const answer = await send(server.port, Buffer.from(request, 'latin1'));
      if (answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
      expect(answer).not.toMatch(/^HTTP\/1\.1 500 /);
      expect(codeOf(answer)).not.toBe('InternalError');
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 200), interruptAfterTimeLimit: 60_000 },
  );
  expect((await fetch(`${server.url}/${BUCKET}`)).status).toBe(200);
});

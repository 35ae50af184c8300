import { CreateBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, test } from 'vitest';
import { startEmbeddedS3 } from '../../lab/embedded/server.ts';
import { S3StartError, type ServeS3Options, serveS3 } from './s3.ts';

/** A server that runs until `stop`, and what it wrote. */
interface Running {
  readonly texts: string[];
  readonly url: string;
  stop(): Promise<void>;
}

const running: Running[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

/** Resolves when the server has said where it is. */
async function serve(options: Partial<ServeS3Options> = {}): Promise<Running> {
  const ending = new AbortController();
  const texts: string[] = [];
  let ended: Promise<void> = Promise.resolve();
  const url = await new Promise<string>((resolve, reject) => {
    ended = serveS3({ port: 0, quiet: false, signal: ending.signal, ...options }, (text) => {
      texts.push(text);
      const [found] = /http:\/\/\S+/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    ended.catch(reject);
  });
  const server: Running = {
    texts,
    url,
    stop: () => {
      ending.abort();
      return ended;
    },
  };
  running.push(server);
  return server;
}

const client = (endpoint: string, accessKeyId = 'any', secretAccessKey = 'thing'): S3Client =>
  new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey },
  });

describe('npm run s3', () => {
  test('says where it is, tells each request, and stops cleanly', async () => {
    const server = await serve();
    await client(server.url).send(new CreateBucketCommand({ Bucket: 'photos' }));
    await server.stop();
    expect(server.texts).toHaveLength(3);
    expect(server.texts[0]).toContain('AWS_ENDPOINT_URL');
    expect(server.texts[1]).toMatch(/^CreateBucket {2}photos {2}200 \(\d+ ms\)$/);
    expect(server.texts[2]).toBe('Stopped. What was stored in it is gone.');
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('is silent about requests if asked to be', async () => {
    const server = await serve({ quiet: true });
    await client(server.url).send(new ListBucketsCommand({}));
    await server.stop();
    expect(server.texts).toHaveLength(2);
  });

  test('lets in only whom it was told to', async () => {
    const server = await serve({ credentials: { accessKeyId: 'me', secretAccessKey: 'mine' } });
    expect(server.texts[0]).toContain('AWS_ACCESS_KEY_ID=me');
    await client(server.url, 'me', 'mine').send(new ListBucketsCommand({}));
    await expect(client(server.url, 'me', 'thine').send(new ListBucketsCommand({}))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
  });

  test('names a port that is taken', async () => {
    const other = await startEmbeddedS3();
    try {
      const start = serve({ port: other.port });
      await expect(start).rejects.toBeInstanceOf(S3StartError);
      await expect(start).rejects.toMatchObject({ problem: { kind: 'port-in-use', port: other.port } });
    } finally {
      await other.stop();
    }
  });

  test.each([-1, 65_536, 1.5, Number.NaN])('refuses %d as a port', async (port) => {
    await expect(serve({ port })).rejects.toMatchObject({ problem: { kind: 'bad-port', given: port } });
  });
});

import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Admin } from './admin.ts';
import { type Backend, openBackend, sweepOldBuckets } from './backend.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function opened(...choice: Parameters<typeof openBackend>): Promise<Backend> {
  const backend = await openBackend(...choice);
  closing.push(() => backend.stop());
  return backend;
}

/** Answers as LocalStack does when it is asked how it is. */
async function localstackWith(s3: string): Promise<string> {
  const server = http.createServer((_request, response) => {
    response.end(JSON.stringify({ services: { s3 }, version: '4.14.0' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address at which nothing listens any more. */
async function nowhere(): Promise<string> {
  const backend = await openBackend('embedded');
  await backend.stop();
  return backend.url;
}

describe('the choice of a backend', () => {
  test('auto takes a LocalStack whose S3 works', async () => {
    const url = await localstackWith('running');
    expect(await opened('auto', url)).toMatchObject({ kind: 'localstack', url, version: '4.14.0' });
  });

  test.each([
    ['nothing listens', nowhere],
    ['its S3 could not be loaded', () => localstackWith('error')],
  ])('auto takes the embedded S3 where %s', async (_why, address) => {
    const backend = await opened('auto', await address());
    expect(backend.kind).toBe('embedded');
    expect(await new Admin(backend).listBuckets()).toEqual([]);
  });

  test('embedded asks nobody', async () => {
    expect(await opened('embedded', await localstackWith('running'))).toMatchObject({ kind: 'embedded' });
  });

  test.each([
    ['nothing-listens', nowhere],
    ['s3-error', () => localstackWith('error')],
    ['refused-address', async () => 'http://example.com:4566'],
  ])('localstack insists, and says why not: %s', async (detail, address) => {
    const url = await address();
    const problem = { kind: 's3-unreachable', backend: 'localstack', url, detail };
    await expect(openBackend('localstack', url)).rejects.toMatchObject({ problem });
  });
});

test('sweeps what killed checks left behind an hour ago, and nothing else', async () => {
  const backend = await opened('embedded');
  const admin = new Admin(backend);
  const old = 'backup-workbook-20260101110000-0123456789ab';
  const others = [
    'backup-workbook-20260101113000-0123456789ab',
    'backup-workbook-20260101110000-theirs',
    'backup-workbook',
    'somebodys-own',
  ];
  for (const name of [old, ...others]) {
    await admin.createBucket(name);
    await admin.put(name, 'a key & <b> \u0001', Buffer.from('content'));
  }
  expect(await sweepOldBuckets(backend, new Date('2026-01-01T12:00:01Z'))).toEqual([old]);
  const left = (await admin.listBuckets()).map(({ name }) => name);
  expect(left.sort()).toEqual(others.sort());
  expect((await admin.list('somebodys-own')).map(({ key }) => key)).toEqual(['a key & <b> \u0001']);
  expect(await sweepOldBuckets(backend, new Date('2026-01-01T12:00:01Z'))).toEqual([]);
});

test('takes a bucket away with its versions and unfinished uploads, however many objects it holds', async () => {
  const backend = await opened('embedded');
  const admin = new Admin(backend);
  await admin.createBucket('full');
  const versioning = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
  await fetch(`${backend.url}/full?versioning`, { method: 'PUT', body: versioning });
  for (const content of ['one', 'two']) await admin.put('full', 'ä/versions', Buffer.from(content));
  await fetch(`${backend.url}/full/ä/versions`, { method: 'DELETE' });
  await fetch(`${backend.url}/full/unfinished?uploads`, { method: 'POST' });
  const keys = Array.from({ length: 1100 }, (_, index) => `key "${index}"`);
  await Promise.all(keys.map((key) => admin.put('full', key, Buffer.from(''))));
  expect(new Set((await admin.list('full')).map(({ key }) => key))).toEqual(new Set(keys));
  await admin.removeBucket('full');
  expect(await admin.listBuckets()).toEqual([]);
  // One that is gone already is as good.
  await admin.removeBucket('full');
});

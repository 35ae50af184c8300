import { once } from 'node:events';
import http from 'node:http';
import type net from 'node:net';
import type { AddressInfo } from 'node:net';
import { CompleteMultipartUploadCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, test } from 'vitest';
import type { Backend } from '../backend.ts';
import { openLab } from '../lab.ts';
import { newClient } from './testing.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('a backend that goes away', () => {
  /** A backend that makes the bucket and then does as it is told. */
  async function brokenBackend(onRequest: (socket: net.Socket) => void): Promise<Backend> {
    const server = http.createServer((request, response) => {
      if (request.headers['x-amz-date'] === undefined) response.end();
      else onRequest(request.socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return {
      kind: 'localstack',
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }

  test.each([
    ['without an answer', (socket: net.Socket) => void socket.destroy(), 'ECONNRESET'],
    [
      'in the middle of an answer',
      (socket: net.Socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut'),
      'ECONNRESET',
    ],
    ['with nonsense', (socket: net.Socket) => void socket.end('nonsense\r\n\r\n'), 'HPE_INVALID_CONSTANT'],
  ])('%s is told apart from a program that fails', async (_how, onRequest, reason) => {
    const backend = await brokenBackend(onRequest);
    const lab = await openLab({ backend, bucketName: 'zerotoboto' });
    closing.push(() => lab.close());
    expect(lab.failure()).toBeUndefined();
    const get = async () => {
      const got = await newClient(lab, { maxAttempts: 1 }).send(
        new GetObjectCommand({ Bucket: 'zerotoboto', Key: 'k' }),
      );
      return await got.Body?.transformToString();
    };
    await expect(get()).rejects.toThrow();
    expect(lab.failure()).toBe(reason);
    await lab.close();
    await backend.stop();
  });

  test('before the request is a bad gateway, and the checker’s own questions say so', async () => {
    const backend = await brokenBackend((socket) => socket.destroy());
    const lab = await openLab({ backend, bucketName: 'zerotoboto' });
    closing.push(() => lab.close());
    await backend.stop();
    const put = new CompleteMultipartUploadCommand({ Bucket: 'zerotoboto', Key: 'k', UploadId: 'u' });
    await expect(newClient(lab, { maxAttempts: 1 }).send(put)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 502 },
    });
    expect(lab.failure()).toBe('ECONNREFUSED');
    const problem = {
      kind: 's3-unreachable',
      backend: 'localstack',
      url: backend.url,
      detail: 'ECONNREFUSED',
    };
    await expect(lab.objects()).rejects.toMatchObject({ problem });
    await expect(openLab({ backend, bucketName: 'zerotoboto' })).rejects.toMatchObject({ problem });
  });
});

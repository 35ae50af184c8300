import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Backend, openBackend } from './backend.ts';
import { type Lab, openLab } from './lab.ts';
import { labEnvironment, profileNames } from './lab-environment.ts';

const execute = promisify(execFile);
const workbook = fileURLToPath(new URL('../../', import.meta.url));

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'a home-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('the names of profiles', () => {
  test('are read from a configuration', () => {
    const config = [
      '[default]',
      'region = eu-west-1',
      '[profile awsday-admin]',
      'role_arn = arn:aws:iam::123456789012:role/[profile no]',
      '  [profile indented]',
      '[ profile "quoted" ] # a comment',
      '[profile user@example.com]',
      '[sso-session work]',
      '[services local]',
      '[no-profile]',
      '[profile two words]',
    ];
    const names = ['default', 'awsday-admin', 'quoted', 'user@example.com'];
    expect(profileNames(config.join('\r\n'))).toEqual(names);
  });
});

test('the private files hold the user’s profiles by name, and nothing that is the user’s', async () => {
  const own = join(home, 'own');
  await mkdir(own);
  const user = {
    AWS_CONFIG_FILE: join(own, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(own, 'credentials'),
  };
  await writeFile(
    user.AWS_CONFIG_FILE,
    '[profile awsday-admin]\nregion = ap-south-1\ncredential_process = /bin/secret\n',
  );
  await writeFile(
    user.AWS_SHARED_CREDENTIALS_FILE,
    '[other]\naws_access_key_id = AKIAREAL\naws_secret_access_key = real\n',
  );
  const environment = await labEnvironment('http://127.0.0.1:4599', home, user);
  const [config, credentials] = await Promise.all(
    [environment.AWS_CONFIG_FILE, environment.AWS_SHARED_CREDENTIALS_FILE].map((file) =>
      readFile(file ?? '', 'utf8'),
    ),
  );
  const values = 'region = us-east-1\nendpoint_url = http://127.0.0.1:4599\n';
  expect(config).toBe(`[default]\n${values}\n[profile awsday-admin]\n${values}`);
  const dummies = 'aws_access_key_id = WORKBOOKDUMMYKEY\naws_secret_access_key = workbook-dummy-secret-key\n';
  expect(credentials).toBe(`[default]\n${dummies}\n[awsday-admin]\n${dummies}`);
  expect(Object.values(environment).join()).not.toMatch(/AKIA|real|ap-south-1/);
  expect(environment.AWS_CONFIG_FILE).toBe(join(home, '.aws', 'config'));
});

describe('a program with nothing but that environment', () => {
  let backend: Backend;
  let lab: Lab;

  beforeEach(async () => {
    backend = await openBackend('embedded');
    lab = await openLab({ backend, bucketName: 'zerotoboto' });
  });
  afterEach(async () => {
    await lab.close();
    await backend.stop();
  });

  const run = async (source: string, more: Record<string, string> = {}) =>
    await execute(process.execPath, ['--input-type=module', '--eval', source], {
      cwd: workbook,
      env: {
        PATH: process.env.PATH,
        ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
        HOME: home,
        ...(await lab.environment(home)),
        ...more,
      },
    });

  const upload = (client: string): string => `
    import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
    const client = new S3Client(${client});
    await client.send(new PutObjectCommand({ Bucket: 'zerotoboto', Key: 'k', Body: 'content' }));
  `;

  test.each([
    ['{}'],
    ['{ region: "eu-central-1" }'],
    ['{ profile: "awsday-admin" }'],
    ['{ forcePathStyle: true }'],
  ])('reaches the lab by new S3Client(%s), and S3 has the object before the program ends', async (client) => {
    const config = join(home, 'their-own');
    await writeFile(
      config,
      '[profile awsday-admin]\nsso_session = work\nendpoint_url = https://s3.amazonaws.com\n',
    );
    await run(
      upload(client),
      await labEnvironment(lab.endpoint, join(home, 'inner'), { AWS_CONFIG_FILE: config }),
    );
    expect(await lab.objects()).toMatchObject([{ key: 'k', content: Buffer.from('content') }]);
    expect(lab.requests).toMatchObject([
      { operation: 'PutObject', bucket: 'zerotoboto', key: 'k', status: 200 },
    ]);
    expect(lab.requests[0]?.otherCredentials).toBeUndefined();
  });

  test('is stopped on its way to real AWS, at once and with a reason', async () => {
    const failed = run(upload('{ endpoint: "https://s3.amazonaws.com" }'));
    await expect(failed).rejects.toMatchObject({
      stderr: expect.stringContaining('This check refused a connection to zerotoboto.s3.amazonaws.com:'),
    });
    expect(await lab.objects()).toEqual([]);
    expect(lab.requests).toEqual([]);
  });

  test('that ends without waiting has its request counted once it has come whole', async () => {
    const hasty = `
      import http from 'node:http';
      const { port } = new URL(process.env.AWS_ENDPOINT_URL);
      const request = http.request({ port, host: '127.0.0.1', method: 'PUT', path: '/zerotoboto/hasty', headers: { 'content-length': 5 } });
      request.on('socket', (socket) => socket.on('connect', () => request.end('whole', () => process.exit())));
    `;
    await run(hasty);
    expect((await lab.objects()).map(({ key }) => key)).toEqual(['hasty']);
    expect(lab.requests).toMatchObject([{ operation: 'PutObject', key: 'hasty', requestBytes: 5 }]);
  });
});

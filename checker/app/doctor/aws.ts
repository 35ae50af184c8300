import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AwsState, Finding } from '../../report/doctor-finding.ts';

/** Variables from which the SDKs take credentials ("Environment variables", AWS SDKs and Tools reference guide). */
const CREDENTIALS = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
];

const ENDPOINTS = ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL'];

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** An address without what could be a password in it. */
function endpointIn(env: NodeJS.ProcessEnv): AwsState['endpoint'] {
  const name = ENDPOINTS.find((each) => env[each]);
  const text = name === undefined ? undefined : env[name];
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) return { origin: `what ${name} says, which is no address`, onThisMachine: false };
  const { protocol, host, hostname } = new URL(text);
  return { origin: `${protocol}//${host}`, onThisMachine: LOOPBACK.test(hostname) };
}

/**
 * Where a script that is run by hand would go. Of the AWS tools' files only their being there is looked at: they are never
 * opened.
 * @param home the user's own
 */
export async function findAws(env: NodeJS.ProcessEnv, home: string): Promise<Finding> {
  const files = [
    env.AWS_CONFIG_FILE || join(home, '.aws', 'config'),
    env.AWS_SHARED_CREDENTIALS_FILE || join(home, '.aws', 'credentials'),
  ];
  const there = await Promise.all(
    files.map((file) =>
      stat(file).then(
        () => [file],
        () => [],
      ),
    ),
  );
  const endpoint = endpointIn(env);
  const profile = env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE;
  return {
    id: 'aws',
    aws: {
      sources: [...CREDENTIALS.filter((name) => env[name]), ...there.flat()],
      ...(endpoint ? { endpoint } : {}),
      ...(profile ? { profile } : {}),
    },
  };
}

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];

/** Proxies that other programs would use, by their names alone: an address may hold a password. */
export function findProxy(env: NodeJS.ProcessEnv): Finding {
  const variables = [...PROXIES, ...PROXIES.map((name) => name.toLowerCase())].filter((name) => env[name]);
  const spared = (env.NO_PROXY || env.no_proxy || '').split(/[\s,]+/);
  const sparesThisMachine =
    spared.includes('*') || ['127.0.0.1', 'localhost'].every((name) => spared.includes(name));
  return { id: 'proxy', variables: [...new Set(variables)], sparesThisMachine };
}

/** Other settings that reach a script which is run by hand. */
export const findSettings = (env: NodeJS.ProcessEnv): Finding[] => [
  { id: 'bucket', name: env.BUCKET_NAME || undefined },
  { id: 'node-options', set: Boolean(env.NODE_OPTIONS) },
];

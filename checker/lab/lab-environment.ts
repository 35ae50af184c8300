import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const REGION = 'us-east-1';

/** Plainly no real ones; the lab checks no signature. */
export const DUMMY_CREDENTIALS = {
  accessKeyId: 'WORKBOOKDUMMYKEY',
  secretAccessKey: 'workbook-dummy-secret-key',
} as const;

/** Refuses connections that would leave this machine, in every Node process of a run. */
const GUARD = new URL('../run/preload/loopback.mjs', import.meta.url);

/**
 * The names of the profiles in a configuration of the AWS tools, and nothing else of it: `[default]` and `[profile name]`
 * ("Configuration and credential file settings", AWS SDKs and Tools reference guide). Other sections (`[sso-session …]`,
 * `[services …]`) are no profiles.
 */
export function profileNames(content: string): string[] {
  return content.split(/\r?\n/).flatMap((line) => {
    const section = /^\[\s*([^\]]*?)\s*\]/.exec(line)?.[1];
    const match = /^(?:(profile)\s+)?(["']?)([\w@+.%:/-]+)\2$/.exec(section ?? '');
    const isProfile = match?.[1] !== undefined || match?.[3] === 'default';
    return isProfile && match?.[3] ? [match[3]] : [];
  });
}

/**
 * The profiles that the user's own configuration names; a program may ask for one of them. The file with the user's
 * credentials is never opened, not even for names.
 */
async function userProfiles(user: NodeJS.ProcessEnv): Promise<string[]> {
  const file = user.AWS_CONFIG_FILE ?? join(homedir(), '.aws', 'config');
  const config = await readFile(file, 'utf8').catch(() => '');
  return [...new Set(['default', ...profileNames(config)])];
}

/**
 * Writes private files of the AWS tools below a home folder and returns what a program's environment needs to talk to the
 * lab, and to nothing else, as it would talk to S3.
 * @param user the checker's own environment, which may say where the user's files are
 */
export async function labEnvironment(
  endpoint: string,
  home: string,
  user: NodeJS.ProcessEnv,
): Promise<Record<string, string>> {
  const folder = join(home, '.aws');
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  const profiles = await userProfiles(user);
  const { accessKeyId, secretAccessKey } = DUMMY_CREDENTIALS;
  const sections = (head: (name: string) => string, lines: readonly string[]): string =>
    profiles.map((name) => [`[${head(name)}]`, ...lines, ''].join('\n')).join('\n');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(
      config,
      sections(
        (name) => (name === 'default' ? name : `profile ${name}`),
        [`region = ${REGION}`, `endpoint_url = ${endpoint}`],
      ),
    ),
    writeFile(
      credentials,
      sections(
        (name) => name,
        [`aws_access_key_id = ${accessKeyId}`, `aws_secret_access_key = ${secretAccessKey}`],
      ),
    ),
  ]);
  const guard = new URL(GUARD);
  guard.searchParams.set('parent', String(process.pid));
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_EC2_METADATA_DISABLED: 'true',
    // An address holds no space and no quotation mark, so that it needs no quoting here.
    NODE_OPTIONS: `--import=${guard.href}`,
  };
}

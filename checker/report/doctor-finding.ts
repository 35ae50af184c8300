import type { LocalstackProbe } from '../lab/localstack.ts';

/** What was found out about one thing that a check needs, or that may surprise. */
export type Finding =
  | { readonly id: 'node'; readonly version: string; readonly wanted: string; readonly enough: boolean }
  | {
      readonly id: 'packages';
      /** How many the lock file asks for on this machine. */
      readonly asked: number;
      readonly missing: readonly string[];
      /** Missing, and needed only to work on the checker. */
      readonly missingTools: readonly string[];
      readonly otherVersion: readonly string[];
    }
  | { readonly id: 'packages'; readonly unread: 'package-lock.json' | 'node_modules' }
  | { readonly id: 'typescript'; readonly version: string | undefined }
  /** `failure` is the system's code, when the embedded S3 can't be started and asked. */
  | { readonly id: 's3'; readonly failure?: string }
  | { readonly id: 'docker'; readonly docker: DockerState }
  | { readonly id: 'localstack'; readonly probe: LocalstackProbe; readonly wanted: string | undefined }
  | { readonly id: 'disk'; readonly path: string; readonly free: number }
  | { readonly id: 'disk'; readonly path: string; readonly code: string }
  /** `code` says why nothing can be written there. */
  | { readonly id: 'workbook'; readonly path: string; readonly code?: string }
  | { readonly id: 'terminal'; readonly terminal: TerminalState }
  | { readonly id: 'aws'; readonly aws: AwsState }
  | { readonly id: 'bucket'; readonly name: string | undefined }
  | { readonly id: 'proxy'; readonly variables: readonly string[]; readonly sparesThisMachine: boolean }
  | { readonly id: 'node-options'; readonly set: boolean }
  /** It took too long to find out, or could not be. */
  | { readonly id: FindingId; readonly unknown: string };

export type FindingId =
  | 'node'
  | 'packages'
  | 'typescript'
  | 's3'
  | 'docker'
  | 'localstack'
  | 'disk'
  | 'workbook'
  | 'terminal'
  | 'aws'
  | 'bucket'
  | 'proxy'
  | 'node-options';

export type DockerState =
  | { readonly kind: 'missing' }
  /** The engine is not on this machine, so it was not asked. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'no-engine'; readonly client: string }
  | { readonly kind: 'denied'; readonly client: string }
  | { readonly kind: 'ready'; readonly engine: string; readonly compose: string | undefined };

export interface TerminalState {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly colour: boolean;
  readonly unicode: boolean;
}

/** Where a script would go that is run by hand, outside every check. Nothing secret is in it. */
export interface AwsState {
  /** The address in AWS_ENDPOINT_URL, without anything that could be a password. */
  readonly endpoint?: { readonly origin: string; readonly onThisMachine: boolean };
  /** Names of variables, and of files that exist, from which credentials would be taken. */
  readonly sources: readonly string[];
  readonly profile?: string;
}

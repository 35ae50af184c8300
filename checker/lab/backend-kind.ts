export type BackendKind = 'embedded' | 'localstack';

/** The S3 behind the lab's proxies. Many runs share one. */
export interface Backend {
  readonly kind: BackendKind;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly version?: string;
  /** Ends what this process started: the embedded S3. A LocalStack is left as it is. */
  stop(): Promise<void>;
}

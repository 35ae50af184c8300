/** One request as the server saw it, told when its answer is done. */
export interface S3RequestRecord {
  readonly method: string;
  /** By its name in the S3 API reference; empty where the request could not be understood. */
  readonly operation: string;
  readonly bucket: string;
  readonly key: string;
  /** HTTP status; 0 if the client went away before it got one. */
  readonly status: number;
  /** The code of S3's error, if it was refused. */
  readonly code: string | undefined;
  /** Bytes of body, as sent over the connection. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly startedAt: Date;
  readonly durationMs: number;
}

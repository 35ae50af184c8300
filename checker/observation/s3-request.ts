import type { CodePlace } from './places.ts';

/** What a request for a list of keys asked for. */
export interface AskedListing {
  /** Keys that begin so; empty where all were asked for. */
  readonly prefix: string;
  /** Where keys are cut, so that what lies deeper is left out. */
  readonly delimiter?: string;
  /** Whether it asked for what comes after an earlier page, or after some key. */
  readonly continued: boolean;
}

/** One request of a program to S3, with its answer, as the lab's proxy saw it pass. */
export interface S3Request {
  /** The operation's name in the S3 API reference (`PutObject`, `ListObjectsV2`); `Unknown` for what S3 doesn't know. */
  readonly operation: string;
  /** As the program named it; empty for requests to the service itself. */
  readonly bucket: string;
  readonly key?: string;
  /** What was asked for, where the request asks for a list of keys. */
  readonly listing?: AskedListing;
  /** HTTP status; 0 if the program hung up before an answer could be sent. */
  readonly status: number;
  /** The code of S3's error, as it stands in the answer's document; a HEAD has none. */
  readonly code?: string;
  /** Bytes of body that the program sent, without the framing of aws-chunked bodies. */
  readonly requestBytes: number;
  /** Bytes of body that S3 sent, as the program was given them. */
  readonly responseBytes: number;
  /** When the request's head had come, in ms on the clock of `performance.timeOrigin + performance.now()`. */
  readonly startedAt: number;
  /** Just before the end of the answer was handed on, on the same clock: the program can't have known it earlier. */
  readonly endedAt: number;
  /** The answer is the lab's own, which the scenario asked for; the backend never saw the request. */
  readonly injected?: 'AccessDenied' | 'SlowDown';
  /** It was signed with another access key than the one in the program's environment; one without a signature wasn't. */
  readonly otherCredentials?: true;
  /** The place in the learner's code that sent it, where that is known. */
  readonly place?: CodePlace;
}

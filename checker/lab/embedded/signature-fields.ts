import { S3Error } from './errors.ts';
import type { S3Request } from './request.ts';

/** What a signed request says about its signature. */
export interface Signature {
  readonly accessKeyId: string;
  /** `20250101`. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** `20250101T120000Z`. */
  readonly timestamp: string;
  readonly time: Date;
  /** In lower case. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** Seconds after `time`; only presigned requests have it. */
  readonly expires: number | undefined;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const WEEK_SECONDS = 7 * 24 * 60 * 60;

/** Whether the request claims to be somebody's at all. */
export function isAnonymous({ headers, query }: Pick<S3Request, 'headers' | 'query'>): boolean {
  return !headers.authorization && !query.has('X-Amz-Algorithm') && !query.has('Signature');
}

/** @throws {S3Error} if there is no Signature Version 4, or it cannot be read. */
export function readSignature(request: Pick<S3Request, 'headers' | 'query'>): Signature {
  const { headers, query } = request;
  if (isAnonymous(request)) throw new S3Error('AccessDenied');
  if (query.has('X-Amz-Algorithm')) return presigned(request);
  const header = headers.authorization ?? '';
  if (!header.startsWith(`${ALGORITHM} `)) {
    throw new S3Error('InvalidRequest', {
      message: `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`,
    });
  }
  const fields = new Map<string, string>();
  for (const field of header.slice(ALGORITHM.length).split(',')) {
    const [name = '', value = ''] = field.trim().split(/=(.*)/s);
    fields.set(name, value);
  }
  return assemble(
    {
      credential: fields.get('Credential'),
      signedHeaders: fields.get('SignedHeaders'),
      signature: fields.get('Signature'),
      timestamp: headers['x-amz-date'] ?? compactDate(headers.date),
      expires: undefined,
    },
    () => new S3Error('AuthorizationHeaderMalformed'),
  );
}

/** Clients that sign the plain Date header write it as HTTP does. */
function compactDate(date: string | undefined): string | undefined {
  const time = new Date(date ?? Number.NaN);
  return Number.isNaN(time.getTime())
    ? undefined
    : `${time.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function presigned({ query }: Pick<S3Request, 'query'>): Signature {
  const malformed = (message?: string): S3Error =>
    new S3Error('AuthorizationQueryParametersError', message === undefined ? {} : { message });
  if (query.get('X-Amz-Algorithm') !== ALGORITHM) {
    throw malformed(`X-Amz-Algorithm only supports "${ALGORITHM}"`);
  }
  const seconds = query.get('X-Amz-Expires') ?? '';
  if (!/^-?\d+$/.test(seconds)) throw malformed('X-Amz-Expires should be a number');
  if (Number(seconds) < 0) throw malformed('X-Amz-Expires must be non-negative');
  if (Number(seconds) > WEEK_SECONDS) {
    throw malformed(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${WEEK_SECONDS} seconds`,
    );
  }
  return assemble(
    {
      credential: query.get('X-Amz-Credential'),
      signedHeaders: query.get('X-Amz-SignedHeaders'),
      signature: query.get('X-Amz-Signature'),
      timestamp: query.get('X-Amz-Date'),
      expires: Number(seconds),
    },
    malformed,
  );
}

interface Fields {
  readonly credential: string | undefined;
  readonly signedHeaders: string | undefined;
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly expires: number | undefined;
}

function assemble(
  { credential, signedHeaders, signature, timestamp, expires }: Fields,
  malformed: () => S3Error,
): Signature {
  // An access key may hold slashes itself; the scope behind it has four parts.
  const [, accessKeyId, date, region, service] =
    /^(.+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(credential ?? '') ?? [];
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp ?? '') ?? [];
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (
    accessKeyId === undefined ||
    date === undefined ||
    region === undefined ||
    service === undefined ||
    timestamp === undefined ||
    Number.isNaN(time.getTime()) ||
    !signedHeaders ||
    !signature
  ) {
    throw malformed();
  }
  return {
    accessKeyId,
    date,
    region,
    service,
    timestamp,
    time,
    signedHeaders: signedHeaders.split(';'),
    signature,
    expires,
  };
}

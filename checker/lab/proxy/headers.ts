import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** Headers of one connection, which say nothing about the next (RFC 9110, 7.6.1). */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Left out on the way to the backend: the proxy answers `Expect` itself, and S3 never compresses of its own accord, so
 * that no answer may come compressed either.
 */
const NOT_FORWARDED: ReadonlySet<string> = new Set(['host', 'expect', 'accept-encoding']);

/**
 * Signed by nobody in particular: the lab's backends look for a signature to tell S3 requests from others and don't check
 * it. The same for every program, because LocalStack reads an account from the access key.
 */
export const BACKEND_AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0';

/** Headers by their names in lower case; one that came twice as a list. */
type Values = Record<string, string | string[]>;

function withoutHop(headers: IncomingHttpHeaders, left: ReadonlySet<string>): Values {
  const named = (headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const kept: Values = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_BY_HOP.has(name) && !left.has(name) && !named.includes(name))
      kept[name] = value;
  }
  return kept;
}

/** The headers of a request for the backend. A body without a length is sent in chunks, as it came. */
export function forwardedHeaders(
  headers: IncomingHttpHeaders,
  { host, presigned }: { readonly host: string; readonly presigned: boolean },
): OutgoingHttpHeaders {
  const kept = withoutHop(headers, NOT_FORWARDED);
  if (presigned) delete kept.authorization;
  else kept.authorization = BACKEND_AUTHORIZATION;
  if (headers['transfer-encoding'] !== undefined) {
    delete kept['content-length'];
    kept['transfer-encoding'] = 'chunked';
  } else {
    kept['content-length'] ??= '0';
  }
  return { ...kept, host };
}

/** The headers of an answer for the program, with each value passed through `rewrite`. */
export function answeredHeaders(
  headers: IncomingHttpHeaders,
  rewrite: (value: string) => string,
): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(withoutHop(headers, new Set())).map(([name, value]) => [
      name,
      typeof value === 'string' ? rewrite(value) : value.map(rewrite),
    ]),
  );
}

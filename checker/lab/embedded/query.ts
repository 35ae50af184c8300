import { S3Error } from './errors.ts';

/** The query of a request: decoded, in the order sent. Names are case-sensitive. */
export class Query {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly #first = new Map<string, string>();

  constructor(pairs: readonly (readonly [string, string])[]) {
    this.pairs = pairs;
    for (const [name, value] of pairs) if (!this.#first.has(name)) this.#first.set(name, value);
  }

  /** The first value of that name; empty for a bare `?name`. */
  get(name: string): string | undefined {
    return this.#first.get(name);
  }

  has(name: string): boolean {
    return this.#first.has(name);
  }
}

/** @throws {S3Error} `InvalidURI` if it is not percent-encoded UTF-8. */
export function parseQuery(text: string): Query {
  const pairs: [string, string][] = [];
  for (const piece of text.split('&')) {
    if (piece === '') continue;
    const equals = piece.indexOf('=');
    const name = equals < 0 ? piece : piece.slice(0, equals);
    const value = equals < 0 ? '' : piece.slice(equals + 1);
    pairs.push([decodePercent(name.replaceAll('+', ' ')), decodePercent(value.replaceAll('+', ' '))]);
  }
  return new Query(pairs);
}

/** @throws {S3Error} `InvalidURI` if it is not percent-encoded UTF-8. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI');
  }
}

/** Percent-encodes all but the unreserved characters of RFC 3986, as signatures and listings want it. */
export function encodePercent(text: string): string {
  if (/^[A-Za-z0-9_.~-]*$/.test(text)) return text;
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** As `encodePercent`, but slashes stay: for keys. */
export function encodeKey(key: string): string {
  return encodePercent(key).replaceAll('%2F', '/');
}

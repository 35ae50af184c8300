import type { Body } from './body.ts';
import { type XmlContent, xmlDocument } from './xml-write.ts';

export type ReplyHeaders = Readonly<Record<string, string | number | undefined>>;

/** The answer of an operation, before it is written to the connection. */
export interface Reply {
  readonly status: number;
  /** `undefined` leaves a header out. */
  readonly headers: ReplyHeaders;
  readonly content:
    | { readonly kind: 'none' }
    | { readonly kind: 'xml'; readonly text: string }
    | { readonly kind: 'bytes'; readonly body: Body };
}

export function emptyReply(status: 200 | 204, headers: ReplyHeaders = {}): Reply {
  return { status, headers, content: { kind: 'none' } };
}

export function xmlReply(root: string, content: XmlContent, headers: ReplyHeaders = {}): Reply {
  return { status: 200, headers, content: { kind: 'xml', text: xmlDocument(root, content) } };
}

export function bytesReply(status: 200 | 206, headers: ReplyHeaders, body: Body): Reply {
  return { status, headers, content: { kind: 'bytes', body } };
}

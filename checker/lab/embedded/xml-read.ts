import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { S3Error } from './errors.ts';

/** S3's own documents are at most four levels deep. */
const MAX_DEPTH = 12;

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  // Without it numeric references such as `&#13;` stay as they are, and SDKs escape keys with them.
  htmlEntities: true,
  maxNestedTags: MAX_DEPTH,
});

/** One element of a request's document. Missing elements read as empty, so that no document can surprise. */
export class XmlElement {
  readonly #content: unknown;

  constructor(content: unknown) {
    this.#content = content;
  }

  /** The children of that name, in their order. */
  all(name: string): XmlElement[] {
    const child = this.#child(name);
    if (child === undefined) return [];
    return (Array.isArray(child) ? child : [child]).map((content: unknown) => new XmlElement(content));
  }

  /** The text of the first child of that name, or undefined if there is none. */
  text(name: string): string | undefined {
    const child = this.#child(name);
    const first: unknown = Array.isArray(child) ? child[0] : child;
    return typeof first === 'string' ? first : undefined;
  }

  /** The first child of that name; empty if there is none. */
  one(name: string): XmlElement {
    return this.all(name)[0] ?? new XmlElement(undefined);
  }

  #child(name: string): unknown {
    const content = this.#content;
    if (typeof content !== 'object' || content === null || !Object.hasOwn(content, name)) return undefined;
    return (content as Record<string, unknown>)[name];
  }
}

/**
 * Reads a request's document.
 * @throws {S3Error} `MalformedXML` if it is not well-formed, has another root, declares entities or is nested too deep.
 */
export function readXml(text: string, root: string): XmlElement {
  // No S3 client declares a document type, and an entity that expands to others is an old attack.
  if (text.includes('<!DOCTYPE')) throw new S3Error('MalformedXML');
  let document: XmlElement;
  try {
    if (XMLValidator.validate(text) !== true) throw new S3Error('MalformedXML');
    document = new XmlElement(parser.parse(text));
  } catch {
    throw new S3Error('MalformedXML');
  }
  const [element] = document.all(root);
  if (element === undefined) throw new S3Error('MalformedXML');
  return element;
}

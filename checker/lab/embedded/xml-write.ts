const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The content of an element: text, children by name, or the same child many times. `undefined` leaves it out. */
export type XmlContent = string | number | boolean | undefined | XmlChildren;
export interface XmlChildren {
  readonly [name: string]: XmlContent | readonly XmlContent[];
}

// Control characters are not legal in XML 1.0 even as references, but S3 sends them so, and its clients cope.
// biome-ignore lint/suspicious/noControlCharactersInRegex: a key may hold any of them
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\u007f]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replace(SPECIAL, (character) => NAMED[character] ?? `&#${character.charCodeAt(0)};`);
}

function element(name: string, content: XmlContent | readonly XmlContent[]): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map((item: XmlContent) => element(name, item)).join('');
  return `<${name}>${inside(content as XmlContent)}</${name}>`;
}

function inside(content: XmlContent): string {
  if (typeof content === 'object') {
    let xml = '';
    for (const name in content) xml += element(name, content[name]);
    return xml;
  }
  return escapeText(String(content ?? ''));
}

/** A whole answer of S3. */
export function xmlDocument(root: string, content: XmlContent): string {
  return `${DECLARATION}<${root} xmlns="${NAMESPACE}">${inside(content)}</${root}>`;
}

/** An error document; S3 sends it without a namespace. */
export function xmlError(content: XmlChildren): string {
  return `${DECLARATION}<Error>${inside(content)}</Error>`;
}

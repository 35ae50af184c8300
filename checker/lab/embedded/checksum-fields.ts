import type { Checksum } from './checksums.ts';
import type { XmlContent } from './xml-write.ts';

/** How a checksum stands in headers, if it is known. */
export function checksumHeaders({ algorithm, value, type }: Checksum): Record<string, string> {
  if (value === undefined) return {};
  return { [`x-amz-checksum-${algorithm}`]: value, 'x-amz-checksum-type': type };
}

/** How a checksum stands in documents, if it is known; without its type. */
export function checksumElement({ algorithm, value }: Checksum): Record<string, XmlContent> {
  return { [`Checksum${algorithm.toUpperCase()}`]: value };
}

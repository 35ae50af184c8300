import type { Checksum } from './checksums.ts';
import type { XmlContent } from './xml-write.ts';

/** How a checksum stands in headers. */
export function checksumHeaders({ algorithm, value, type }: Checksum): Record<string, string> {
  return { [`x-amz-checksum-${algorithm}`]: value, 'x-amz-checksum-type': type };
}

/** How a checksum stands in documents, without its type. */
export function checksumElement({ algorithm, value }: Checksum): Record<string, XmlContent> {
  return { [`Checksum${algorithm.toUpperCase()}`]: value };
}

import { S3Error } from './errors.ts';
import type { XmlElement } from './xml-read.ts';

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** In the order of their keys, each key once. */
export type Tags = readonly Tag[];

const MAX_KEY = 128;
const MAX_VALUE = 256;
export const MAX_OBJECT_TAGS = 10;
export const MAX_BUCKET_TAGS = 50;

/**
 * Reads the `x-amz-tagging` header, which is encoded like a query.
 * @throws {S3Error} `InvalidTag`
 */
export function readTagsHeader(header: string | undefined): Tags {
  const tags = [...new URLSearchParams(header ?? '')].map(([key, value]) => ({ key, value }));
  return checkTags(tags, MAX_OBJECT_TAGS);
}

/**
 * Reads a `Tagging` document.
 * @throws {S3Error} `InvalidTag` or `MalformedXML`
 */
export function readTagsXml(tagging: XmlElement, most: number): Tags {
  const tags = tagging
    .one('TagSet')
    .all('Tag')
    .map((tag) => {
      const key = tag.text('Key');
      if (key === undefined) throw new S3Error('MalformedXML');
      return { key, value: tag.text('Value') ?? '' };
    });
  return checkTags(tags, most);
}

function checkTags(tags: Tags, most: number): Tags {
  if (tags.length > most) throw invalid(`No more than ${most} tags are allowed`);
  if (new Set(tags.map(({ key }) => key)).size < tags.length) {
    throw invalid('Cannot provide multiple Tags with the same key');
  }
  for (const { key, value } of tags) {
    if (key === '' || key.length > MAX_KEY) throw invalid('The TagKey you have provided is invalid');
    if (value.length > MAX_VALUE) throw invalid('The TagValue you have provided is invalid');
  }
  return tags.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidTag', { message });
}

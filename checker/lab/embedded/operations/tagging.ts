import type { StoredObject } from '../bucket.ts';
import { bucketOf, type Call, type Operation } from '../call.ts';
import { S3Error } from '../errors.ts';
import { findObject, versionHeaders } from '../find-object.ts';
import { emptyReply, type ReplyHeaders, xmlReply } from '../reply.ts';
import { MAX_BUCKET_TAGS, MAX_OBJECT_TAGS, readTagsXml, type Tags } from '../tags.ts';
import type { XmlContent } from '../xml-write.ts';

function objectOf(call: Call): { object: StoredObject; headers: ReplyHeaders } {
  const bucket = bucketOf(call);
  const object = findObject(bucket, call.request.key, call.request.query.get('versionId'));
  return { object, headers: versionHeaders(bucket, object) };
}

function tagSet(tags: Tags): XmlContent {
  return { TagSet: { Tag: tags.map(({ key, value }) => ({ Key: key, Value: value })) } };
}

export const getObjectTagging: Operation = (call) => {
  const { object, headers } = objectOf(call);
  return xmlReply('Tagging', tagSet(object.tags), headers);
};

export const putObjectTagging: Operation = async (call) => {
  objectOf(call);
  const tags = readTagsXml(await call.payload.xml('Tagging'), MAX_OBJECT_TAGS);
  const { object, headers } = objectOf(call);
  object.tags = tags;
  return emptyReply(200, headers);
};

export const deleteObjectTagging: Operation = (call) => {
  const { object, headers } = objectOf(call);
  object.tags = [];
  return emptyReply(204, headers);
};

export const getBucketTagging: Operation = (call) => {
  const { tags } = bucketOf(call);
  if (tags.length === 0) throw new S3Error('NoSuchTagSet');
  return xmlReply('Tagging', tagSet(tags));
};

export const putBucketTagging: Operation = async (call) => {
  bucketOf(call);
  const tags = readTagsXml(await call.payload.xml('Tagging'), MAX_BUCKET_TAGS);
  bucketOf(call).tags = tags;
  return emptyReply(204);
};

export const deleteBucketTagging: Operation = (call) => {
  bucketOf(call).tags = [];
  return emptyReply(204);
};

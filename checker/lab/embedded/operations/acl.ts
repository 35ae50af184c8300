import { bucketOf, type Operation, OWNER } from '../call.ts';
import { findObject } from '../find-object.ts';
import { type Reply, xmlReply } from '../reply.ts';

/** Everything here belongs to one owner, and to nobody else: there is nothing to set, but clients ask. */
function ownersOnly(): Reply {
  // The type of a grantee is an attribute in another namespace; S3's clients read it.
  const grantee = `<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>${OWNER.ID}</ID><DisplayName>${OWNER.DisplayName}</DisplayName></Grantee>`;
  const reply = xmlReply('AccessControlPolicy', {
    Owner: OWNER,
    AccessControlList: { Grant: { Grantee: '', Permission: 'FULL_CONTROL' } },
  });
  if (reply.content.kind !== 'xml') return reply;
  return {
    ...reply,
    content: { kind: 'xml', text: reply.content.text.replace('<Grantee></Grantee>', grantee) },
  };
}

export const getBucketAcl: Operation = (call) => {
  bucketOf(call);
  return ownersOnly();
};

export const getObjectAcl: Operation = (call) => {
  findObject(bucketOf(call), call.request.key, call.request.query.get('versionId'));
  return ownersOnly();
};

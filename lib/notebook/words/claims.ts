import type { Doc, Map as YMap } from 'yjs';

/**
 * What devices sign of their own clients of Yjs (lib/sync/claim.ts): a root map of the document. Each session of a
 * device has keys of its own in it. So no device, and no copy of one, writes over what another one said.
 */
const CLAIMS = 'claims';

export const claimsMap = (doc: Doc): YMap<unknown> => doc.getMap(CLAIMS);

/** True for the root map of claims: they go along with words, and are no record. */
export const isClaims = (root: string): boolean => root === CLAIMS;

import type { Doc, ID } from 'yjs';

// State: who is to be read in a document where a change names a member as who writes, once anything is known of its words
// (own-words.ts). Texts get the document alone, and would bring all of that file along.
export const namedBy = new WeakMap<Doc, (member: string, made: ID) => string>();

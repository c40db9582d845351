import type { Doc, ID } from 'yjs';
import { writerKey, writersMap } from './writers';
import { firstSetBy } from './yjs-internals';

/** Instead of a kind: words in texts, such as drafts. They are told as one. */
export const TEXTS = 'texts';

/** The changes by which sessions named a member as who writes in them: of each client its first one. */
export function namedAs(doc: Doc, member: string): readonly ID[] {
  const map = writersMap(doc);
  return [...map.keys()].flatMap((key) => {
    const client = Number(key.slice(0, key.indexOf(':')));
    if (key !== writerKey(client, member)) return [];
    const clock = firstSetBy(map, key, client);
    return clock === undefined ? [] : [{ client, clock }];
  });
}

import type { Doc, Map as YMap, Text } from 'yjs';
import { id } from '../../model/field';
import { parse } from '../../model/parse';
import { members } from '../../model/member';
import { recordsMap } from '../schema';
import { namedBy } from '../words/named-by';
import { firstSetBy, putInAgain } from './yjs-internals';

/**
 * Who writes under which client of Yjs: a root map of the document with one key "client:member" for each session that
 * wrote in a text. A key holds only where that very client set it. It holds also once it is taken out, so the map only
 * grows. Of several members the one is meant that the client named first.
 */
const WRITERS = 'writers';

/**
 * Stands at characters that Bookbag put in again: a copy of a draft, a version that is restored, what the other one
 * wrote and an undo brought back. To Yjs they are new, so their client says nothing.
 */
export const COPIED = 'copied';

/** Most members that are asked for: a notebook has two, and a copy of one brings some along. */
export const MOST_ASKED = 20;

/** Origin of what marks words and is no act of a person: no undo takes it back. */
export const MARKING = 'marking';

export const writerKey = (client: number, member: string): string => `${client}:${member}`;

export const writersMap = (doc: Doc): YMap<unknown> => doc.getMap(WRITERS);

/** True for the root map of who writes: it goes along with words, and is no record. */
export const isWriters = (root: string): boolean => root === WRITERS;

/** Says who writes in this session. Call it within `change`, with the first words. */
export function claimWriter(doc: Doc, me: string): void {
  const [map, key] = [writersMap(doc), writerKey(doc.clientID, me)];
  if (firstSetBy(map, key, doc.clientID) === undefined) map.set(key, 1);
}

/** The members that may have written. */
function askedMembers(doc: Doc): readonly string[] {
  const asked: string[] = [];
  for (const key of recordsMap(doc, members.name).keys()) {
    if (parse(id, key) !== undefined) asked.push(key);
    if (asked.length === MOST_ASKED) break;
  }
  return asked;
}

/**
 * Who wrote under a client. A session that names this device's own member, and that none of their devices has signed, is
 * nobody's (lib/notebook/words/own-words.ts).
 *
 * @returns the id of a member of this notebook, `IN_MY_NAME` for such a session, '' where nobody knows
 */
export function writersOf(doc: Doc): (client: number) => string {
  const [map, asked, known] = [writersMap(doc), askedMembers(doc), new Map<number, string>()];
  const named = namedBy.get(doc);
  const find = (client: number): string => {
    let [first, found] = [Infinity, ''];
    for (const member of asked) {
      const at = firstSetBy(map, writerKey(client, member), client);
      if (at !== undefined && at < first) [first, found] = [at, member];
    }
    return named?.(found, { client, clock: first }) ?? found;
  };
  return (client) => {
    const writer = known.get(client) ?? find(client);
    known.set(client, writer);
    return writer;
  };
}

/** After an undo of this session: marks what others wrote and it put in again, so that nobody takes it for one's own. */
export function markPutAgain(text: Text, me: string): void {
  const { doc } = text;
  if (doc === null) return;
  const writer = writersOf(doc);
  const isOther = (client: number): boolean => client !== doc.clientID && writer(client) !== me;
  const ranges = putInAgain(text, isOther);
  if (ranges.length === 0) return;
  doc.transact(() => {
    for (const [from, length] of ranges) text.format(from, length, { [COPIED]: true });
  }, MARKING);
}

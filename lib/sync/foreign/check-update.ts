import {
  ContentDoc,
  ContentType,
  decodeUpdate,
  decodeUpdateV2,
  type Doc,
  type GC,
  getState,
  Item,
  Skip,
} from 'yjs';
import { FramingError } from '../framing-error';
import { Depths, MOST_LEVELS } from './depths';
import { levelsOf, MOST_VALUE_LEVELS } from './value-levels';

type Struct = Item | GC | Skip;

/** A client of Yjs is a random number of 32 bits. */
const MOST_CLIENT = 2 ** 32;

/** Changes that one client can have made, and one more. A person who types all day makes a million in a year. */
export const MOST_CLOCK = 2 ** 31;

interface Checked {
  readonly isHereInPart: boolean;
  readonly ahead: ReadonlyMap<number, number>;
}

/**
 * Looks at a foreign update before it touches the document (docs/adr/0019-foreign-updates.md). Yjs trusts its updates:
 * it takes some in half and throws, and from then on no edit of that document makes an update (measured, Yjs 13.6.33).
 *
 * @param update of Yjs, version 1
 * @param own clients under which this device writes now
 * @returns whether some of its structs are here in part, so that only the rest may be applied; and what is not here
 *   yet, by client: the number of the first such change
 * @throws FramingError, or what Yjs throws for bytes that are no update
 */
export function checkUpdate(doc: Doc, update: Uint8Array, own: ReadonlySet<number>): Checked {
  const { structs, ds } = decodeUpdate(update);
  const all = structs as Struct[];
  const check = (client: number, clock: number, length: number): void => {
    checkRange(client, clock, length);
    if (own.has(client) && clock + length > getState(doc.store, client)) refuse('what we have not made yet');
  };
  for (const struct of all) {
    if (!(struct instanceof Skip)) check(struct.id.client, struct.id.clock, struct.length);
    checkStruct(struct);
  }
  for (const [client, runs] of ds.clients) for (const { clock, len } of runs) check(client, clock, len);
  if (all.length > 0) checkDepths(doc, all);
  return { isHereInPart: all.some((struct) => isHereInPart(doc, struct)), ahead: aheadIn(doc, all) };
}

function checkStruct(struct: Struct): void {
  const { client, clock } = struct.id;
  checkRange(client, clock, struct.length);
  if (!(struct instanceof Item)) return;
  for (const other of [struct.origin, struct.rightOrigin, struct.parent]) {
    if (other === null || typeof other !== 'object' || !('clock' in other)) continue;
    checkRange(other.client, other.clock, 1);
    // Yjs waits for what another client made; of the same client it takes for granted that it is there.
    if (other.client === client && other.clock >= clock) refuse('it stands on what comes after it');
  }
  const { content } = struct;
  if (content instanceof ContentDoc) refuse('a document in the document');
  if (levelsOf(content) > MOST_VALUE_LEVELS) refuse('a value nested too deep');
}

/** @throws FramingError for what Yjs counts wrong, or cannot write down again */
function checkRange(client: number, clock: number, length: number): void {
  if (length < 1) refuse('nothing, with a name');
  if (client < 0 || client >= MOST_CLIENT) refuse('no client of Yjs');
  if (clock < 0 || clock + length > MOST_CLOCK) refuse('more changes than anybody makes');
}

/** Nested types are deleted by recursion. Those that wait for others count with what they wait for. */
function checkDepths(doc: Doc, structs: readonly Struct[]): void {
  const isType = (struct: Struct) => struct instanceof Item && struct.content instanceof ContentType;
  if (!structs.some(isType) && doc.store.pendingStructs === null) return;
  const parked = doc.store.pendingStructs?.update;
  const waiting = parked === undefined ? [] : (decodeUpdateV2(parked).structs as Struct[]);
  if (new Depths(doc, [...structs, ...waiting]).most() > MOST_LEVELS) refuse('types nested too deep');
}

/**
 * The first change of each client that is not here yet. What is behind the number that Yjs waits for counts too. A
 * forged update may name a client twice, with what Yjs takes behind what it leaves: so all of them are looked at.
 */
function aheadIn(doc: Doc, structs: readonly Struct[]): ReadonlyMap<number, number> {
  const ahead = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const state = getState(doc.store, client);
    if (struct instanceof Skip || clock + struct.length <= state) continue;
    ahead.set(client, Math.min(ahead.get(client) ?? Infinity, Math.max(clock, state)));
  }
  return ahead;
}

/** Yjs cuts such a struct where it begins to be new. What is here of it may be collected already: then it throws. */
function isHereInPart(doc: Doc, { id, length }: Struct): boolean {
  const state = getState(doc.store, id.client);
  return id.clock < state && id.clock + length > state;
}

function refuse(why: string): never {
  throw new FramingError(why);
}

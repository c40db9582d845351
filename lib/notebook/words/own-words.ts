import type * as Y from 'yjs';
import type { Kind, Stored } from '../../model/kind';
import { IN_MY_NAME } from '../../model/member';
import { keyedField } from '../../model/keyed';
import { memberField } from '../../model/per-member';
import { Emitter } from '../../util/emitter';
import { baseOf, rawWriter } from '../record';
import type { RecordMap } from '../schema';
import { lastSet } from '../texts/yjs-internals';
import { namedBy } from './named-by';

/** Numbers of changes by the client of Yjs that made them. A client is one page of one browser. */
export type Clocks = ReadonlyMap<number, number>;

/** What a device knows of who wrote in its member's name (docs/adr/0041-confirmed-words.md). */
interface KnownWords {
  /** From which change on a client's changes came from elsewhere. What is not named was written here, or counts as it stands. */
  readonly brought: Clocks;
  /** Up to which change a device of this member has signed that a client is its own. */
  readonly claimed: Clocks;
  /** A device of this member signs nothing, as an older Bookbag does. So nothing is held against what nobody signed. */
  readonly lax: boolean;
}

const NONE: Clocks = new Map();

/** Adds what was learned of clients, where it says more than what was known; answers whether anything did. */
function add(
  known: Map<number, number>,
  learned: Clocks,
  says: (one: number, other: number) => boolean,
): boolean {
  let more = false;
  for (const [client, clock] of learned) {
    const before = known.get(client);
    if (before !== undefined && !says(clock, before)) continue;
    known.set(client, clock);
    more = true;
  }
  return more;
}

/** The fields that put a record and its writer's words into a name. */
export function saidIn(record: RecordMap, kind: Kind): readonly string[] {
  const said = ['base', 'by', kind.stored.by, ...kind.own];
  const families = kind.own.filter((one) => kind.families.includes(one));
  if (families.length === 0) return said;
  return [
    ...said,
    ...[...record.keys()].filter((key) => families.some((one) => key.startsWith(keyedField(one, '')))),
  ];
}

/**
 * Says of what stands in a member's own name whether a device of theirs has written it. It only ever learns more:
 * until it knows anything, all words count as they stand.
 */
export class OwnWords {
  #me = '';
  /** Grows in place: a partner may write under thousands of clients, each of which is learned by itself. */
  readonly #brought = new Map<number, number>();
  readonly #claimed = new Map<number, number>();
  #lax = false;
  readonly #events = new Emitter<{ changed: null }>();

  get known(): KnownWords {
    return { brought: this.#brought, claimed: this.#claimed, lax: this.#lax };
  }

  /** @param me the member in whose name nobody else is to write */
  begin(me: string): void {
    this.#me = me;
  }

  /** Adds what was learned: of a client the first change that was brought counts, and the last that was signed. */
  learn({ brought = NONE, claimed = NONE, lax = this.#lax }: Partial<KnownWords>): void {
    const isBrought = add(this.#brought, brought, (one, other) => one < other);
    const isClaimed = add(this.#claimed, claimed, (one, other) => one > other);
    const isOtherwise = lax !== this.#lax;
    this.#lax = lax;
    if (isBrought || isClaimed || isOtherwise) this.#events.emit('changed', null);
  }

  /** Calls when something was learned, until the signal aborts. */
  onLearned(listener: () => void, signal: AbortSignal): void {
    this.#events.on('changed', listener, signal);
  }

  /** Whether a change was made here, or signed by a device of this member. */
  isOwn({ client, clock }: Y.ID): boolean {
    const from = this.#brought.get(client);
    return from === undefined || clock < from || clock < (this.#claimed.get(client) ?? 0);
  }

  /** Nothing is held against anything. */
  #trustsAll = (): boolean => this.#me === '' || this.#lax || this.#brought.size === 0;

  /** Nothing is held against any record of the kind. */
  #trusts = ({ showsWhose }: Kind): boolean => showsWhose || this.#trustsAll();

  /** Who is to be read where a member named themselves by that change: nobody's own name where that is doubtful. */
  asNamed(member: string, made: Y.ID): string {
    return member !== this.#me || this.#trustsAll() || this.isOwn(made) ? member : IN_MY_NAME;
  }

  /**
   * The changes that put a record and its writer's words into this member's name, and that nobody is known to have
   * made for this member. None for another one's record.
   *
   * @param writer as it is stored
   */
  doubtfulIn(record: RecordMap, kind: Kind, writer: unknown): readonly Y.ID[] {
    if (this.#trusts(kind) || writer !== this.#me) return [];
    return saidIn(record, kind).flatMap((field) => {
      const made = lastSet(record, field);
      return made === undefined || this.isOwn(made) ? [] : [made];
    });
  }

  /** The fields in which somebody else said something for this member beside another one's record, with their changes. */
  doubtfulVoices(record: RecordMap, kind: Kind): readonly (readonly [field: string, made: Y.ID])[] {
    if (this.#trusts(kind)) return [];
    const base = baseOf(record);
    return kind.voices.flatMap((voice) => {
      const field = memberField(voice, this.#me);
      if (!record.has(field) && !Object.hasOwn(base, field)) return [];
      const made = lastSet(record, record.has(field) ? field : 'base');
      return made === undefined || this.isOwn(made) ? [] : [[field, made] as const];
    });
  }

  /** Who is to be read as the writer of a record: nobody's own name where that is doubtful. */
  writerIn(record: RecordMap, kind: Kind): unknown {
    const writer = rawWriter(record, kind);
    return this.doubtfulIn(record, kind, writer).length > 0 ? IN_MY_NAME : writer;
  }

  /**
   * A stored record as it is to be read: in nobody's own name where it is doubtful, and without what another one said
   * for this member beside it.
   *
   * @param voices what that is, where it is known
   */
  asWritten(
    record: RecordMap,
    kind: Kind,
    stored: Stored,
    voices = this.doubtfulVoices(record, kind),
  ): Stored {
    if (this.#trusts(kind)) return stored;
    const read: Record<string, unknown> = { ...stored };
    const name = stored['by'] === undefined ? kind.stored.by : 'by';
    if (this.doubtfulIn(record, kind, stored[name]).length > 0) read[name] = IN_MY_NAME;
    for (const [field] of voices) delete read[field];
    return read;
  }
}

// State: what is known of a document's words. Lists get the document alone.
const known = new WeakMap<Y.Doc, OwnWords>();

/** What is known of who wrote in this member's name in a document. */
export function ownWordsOf(doc: Y.Doc): OwnWords {
  const words = known.get(doc) ?? new OwnWords();
  known.set(doc, words);
  namedBy.set(doc, (member, made) => words.asNamed(member, made));
  return words;
}

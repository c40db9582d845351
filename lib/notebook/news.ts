import { type AbstractType, type Doc, Map as YMap, type Transaction, type YEvent } from 'yjs';
import type { Kind } from '../model/kind';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import type { Section } from '../model/section';
import { Cell, observe, type Observed } from '../util/observed';
import { hasParent } from './family';
import { touchedIds } from './list';
import { rawWriter, readRecord, plainRecord } from './record';
import { recordMap, type RecordMap, recordsMap } from './schema';

/** A record that the partner made and this person has not looked at. */
export interface Unseen {
  readonly kind: string;
  readonly id: string;
  readonly section: Section;
}

/** The section in which a record is shown: its kind's own, or its parent's. */
function sectionOf(doc: Doc, kinds: KindSet, kind: Kind, id: string): Section | undefined {
  if (kind.section !== undefined) return kind.section;
  const record = recordMap(doc, kind.name, id);
  const parent = record === undefined ? undefined : kind.parentOf(plainRecord(record, id));
  const above = parent === undefined ? undefined : kinds[parent.kind];
  return above === undefined || parent === undefined ? undefined : sectionOf(doc, kinds, above, parent.id);
}

/** A kind that may be new, and of its records those that somebody else made. */
interface Watched {
  readonly kind: Kind;
  readonly map: YMap<RecordMap>;
  readonly theirs: Set<string>;
}

function note({ kind, theirs }: Watched, me: string, id: string, record: unknown): void {
  const by = record instanceof YMap ? rawWriter(record, kind) : me;
  if (by === me || by === undefined) theirs.delete(id);
  else if (theirs.size < kind.most) theirs.add(id); // not the size of the map: Yjs counts all of it each time
}

/** The records that the partner made, of all kinds that may be new. */
class PartnersRecords {
  readonly watched: readonly Watched[];
  readonly #doc: Doc;
  readonly #me: string;
  readonly #kinds: KindSet;
  #scanned = false;

  constructor(doc: Doc, me: string, kinds: KindSet) {
    this.#doc = doc;
    this.#me = me;
    this.#kinds = kinds;
    this.watched = Object.values(kinds)
      .filter((kind) => kind.section !== undefined || kind.parents.length > 0)
      .map((kind) => ({ kind, map: recordsMap(doc, kind.name), theirs: new Set() }));
  }

  /** Looks who made some records now; one that is gone is nobody's. */
  touch(one: Watched, ids: Iterable<string>): void {
    if (this.#scanned) for (const id of ids) note(one, this.#me, id, one.map.get(id));
  }

  /** Those beside the ones that were looked at; none as long as nobody knows which those are. */
  unseen(seen: ReadonlySet<string> | null): readonly Unseen[] {
    if (seen === null) return [];
    if (!this.#scanned) {
      for (const one of this.watched) one.map.forEach((record, id) => note(one, this.#me, id, record));
    }
    this.#scanned = true;
    return this.watched.flatMap((one) =>
      [...one.theirs].filter((id) => !seen.has(id)).flatMap((id) => this.#shown(one, id)),
    );
  }

  /** The record, where it is one and is shown somewhere. */
  #shown({ kind, map }: Watched, id: string): Unseen[] {
    const record = readRecord(map, kind, id);
    if (record === undefined || !hasParent(this.#doc, kind, record)) return [];
    const section = sectionOf(this.#doc, this.#kinds, kind, id);
    return section === undefined ? [] : [{ kind: kind.name, id, section }];
  }
}

const namesTheSame = (one: readonly Unseen[], other: readonly Unseen[]): boolean =>
  one.length === other.length && one.every(({ id }, i) => id === other[i]?.id);

/**
 * What is new, over all kinds: badge, tabs and arrivals read it. It compares writers unparsed and parses only what is
 * new. So neither the post nor a panel keeps a second copy of thousands of records. It looks at nothing before it is
 * known what was seen: by then the panel has drawn its list.
 */
export function observeUnseen(
  doc: Doc,
  me: string,
  seen: Observed<ReadonlySet<string> | null>,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): Observed<readonly Unseen[]> {
  const records = new PartnersRecords(doc, me, kinds);
  const cell = new Cell(records.unseen(seen.get()));
  const look = (): void => {
    const now = records.unseen(seen.get());
    if (!namesTheSame(now, cell.get())) cell.set(now);
  };
  for (const one of records.watched) {
    const { map } = one;
    const onChange = (events: YEvent<AbstractType<unknown>>[], _transaction: Transaction): void => {
      records.touch(one, touchedIds(events));
      look();
    };
    map.observeDeep(onChange as never);
    signal.addEventListener('abort', () => map.unobserveDeep(onChange as never), { once: true });
  }
  observe(seen, look, signal);
  return cell;
}

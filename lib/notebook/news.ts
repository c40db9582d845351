import { type AbstractType, type Doc, Map as YMap, type Transaction, type YEvent } from 'yjs';
import type { Kind, Parent } from '../model/kind';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import type { Section } from '../model/section';
import { Cell, observe, type Observed } from '../util/observed';
import { isThere } from './family';
import { touchedIds } from './list';
import { rawWriter, readRecord, plainRecord } from './record';
import { recordMap, type RecordMap, recordsMap } from './schema';

/** A record that the partner made and this person has not looked at. */
export interface Unseen {
  readonly kind: string;
  readonly id: string;
  readonly section: Section;
}

/** The section of a record that hangs on another one: its kind's own, or its parent's. Undefined without its parent. */
function sectionUnder(doc: Doc, kinds: KindSet, kind: Kind, parent: Parent | undefined): Section | undefined {
  const record = parent === undefined ? undefined : recordMap(doc, parent.kind, parent.id);
  const above = parent === undefined ? undefined : kinds[parent.kind];
  if (record === undefined || above === undefined || parent === undefined) return undefined;
  if (!isThere(doc, [parent.kind, parent.id], kinds)) return undefined;
  if (kind.section !== undefined) return kind.section;
  if (above.parents.length === 0) return above.section;
  return sectionUnder(doc, kinds, above, above.parentOf(plainRecord(record, parent.id)));
}

/** What was found out of a record: whether it fits its kind, and what it hangs on. */
interface Looked {
  readonly fits: boolean;
  readonly parent: Parent | undefined;
}

/** A kind that may be new, and of its records those that somebody else made. Null until one is looked at. */
interface Watched {
  readonly kind: Kind;
  readonly map: YMap<RecordMap>;
  readonly theirs: Map<string, Looked | null>;
}

function lookAt(kind: Kind, map: YMap<RecordMap>, id: string): Looked {
  const record = readRecord(map, kind, id);
  return {
    fits: record !== undefined,
    parent: record === undefined ? undefined : kind.parentOf({ ...record }),
  };
}

function note({ kind, theirs }: Watched, me: string, id: string, record: unknown): void {
  const by = record instanceof YMap ? rawWriter(record, kind) : me;
  if (by === me || by === undefined) theirs.delete(id);
  else if (theirs.has(id) || theirs.size < kind.most) theirs.set(id, null); // not the map's size: Yjs counts it anew
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
      .map((kind) => ({ kind, map: recordsMap(doc, kind.name), theirs: new Map() }));
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
    const found: Unseen[] = [];
    for (const one of this.watched) {
      for (const id of one.theirs.keys()) {
        const section = seen.has(id) ? undefined : this.#sectionOf(one, id);
        if (section !== undefined) found.push({ kind: one.kind.name, id, section });
      }
    }
    return found;
  }

  /** Where the record is shown; undefined when it is no record, or its parent is not there. */
  #sectionOf({ kind, map, theirs }: Watched, id: string): Section | undefined {
    const known = theirs.get(id) ?? lookAt(kind, map, id);
    theirs.set(id, known); // parsed once: a change of this record sets it back
    if (!known.fits) return undefined;
    return kind.parents.length === 0
      ? kind.section
      : sectionUnder(this.#doc, this.#kinds, kind, known.parent);
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

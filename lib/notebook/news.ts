import type { Doc, Map as YMap, Transaction, YEvent, AbstractType } from 'yjs';
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

/**
 * The records that the partner made. It compares writers unparsed and parses only what is new. So neither the post
 * nor a panel keeps a second copy of thousands of records.
 */
function partnersRecords(doc: Doc, me: string, kinds: KindSet) {
  const theirs = new Map<string, Kind>();
  return {
    /** Looks who made a record now; one that is gone is nobody's. */
    note: (kind: Kind, map: YMap<RecordMap>, id: string): void => {
      const record = recordMap(doc, kind.name, id);
      const by = record === undefined ? me : rawWriter(record, kind);
      const key = `${kind.name}/${id}`;
      if (by === me || by === undefined) theirs.delete(key);
      else if (theirs.has(key) || map.size <= kind.most) theirs.set(key, kind);
    },
    /** Those beside the ones that were looked at; none as long as nobody knows which those are. */
    unseen: (seen: ReadonlySet<string> | null): readonly Unseen[] => {
      const found: Unseen[] = [];
      if (seen === null) return found;
      for (const [key, kind] of theirs) {
        const id = key.slice(kind.name.length + 1);
        if (seen.has(id)) continue;
        const record = readRecord(recordsMap(doc, kind.name), kind, id);
        if (record === undefined || !hasParent(doc, kind, record)) continue;
        const section = sectionOf(doc, kinds, kind, id);
        if (section !== undefined) found.push({ kind: kind.name, id, section });
      }
      return found;
    },
  };
}

const namesTheSame = (one: readonly Unseen[], other: readonly Unseen[]): boolean =>
  one.length === other.length && one.every(({ id }, i) => id === other[i]?.id);

/** What is new, over all kinds: badge, tabs and arrivals read it. */
export function observeUnseen(
  doc: Doc,
  me: string,
  seen: Observed<ReadonlySet<string> | null>,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): Observed<readonly Unseen[]> {
  const theirs = partnersRecords(doc, me, kinds);
  const maps = Object.values(kinds)
    .filter((kind) => kind.section !== undefined || kind.parents.length > 0)
    .map((kind) => [kind, recordsMap(doc, kind.name)] as const);
  for (const [kind, map] of maps) for (const id of map.keys()) theirs.note(kind, map, id);

  const cell = new Cell(theirs.unseen(seen.get()));
  const look = (): void => {
    const now = theirs.unseen(seen.get());
    if (!namesTheSame(now, cell.get())) cell.set(now);
  };
  for (const [kind, map] of maps) {
    const onChange = (events: YEvent<AbstractType<unknown>>[], _transaction: Transaction): void => {
      for (const id of touchedIds(events)) theirs.note(kind, map, id);
      look();
    };
    map.observeDeep(onChange as never);
    signal.addEventListener('abort', () => map.unobserveDeep(onChange as never), { once: true });
  }
  observe(seen, look, signal);
  return cell;
}

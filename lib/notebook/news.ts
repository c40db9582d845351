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

/**
 * What is new, over all kinds: badge, tabs and arrivals read it. Writers are compared unparsed, and only what is new
 * is parsed, so that neither the post nor a panel keeps a second copy of thousands of records. Nothing is looked at
 * before it is known what was seen: by then the panel has drawn its list.
 */
export function observeUnseen(
  doc: Doc,
  me: string,
  seen: Observed<ReadonlySet<string> | null>,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): Observed<readonly Unseen[]> {
  const watched = Object.values(kinds)
    .filter((kind) => kind.section !== undefined || kind.parents.length > 0)
    .map((kind): Watched => ({ kind, map: recordsMap(doc, kind.name), theirs: new Set() }));
  let scanned = false;
  const unseen = (): readonly Unseen[] => {
    const found: Unseen[] = [];
    const known = seen.get();
    if (known === null) return found;
    if (!scanned) for (const one of watched) one.map.forEach((record, id) => note(one, me, id, record));
    scanned = true;
    for (const { kind, map, theirs } of watched) {
      for (const id of theirs) {
        if (known.has(id)) continue;
        const record = readRecord(map, kind, id);
        if (record === undefined || !hasParent(doc, kind, record)) continue;
        const section = sectionOf(doc, kinds, kind, id);
        if (section !== undefined) found.push({ kind: kind.name, id, section });
      }
    }
    return found;
  };

  const cell = new Cell(unseen());
  const look = (): void => {
    const now = unseen();
    const before = cell.get();
    const same = now.length === before.length && now.every(({ id }, i) => id === before[i]?.id);
    if (!same) cell.set(now);
  };
  for (const one of watched) {
    const { map } = one;
    const onChange = (events: YEvent<AbstractType<unknown>>[], _transaction: Transaction): void => {
      if (scanned) for (const id of touchedIds(events)) note(one, me, id, map.get(id));
      look();
    };
    map.observeDeep(onChange as never);
    signal.addEventListener('abort', () => map.unobserveDeep(onChange as never), { once: true });
  }
  observe(seen, look, signal);
  return cell;
}

import type { AbstractType, Doc, Map as YMap, Transaction, YEvent } from 'yjs';
import type { Kind, Parent } from '../model/kind';
import { IN_MY_NAME } from '../model/member';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import type { Section } from '../model/section';
import { groupBy } from '../util/group';
import { Derived, observe, type Observed } from '../util/observed';
import { sparingly } from '../util/timers';
import { MADE_ALIKE } from './alike';
import { isThere } from './family';
import { TOLD_EVERY, touchedIds } from './list';
import { plainRecord, rawWriter, readRecord } from './record';
import { withCompany, withParts } from './told/together';
import { newNames } from './names/new-names';
import { recordMap, type RecordMap, recordsMap } from './schema';
import { recordIn, sawOther, type Told, toldIn } from './told/told';
import { type OwnWords, ownWordsOf } from './words/own-words';

/** Something that the partner made, said or changed, and that this person has not seen. */
export interface Unseen {
  readonly kind: string;
  /** The record. */
  readonly id: string;
  readonly what: 'made' | Told['what'];
  /** The member whose it is, `IN_MY_NAME` where nobody knows; '' for a change, of which only this device's own are known. */
  readonly by: string;
  /** The field in which it was said, or whose change is told by itself; '' for a record that is new or changed. */
  readonly field: string;
  readonly section: Section;
  /** The record on whose card it stands: itself, or what it hangs on. */
  readonly top: Parent;
  /** What is stored once it is seen. They name what was said or changed, so that another value is news again. */
  readonly marks: readonly string[];
}

/** Where something is shown. */
type Shown = Pick<Unseen, 'section' | 'top'>;

/** Where a record is shown that hangs on another one: under the section of its kind, or of what is above it. */
function shownUnder(doc: Doc, kinds: KindSet, kind: Kind, parent: Parent | undefined): Shown | undefined {
  const record = parent === undefined ? undefined : recordMap(doc, parent.kind, parent.id);
  const above = parent === undefined ? undefined : kinds[parent.kind];
  if (record === undefined || above === undefined || parent === undefined) return undefined;
  if (!isThere(doc, [parent.kind, parent.id], kinds)) return undefined;
  if (above.parents.length > 0) {
    const shown = shownUnder(doc, kinds, above, above.parentOf(plainRecord(record, parent.id)));
    return shown === undefined ? undefined : { ...shown, section: kind.section ?? shown.section };
  }
  const section = kind.section ?? above.section;
  return section === undefined ? undefined : { section, top: parent };
}

/** What was found out of a record: whether it fits its kind, and what it hangs on. */
interface Looked {
  readonly fits: boolean;
  readonly parent: Parent | undefined;
}

/** A record in which something may be new. */
interface Entry {
  /** Somebody else who made it, also in this member's name; '' for this member's own. */
  readonly by: string;
  readonly told: readonly Told[];
  /** Null until it is looked at. */
  looked: Looked | null;
}

/** A kind that may be new, and those of its records in which something may be. */
interface Watched {
  readonly kind: Kind;
  readonly map: YMap<RecordMap>;
  readonly entries: Map<string, Entry>;
}

function lookAt(kind: Kind, map: YMap<RecordMap>, id: string): Looked {
  const record = readRecord(map, kind, id);
  return {
    fits: record !== undefined,
    parent: record === undefined ? undefined : kind.parentOf({ ...record }),
  };
}

function note({ kind, map, entries }: Watched, me: string, words: OwnWords, id: string): void {
  const record = recordIn(map, id);
  const writer = record === undefined ? me : words.writerIn(record, kind);
  const by = typeof writer === 'string' && writer !== me && writer !== MADE_ALIKE.by ? writer : '';
  const told = record === undefined ? [] : toldIn(kind, me, id, record);
  if (by === '' && told.length === 0) entries.delete(id);
  // not the map's size: Yjs counts it anew
  else if (entries.has(id) || entries.size < kind.most) entries.set(id, { by, told, looked: null });
}

type New = Omit<Unseen, 'kind' | keyof Shown>;

/** What was changed of a record: most of it is one piece of news, some fields are each their own. */
function changesIn(id: string, { apart }: Kind, fresh: readonly Told[]): New[] {
  const changed = fresh.filter(({ what }) => what === 'changed');
  if (changed.length === 0) return [];
  const told = groupBy(changed, ({ field }) => (apart.has(field) ? field : ''));
  return [...told].map(([field, all]) => ({
    ...{ id, what: 'changed', by: '', field },
    marks: all.map(({ mark }) => mark),
  }));
}

/** What of a record is new. Its later changes come along with a record that is itself new. */
function newIn(kind: Kind, id: string, { by, told }: Entry, seen: ReadonlySet<string>): New[] {
  const fresh = told.filter(({ mark, isBack }) => !seen.has(mark) && (!isBack || sawOther(seen, mark)));
  const said = fresh
    .filter(({ what }) => what === 'said')
    .map(({ what, by: member, field, mark }) => ({ id, what, by: member, field, marks: [mark] }));
  if (by === '' || seen.has(id)) return [...changesIn(id, kind, fresh), ...said];
  const changed = told.filter(({ what, isBack }) => what === 'changed' && !isBack).map(({ mark }) => mark);
  return [{ id, what: 'made', by, field: '', marks: [id, ...changed] }, ...said];
}

const watchedKinds = (kinds: KindSet): Kind[] =>
  Object.values(kinds).filter(
    ({ silent, isPart, section, parents }) =>
      (!silent || isPart) && (section !== undefined || parents.length > 0),
  );

/** Records in which something may be new, of all kinds that may be. */
class PartnersRecords {
  readonly watched: readonly Watched[];
  readonly #doc: Doc;
  readonly #me: string;
  readonly #words: OwnWords;
  readonly #kinds: KindSet;
  #scanned = false;

  constructor(doc: Doc, me: string, kinds: KindSet) {
    this.#doc = doc;
    this.#me = me;
    this.#words = ownWordsOf(doc);
    this.#kinds = kinds;
    this.watched = watchedKinds(kinds).map((kind) => ({
      kind,
      map: recordsMap(doc, kind.name),
      entries: new Map(),
    }));
  }

  /** Looks at some records anew; one that is gone is nobody's. */
  touch(one: Watched, ids: Iterable<string>): void {
    if (this.#scanned) for (const id of ids) note(one, this.#me, this.#words, id);
  }

  /** Looks at all anew that stands in this member's name: something was learned of who wrote there. */
  relearn(): void {
    for (const one of this.watched) {
      const inName = [...one.map.keys()].filter((id) => {
        const record = recordIn(one.map, id);
        const isDoubtful = one.entries.get(id)?.by === IN_MY_NAME;
        return isDoubtful || (record !== undefined && rawWriter(record, one.kind) === this.#me);
      });
      this.touch(one, inName);
    }
  }

  /** What is beside what was seen; nothing as long as nobody knows what that is. */
  unseen(seen: ReadonlySet<string> | null): readonly Unseen[] {
    if (seen === null) return [];
    if (!this.#scanned)
      for (const one of this.watched) for (const id of one.map.keys()) note(one, this.#me, this.#words, id);
    this.#scanned = true;
    const found: Unseen[] = [];
    const parts: Unseen[] = [];
    for (const one of this.watched) {
      for (const [id, entry] of one.entries) {
        const fresh = newIn(one.kind, id, entry, seen);
        const shown = fresh.length === 0 ? undefined : this.#shownAt(one, id, entry);
        if (shown === undefined) continue;
        const whole = one.kind.isPart ? entry.looked?.parent : undefined;
        for (const each of fresh)
          if (whole === undefined) found.push({ kind: one.kind.name, ...each, ...shown });
          else parts.push({ ...each, ...whole, what: 'changed', by: '', field: '', ...shown });
      }
    }
    return withCompany(withParts(found, parts), this.#kinds);
  }

  /** Where the record is shown; undefined when it is no record, or its parent is not there. */
  #shownAt({ kind, map }: Watched, id: string, entry: Entry): Shown | undefined {
    entry.looked ??= lookAt(kind, map, id); // parsed once: a change of this record makes another entry
    if (!entry.looked.fits) return undefined;
    if (kind.parents.length > 0) return shownUnder(this.#doc, this.#kinds, kind, entry.looked.parent);
    return kind.section === undefined ? undefined : { section: kind.section, top: { kind: kind.name, id } };
  }
}

const marksOf = (unseen: readonly Unseen[]): string => unseen.flatMap(({ marks }) => marks).join('\n');

/**
 * What is new, over all kinds: badge, tabs and arrivals read it. It compares writers unparsed and parses only what is
 * new. So neither the post nor a panel keeps a second copy of thousands of records. It looks at nothing before it is
 * known what was seen: by then the panel has drawn its list.
 *
 * @param seen marks of what was seen
 */
export function observeUnseen(
  doc: Doc,
  me: string,
  seen: Observed<ReadonlySet<string> | null>,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): Observed<readonly Unseen[]> {
  const records = new PartnersRecords(doc, me, kinds);
  const names = newNames(doc, me, () => look(), signal);
  const all = (): readonly Unseen[] => [...records.unseen(seen.get()), ...names(seen.get())];
  const news = new Derived(all(), (before) => {
    const now = all();
    return marksOf(now) === marksOf(before) ? before : now;
  });
  const tellSparingly = sparingly(TOLD_EVERY, news.tell, signal);
  for (const one of records.watched) {
    onDeepChange(
      one.map,
      (events) => {
        records.touch(one, touchedIds(events));
        news.spoil();
        tellSparingly();
      },
      signal,
    );
  }
  const look = (): void => {
    news.spoil();
    news.tell(); // at once: what a person has just seen is no news
  };
  observe(seen, look, signal);
  const relearn = (): void => {
    records.relearn();
    look();
  };
  ownWordsOf(doc).onLearned(sparingly(TOLD_EVERY, relearn, signal), signal);
  return news;
}

type Events = readonly YEvent<AbstractType<unknown>>[];

function onDeepChange(
  map: YMap<RecordMap>,
  listener: (events: Events, transaction: Transaction) => void,
  signal: AbortSignal,
): void {
  map.observeDeep(listener as never);
  signal.addEventListener('abort', () => map.unobserveDeep(listener as never), { once: true });
}

/**
 * Marks what is changed in this context as seen, since nobody stores who changed a field. Begin it before
 * `observeUnseen`, or a person's own change would be new for a moment.
 */
export function observeOwnChanges(
  doc: Doc,
  me: string,
  mark: (marks: readonly string[]) => void,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): void {
  for (const kind of watchedKinds(kinds)) {
    const map = recordsMap(doc, kind.name);
    const onChange = (events: Events, { local }: Transaction): void => {
      if (!local) return;
      const own = events.flatMap(({ path: [id], keys }) => {
        const record = typeof id === 'string' ? recordIn(map, id) : undefined;
        if (record === undefined) return [];
        return toldIn(kind, me, String(id), record, new Set(keys.keys())).filter(
          ({ what }) => what === 'changed',
        );
      });
      if (own.length > 0) mark(own.map((one) => one.mark));
    };
    onDeepChange(map, onChange, signal);
  }
}

/**
 * The marks of all that is said and changed in a notebook by now. They are what a person has seen when nobody has
 * counted such news before: an app that did not, or a notebook that has just come.
 */
export function marksAtBeginning(doc: Doc, me: string, kinds: KindSet = ALL_KINDS): string[] {
  return watchedKinds(kinds).flatMap((kind) => {
    const map = recordsMap(doc, kind.name);
    return [...map.keys()].flatMap((id) => {
      const record = recordIn(map, id);
      if (record === undefined) return [];
      return toldIn(kind, me, id, record).flatMap(({ mark, isBack }) => (isBack ? [] : [mark]));
    });
  });
}

import type { Doc, Transaction, YEvent, YMapEvent } from 'yjs';
import { members } from '../../model/member';
import { observe, type Observed } from '../../util/observed';
import { readName } from '../name';
import { readRecord } from '../record';
import { metaMap, recordsMap } from '../schema';
import { markOf } from '../told/told';

/** Whose name it is: a member by their id, the notebook under what is no id of a record. */
const NOTEBOOK = '*';

/** Most members whose names are news. */
const MOST = 16;

interface Named {
  readonly id: string;
  /** What is stored once the name is seen. */
  readonly mark: string;
}

/** The names of the notebook and of its members; none before two are in it, since names come with the notebook then. */
function namesIn(doc: Doc, me: string): readonly Named[] {
  const map = recordsMap(doc, members.name);
  const people = [...map.keys()].slice(0, MOST).flatMap((id) => {
    const member = readRecord(map, members, id);
    return member === undefined || member.brought !== 0 ? [] : [member];
  });
  if (!people.some(({ id }) => id !== me)) return [];
  const all = [{ id: NOTEBOOK, name: readName(doc) }, ...people];
  return all.map(({ id, name }) => ({ id, mark: markOf(id, 'name', name) }));
}

/** Calls at each change of a name, with the ids of those that this context changed. */
function onNames(doc: Doc, changed: (own: readonly string[]) => void, signal: AbortSignal): void {
  const people = recordsMap(doc, members.name);
  const onMeta = ({ keysChanged }: YMapEvent<unknown>, { local }: Transaction): void => {
    if (keysChanged.has('name')) changed(local ? [NOTEBOOK] : []);
  };
  const onPeople = (events: readonly YEvent<never>[], { local }: Transaction): void =>
    changed(local ? events.flatMap(({ path: [id] }) => (typeof id === 'string' ? [id] : [])) : []);
  metaMap(doc).observe(onMeta);
  people.observeDeep(onPeople as never);
  const stop = (): void => {
    metaMap(doc).unobserve(onMeta);
    people.unobserveDeep(onPeople as never);
  };
  signal.addEventListener('abort', stop, { once: true });
}

/** Whether another name of the same one was seen before. Where none was, there is nothing to compare with. */
function wasSeen(seen: ReadonlySet<string>, { id }: Named): boolean {
  const start = `${id} name=`;
  for (const mark of seen) if (mark.startsWith(start)) return true;
  return false;
}

/** Names that somebody changed elsewhere since this person saw them. */
export function newNames(doc: Doc, me: string, told: () => void, signal: AbortSignal) {
  let names = namesIn(doc, me);
  onNames(
    doc,
    () => {
      names = namesIn(doc, me);
      told();
    },
    signal,
  );
  return (seen: ReadonlySet<string> | null) =>
    names
      .filter((one) => seen !== null && !seen.has(one.mark) && wasSeen(seen, one))
      .map(({ id, mark }) => {
        const kind = id === NOTEBOOK ? 'notebook' : members.name;
        const said = { what: 'changed', by: '', field: 'name', section: 'readings' } as const;
        return { kind, id, ...said, top: { kind, id }, marks: [mark] };
      });
}

/** Marks names as seen: those that are changed here, and those of which none was seen before. */
export function observeOwnNames(
  doc: Doc,
  me: string,
  seen: Observed<ReadonlySet<string> | null>,
  mark: (marks: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const look = (own: readonly string[] = []): void => {
    const known = seen.get();
    if (known === null) return;
    const fresh = namesIn(doc, me).filter(
      (one) => !known.has(one.mark) && (own.includes(one.id) || !wasSeen(known, one)),
    );
    if (fresh.length > 0) mark(fresh.map((one) => one.mark));
  };
  onNames(doc, look, signal);
  let isKnown = false;
  const begin = (): void => {
    if (isKnown || seen.get() === null) return;
    isKnown = true;
    look();
  };
  observe(seen, begin, signal);
  begin();
}

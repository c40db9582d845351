import type { Kind } from '../model/kind';
import { type KindName, KINDS } from '../model/kinds';
import type { ObservedRecords } from '../notebook/list';
import { removeRecord } from '../notebook/records';
import { change, recordsMap } from '../notebook/schema';
import { Cell, observe, type Observed } from '../util/observed';
import { pause, soon } from '../util/timers';
import type { Here } from './here';

/** Records of one kind that are not shown, for the partner made more than Bookbag shows. */
interface Held {
  readonly kind: KindName;
  readonly count: number;
}

export interface HeldBack {
  /** By kind; empty in every ordinary notebook. */
  readonly held: Observed<readonly Held[]>;
  /**
   * Removes them all, some at a time, as the person would: either member can put them back for thirty days. One's own
   * and what is shown stay as they are.
   *
   * @returns how many were removed
   */
  throwAway(): Promise<number>;
}

/** Changes are gathered for so long before anybody counts, in milliseconds. */
const SETTLE = 1_000;

/** Records removed in one transaction: some ten milliseconds. */
const SLICE = 250;

type Lists = { readonly [Name in KindName]: { readonly list: ObservedRecords<unknown> } };

/** Follows what lists hold back. Makes a list only where its kind has more records than are shown. */
export function heldBack(here: Here, lists: Lists, signal: AbortSignal): HeldBack {
  const { doc } = here;
  const held = new Cell<readonly Held[]>([]);
  const many = new Map<KindName, ObservedRecords<unknown>>();
  const count = (): void => {
    const all = [...many].map(([kind, list]) => ({ kind, count: list.heldBack().length }));
    const some = all.filter((one) => one.count > 0);
    if (JSON.stringify(some) !== JSON.stringify(held.get())) held.set(some);
  };
  const look = soon(
    SETTLE,
    () => {
      for (const kind of Object.values(KINDS) as Kind<KindName>[]) {
        if (many.has(kind.name) || recordsMap(doc, kind.name).size <= kind.most) continue;
        const { list } = lists[kind.name];
        many.set(kind.name, list);
        observe(list, look, signal);
      }
      count();
    },
    signal,
  );
  doc.on('update', look);
  signal.addEventListener('abort', () => doc.off('update', look), { once: true });
  look();

  const throwAway = async (): Promise<number> => {
    let removed = 0;
    for (const [name, list] of many) removed += await removeAll(here, KINDS[name], list.heldBack(), signal);
    count();
    return removed;
  };
  return { held, throwAway };
}

/** Removes records of one kind a slice at a time, so that the screen goes on. Answers how many were there. */
async function removeAll(
  { doc, me, now }: Here,
  kind: Kind,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  let removed = 0;
  for (let at = 0; at < ids.length && !signal.aborted; at += SLICE) {
    change(doc, () => {
      for (const id of ids.slice(at, at + SLICE))
        if (removeRecord(doc, kind, id, { by: me, at: now() }).ok) removed += 1;
    });
    await pause(0, signal);
  }
  return removed;
}

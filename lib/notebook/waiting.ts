import * as Y from 'yjs';
import { devices } from '../model/device';
import { isClaims } from './words/claims';
import { isMeta } from './schema';
import { ownerOfText } from './texts/texts';
import { isWriters } from './texts/writers';

/** What the partner is known to have, from stored acknowledgements. */
export interface Covered {
  /** Our snapshot when both were last equal, encoded (`Y.encodeSnapshot`), or null when never. */
  readonly snapshot: Uint8Array | null;
  /** The partner's state vector as last told, encoded. */
  readonly stateVector: Uint8Array;
}

/**
 * How many records were changed here that the partner is not known to have: what the header calls
 * "N changes waiting". A record counts once however often it changed, of whatever kind it is; a removed one counts
 * too; the notebook's own values count as one. Only what lies beyond the acknowledgement is looked at.
 *
 * @param except records that do not count, as "kind/id", or 'notebook' for the notebook's own values
 */
export function countWaiting(doc: Y.Doc, covered: Covered, except: readonly string[] = []): number {
  const records = waitingRecords(doc, covered);
  for (const one of except) records.delete(one);
  return records.size;
}

/** The records that `countWaiting` counts, as "kind/id"; 'notebook' for the notebook's own values. */
export function waitingRecords(doc: Y.Doc, covered: Covered): Set<string> {
  const equal = covered.snapshot === null ? Y.emptySnapshot : Y.decodeSnapshot(covered.snapshot);
  const theirs =
    covered.stateVector.length === 0 ? new Map<number, number>() : Y.decodeStateVector(covered.stateVector);
  const records = new Set<string>();
  for (const [client, structs] of doc.store.clients) {
    const known = Math.max(equal.sv.get(client) ?? 0, theirs.get(client) ?? 0);
    const end = Y.getState(doc.store, client);
    if (end > known) noteFrom(structs, known, records);
  }
  for (const [client, deletions] of Y.snapshot(doc).ds.clients) {
    const known = equal.ds.clients.get(client) ?? [];
    for (const run of deletions) {
      for (const [from, to] of outside(run, known)) noteRange(doc, client, from, to, records);
    }
  }
  return records;
}

function noteFrom(structs: readonly (Y.Item | Y.GC)[], from: number, records: Set<string>): void {
  for (let i = structs.length - 1; i >= 0; i -= 1) {
    const struct = structs[i] as Y.Item | Y.GC;
    if (struct.id.clock + struct.length <= from) return;
    if (struct instanceof Y.Item) note(struct, records);
  }
}

interface Run {
  readonly clock: number;
  readonly len: number;
}

/** The parts of a run of deletions that the known runs, in order of clock, do not cover. */
function outside(run: Run, known: readonly Run[]): [from: number, to: number][] {
  const parts: [number, number][] = [];
  const end = run.clock + run.len;
  let at = run.clock;
  for (const { clock, len } of known) {
    if (clock >= end) break;
    if (clock > at) parts.push([at, clock]);
    at = Math.max(at, clock + len);
  }
  if (at < end) parts.push([at, end]);
  return parts;
}

/** Notes the deleted items of a range of clocks; collected ones lie in a record that counts itself. */
function noteRange(doc: Y.Doc, client: number, from: number, to: number, records: Set<string>): void {
  const structs = doc.store.clients.get(client) ?? [];
  const last = structs.at(-1);
  if (last === undefined || from >= last.id.clock + last.length) return;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i += 1) {
    const struct = structs[i] as Y.Item | Y.GC;
    if (struct.id.clock >= to) return;
    if (struct instanceof Y.Item) note(struct, records);
  }
}

/** The name under which a root map stands in the document. */
function rootName(root: Y.AbstractType<unknown>): string | undefined {
  for (const [name, type] of root.doc?.share ?? []) if (type === root) return name;
  return undefined;
}

/** Names the record an item lies in by walking up; the notebook's own values are one. */
function note(item: Y.Item, records: Set<string>): void {
  let inner = item;
  for (let depth = 0; depth < 100; depth += 1) {
    const parent = inner.parent as Y.AbstractType<unknown> | null;
    if (parent === null || parent._item === undefined) return;
    if (parent._item === null) {
      const [root, id] = [rootName(parent), inner.parentSub ?? ''];
      if (root !== undefined && (isWriters(root) || isClaims(root))) return; // the words that it goes with count
      if (root === devices.name) return; // no person made it
      const whole = parent.doc === null || root === undefined ? undefined : ownerOfText(parent.doc, root, id);
      records.add(root === undefined || isMeta(root) ? 'notebook' : (whole ?? `${root}/${id}`));
      return;
    }
    inner = parent._item;
  }
}

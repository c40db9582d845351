import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { members } from '../../lib/model/member';
import { plainRecord } from '../../lib/notebook/record';
import { addRecord } from '../../lib/notebook/records';
import { metaMap, recordsMap } from '../../lib/notebook/schema';
import { stateOf } from '../../lib/sync/digest';
import { seeded } from '../support/random';
import { FAILING_SEEDS } from './failing-seeds';
import { Copy, KINDS_HERE } from './random-verbs';

const OPERATIONS = 1200;

/** Updates on their way from one copy to another: late, doubled and out of order, never lost for good. */
class Wire {
  readonly #to: Y.Doc;
  readonly #random: () => number;
  #waiting: Uint8Array[] = [];
  online = true;

  constructor(from: Y.Doc, to: Y.Doc, random: () => number) {
    this.#to = to;
    this.#random = random;
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') this.#waiting.push(update);
    });
  }

  flow(everything = false): void {
    if (!this.online && !everything) return;
    const now = this.#waiting.filter(() => everything || this.#random() < 0.5);
    this.#waiting = everything
      ? []
      : this.#waiting.filter((update) => !now.includes(update) || this.#random() < 0.1);
    for (const update of now.sort(() => this.#random() - 0.5)) Y.applyUpdate(this.#to, update, 'wire');
  }
}

/** What the document itself holds, read afresh, for comparing with what the lists have kept. */
function stored(doc: Y.Doc): unknown {
  const all = Object.keys(KINDS_HERE).map((name) => {
    const map = recordsMap(doc, name);
    return [
      name,
      [...map.keys()].sort().map((id) => ({ ...plainRecord(map.get(id) as Y.Map<unknown>, id) })),
    ];
  });
  return { ...Object.fromEntries(all), meta: metaMap(doc).toJSON() } as unknown;
}

function run(seed: number, size: number): Copy[] {
  const random = seeded(seed);
  const first = new Y.Doc();
  const names = ['ana', 'ben', 'ana2'].slice(0, size);
  for (const [i, id] of names.entries())
    addRecord(
      first,
      members,
      { id, by: id, at: 1_790_000_000_000 + i },
      { name: id, seat: i === 1 ? 'b' : 'a' },
    );
  const copies = names.map((member) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first), 'wire');
    return new Copy(doc, member, random);
  });
  const wires = copies.flatMap((from) =>
    copies.filter((to) => to !== from).map((to) => new Wire(from.doc, to.doc, random)),
  );
  for (let i = 0; i < OPERATIONS; i += 1) {
    copies[Math.floor(random() * size)]?.act();
    for (const wire of wires) {
      if (random() < 0.02) wire.online = !wire.online; // offline for a while, and back
      if (random() < 0.3) wire.flow();
    }
  }
  for (const wire of wires) wire.flow(true);
  return copies;
}

describe.each([2, 3])('%i copies of one notebook', (size) => {
  it.each([...FAILING_SEEDS, 1, 2, 3, 4, 5, 6, 7, 8])(
    'agree after 1,200 operations by chance, offline and back (seed %i)',
    (seed) => {
      const copies = run(seed, size);
      const [one, ...others] = copies as [Copy, ...Copy[]];
      for (const other of others) {
        expect(stored(other.doc)).toEqual(stored(one.doc));
        expect(other.seen()).toEqual(one.seen());
        expect(stateOf(other.doc).digest).toBe(stateOf(one.doc).digest);
      }
      const afresh = new Y.Doc();
      Y.applyUpdate(afresh, Y.encodeStateAsUpdate(one.doc));
      expect(new Copy(afresh, 'x', seeded(0)).seen()).toEqual(one.seen());
      expect(one.doc.store.pendingStructs).toBeNull();
    },
  );
});

it('the check can fail: two copies that were not joined differ', () => {
  const [one] = run(1, 2) as [Copy];
  const [other] = run(2, 2) as [Copy];
  expect(one.seen()).not.toEqual(other.seen());
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countWaiting } from '../../lib/notebook/waiting';
import { keepAcknowledgements } from '../../lib/post/hosting/acknowledgements';
import { readAcknowledgements } from '../../lib/store/cursors';
import type { MemoryEnd } from '../support/sync-end';
import { memoryEnd } from '../support/sync-end';
import { FakeWire } from '../support/sync-fake-transport';
import { tempDb } from '../support/temp-db';
import { transportContract } from './transport';

/** Two ways at once between the same two documents: a direct link and a mailbox, say. */
class TwoWays {
  readonly wires = [new FakeWire(), new FakeWire()] as const;
  readonly a = this.#end(0);
  readonly b = this.#end(1);

  /** Updates that an end has sent, by each way. */
  sent(end: 0 | 1): number[] {
    return this.wires.map(({ ends }) => ends[end].updatesSent);
  }

  /** Starts one way at both ends. */
  begin(way: 0 | 1, signal?: AbortSignal): void {
    const [atA, atB] = this.wires[way].ends;
    this.a.begin(atA, signal);
    this.b.begin(atB, signal);
  }

  #end(side: 0 | 1): MemoryEnd {
    const [first, second] = this.wires.map(({ ends }) => ends[side]);
    if (!first || !second) throw new Error('two wires have two ends each');
    return memoryEnd([first, second], {
      updatesSent: () => first.updatesSent + second.updatesSent,
      garble: () => first.garble(),
    });
  }
}

transportContract('two fake transports at once', async () => {
  const { a, b, wires } = new TwoWays();
  return {
    a,
    b,
    start: async () => (a.begin(), b.begin()),
    interrupt: async () => wires.forEach((wire) => wire.cut()),
    close: () => Promise.all([a.stop(), b.stop()]),
  };
});

describe('two ways to the same partner', () => {
  let ways: TwoWays;
  let a: MemoryEnd;
  let b: MemoryEnd;
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    ways = new TwoWays();
    ({ a, b } = ways);
  });
  afterEach(() => Promise.all([a.stop(), b.stop()]));

  const settled = () => expect.poll(async () => (await a.digest()) === (await b.digest())).toBe(true);
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));

  it('both bring the same update: it is there once, and neither end sends it back by either way', async () => {
    ways.begin(0);
    ways.begin(1);
    await quiet();
    const brought = vi.fn();
    b.doc.on('update', brought);
    await a.write('hello');
    await settled();
    await quiet();
    expect(await b.text()).toBe('hello');
    expect(brought).toHaveBeenCalledOnce();
    expect([ways.sent(0), ways.sent(1)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('nor is presence sent back', async () => {
    ways.begin(0);
    ways.begin(1);
    await quiet();
    const said = ways.wires.map((wire) => vi.spyOn(wire, 'carry'));
    await a.presence({ name: 'Anna' });
    await expect.poll(() => b.presences()).toContainEqual({ name: 'Anna' });
    await quiet();
    const fromB = said
      .flatMap(({ mock }) => mock.calls)
      .filter(([from]) => from === ways.wires[0].ends[1] || from === ways.wires[1].ends[1]);
    expect(fromB).toEqual([]);
  });

  it('one is up: everything goes by it', async () => {
    ways.begin(1);
    await a.write('by the second');
    await settled();
    expect(await b.text()).toBe('by the second');
    expect(await a.status()).toMatchObject({ partnerHere: true, relay: 'reached' });
  });

  it('one comes later: it brings nothing twice and begins with what both have', async () => {
    ways.begin(0);
    await a.write('early');
    await settled();
    const brought = vi.fn();
    for (const { doc } of [a, b]) doc.on('update', brought);
    ways.begin(1);
    await quiet();
    expect(brought).not.toHaveBeenCalled();
    await b.write(' late');
    await settled();
    expect(await a.text()).toBe('early late');
    expect(ways.sent(0)).toEqual([1, 0]);
  });

  it('one goes: the partner stays here, and edits go by the other', async () => {
    const first = new AbortController();
    ways.begin(0, first.signal);
    ways.begin(1);
    await a.write('both');
    await settled();
    first.abort();
    await quiet();
    expect((await a.status())?.partnerHere).toBe(true);
    await b.write(', one');
    await settled();
    expect(await a.text()).toBe('both, one');
  });

  it('each brings what the other has not: the pieces of one text come by two ways', async () => {
    ways.begin(0);
    ways.begin(1);
    await quiet();
    const [first, second] = ways.wires;
    const carry = [first, second].map((wire) => wire.carry.bind(wire));
    let turn = 0;
    for (const [i, wire] of [first, second].entries())
      vi.spyOn(wire, 'carry').mockImplementation((from, message) => {
        if (message.kind !== 'sync' || turn === i) carry[i]?.(from, message); // the other way loses it
      });
    for (let i = 0; i < 20; i++) {
      turn = i % 2;
      await a.write(`${i} `);
    }
    await settled();
    expect(await b.text()).toBe(await a.text());
  });
});

describe('acknowledgements by two ways', () => {
  const end = new AbortController();
  afterEach(() => end.abort());

  it('are of one device, and cover what it has stored, whichever way is up', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const db = tempDb(end.signal);
    const ways = new TwoWays();
    const { a, b } = ways;
    const transports = ways.wires.map(({ ends }) => ends[0]);
    const { doc, state } = a;
    let told = 0;
    const kept = await keepAcknowledgements(
      { db, id: 'n', doc, state, ways: transports },
      () => (told += 1),
      end.signal,
    );
    const waiting = () => countWaiting(doc, kept.covered);
    const note = (id: string) => doc.getMap('notes').set(id, id);
    const first = new AbortController();
    ways.begin(0, first.signal);
    ways.begin(1);
    note('a');
    await expect.poll(waiting).toBe(0);
    expect(await readAcknowledgements(db, 'n')).toMatchObject([{ device: 'device-b' }]);

    await b.setStorage('held');
    note('b');
    await settledOf(a, b);
    ways.wires[0].cut(); // a way that begins anew says what is stored, too, and no more
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(waiting()).toBe(1); // both ways have delivered it; neither says that it is stored
    await b.setStorage('ok');
    await expect.poll(waiting).toBe(0);

    first.abort();
    note('c');
    await expect.poll(waiting).toBe(0);
    expect(told).toBeLessThan(10);
    await Promise.all([a.stop(), b.stop()]);
  });
});

const settledOf = (a: MemoryEnd, b: MemoryEnd) =>
  expect.poll(async () => (await a.digest()) === (await b.digest())).toBe(true);

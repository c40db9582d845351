import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { LIVE } from '../../../../lib/sync/link/live-frames';
import { liveKeyOf } from '../../../support/sync-relayed';
import { openFrame, sealFrame } from '../../../../lib/sync/relayed/frame';
import { inPieces, MOST_IN_PIECES, PiecesTogether } from '../../../../lib/sync/relayed/pieces';
import { RelayedLink } from '../../../../lib/sync/relayed/relayed-link';
import { noise } from '../../../support/sync-bodies';

const behindKind = (pieces: readonly Uint8Array[]) => pieces.map((piece) => piece.subarray(1));
const piece = (numbers: readonly number[], bytes = new Uint8Array(1)): Uint8Array => {
  const encoder = createEncoder();
  for (const number of numbers) writeVarUint(encoder, number);
  writeUint8Array(encoder, bytes);
  return toUint8Array(encoder);
};

describe('V10: pieces', () => {
  const message = noise(120_000, 1);
  let together: PiecesTogether;
  beforeEach(() => {
    together = new PiecesTogether();
  });
  const take = (pieces: readonly Uint8Array[]) => pieces.map((one) => together.add(one));

  it('make the message again, and each is one that the relay takes though nothing can be packed', async () => {
    const pieces = inPieces(1, message);
    expect(take(behindKind(pieces))).toEqual([undefined, undefined, message]);
    const key = await liveKeyOf();
    for (const one of pieces) {
      const said = await sealFrame(key, { from: 'a~1~b', to: 'c~1~d', number: 1, messages: [one] });
      expect(said && (await openFrame(key, said))?.messages).toEqual([one]);
    }
  });

  it('of which one was lost, came twice or out of order make none, and the next message is whole', () => {
    const [one, two, three] = behindKind(inPieces(1, message)) as [Uint8Array, Uint8Array, Uint8Array];
    const other = behindKind(inPieces(2, message));
    for (const broken of [
      [one, three],
      [one, two, two, three],
      [two, three],
      [one, other[1]!, other[2]!],
    ]) {
      expect(take(broken).every((whole) => whole === undefined)).toBe(true);
      expect(take([one, two, three]).at(-1)).toEqual(message);
    }
    expect(take([one, ...other]).at(-1)).toEqual(message); // the first was given up
  });

  it('are 11 at most, of 48 KiB, and each has its place', () => {
    const most = 48 * 1024;
    expect(together.add(piece([1, 10, 11], new Uint8Array(most)))).toBeUndefined();
    for (const bad of [
      piece([1, 0, 12]),
      piece([1, 1, 1]),
      piece([1, 0, 0]),
      piece([1, 0, 11], new Uint8Array(most + 1)),
      new Uint8Array(),
    ])
      expect(() => together.add(bad)).toThrow();
  });
});

describe('V10: a link', () => {
  let link: RelayedLink;
  let other: RelayedLink;
  let awareness: Awareness;
  const taken = vi.fn<(message: Uint8Array) => void>();
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    taken.mockReset();
    awareness = new Awareness(new Y.Doc());
    const parts = { awareness, waits: () => undefined, isTaking: () => false, answered: { at: -Infinity } };
    link = new RelayedLink({ ...parts, take: () => undefined });
    other = new RelayedLink({ ...parts, take: taken });
  });
  afterEach(() => awareness.destroy());

  it('has later updates wait for the pieces of one, and lets a beat go between', () => {
    link.update(noise(100_000, 2));
    link.cut(link.next());
    link.update(Uint8Array.of(7));
    link.control(LIVE.beat, new Uint8Array(8));
    const kinds: (number | undefined)[] = [];
    for (let said = link.next(); said.length > 0; said = link.next()) {
      kinds.push(said[0]?.[0]);
      other.heard(said);
    }
    expect(kinds).toEqual([4, LIVE.beat, 4, 4, LIVE.notebook]);
    expect(taken.mock.calls.map(([{ length }]) => length > 100_000)).toEqual([true, false]);
  });

  it('takes 512 KiB at most, and cuts nothing but updates', () => {
    link.update(new Uint8Array(MOST_IN_PIECES + 1));
    expect(link.next()).toEqual([]);
    link.update(new Uint8Array(MOST_IN_PIECES));
    link.cut(link.next());
    for (let said = link.next(); said.length > 0; said = link.next()) other.heard(said);
    expect(taken).toHaveBeenCalledTimes(1);
    link.send(Uint8Array.of(0, 1, ...noise(70_000, 3))); // a difference
    link.cut(link.next());
    link.control(LIVE.bodies, noise(70_000, 4));
    link.cut(link.next());
    expect(link.next()).toEqual([]);
  });

  it('puts no more together than a frame takes', () => {
    for (let n = 0; n < 3; n += 1) link.update(Y.encodeStateAsUpdate(docOf(100_000, n)));
    const sizes = [link.next(), link.next(), link.next()].map((said) => said[0]?.length ?? 0);
    expect(sizes.map((size) => Math.floor(size / 100_000))).toEqual([2, 1, 0]);
  });

  it('ends with what is no piece', () => {
    other.heard([Uint8Array.of(4, 1, 5, 2)]);
    expect(other.readyState).toBe('closed');
  });
});

/** A document of so many bytes that cannot be packed. */
function docOf(size: number, seed: number): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('m').set('large', noise(size, seed));
  return doc;
}

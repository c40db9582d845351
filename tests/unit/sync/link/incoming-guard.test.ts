import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { FramingError } from '../../../../lib/sync/framing-error';
import { IncomingGuard } from '../../../../lib/sync/link/incoming-guard';

let awareness: Awareness;
let incoming: IncomingGuard;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  awareness = new Awareness(new Doc());
  awareness.setLocalState({ name: 'Anna' });
  incoming = new IncomingGuard(awareness);
  return () => awareness.destroy();
});

/** What a partner's page says of itself, as y-webrtc wraps it. */
function presence(state: unknown, clientID?: number): Uint8Array {
  const theirs = new Awareness(new Doc());
  if (clientID !== undefined) theirs.clientID = clientID;
  theirs.setLocalState({}); // a clock of 0 would count as known already
  theirs.setLocalState(state as Record<string, unknown>);
  const update = encodeAwarenessUpdate(theirs, [theirs.clientID]);
  theirs.destroy();
  const encoder = createEncoder();
  writeVarUint(encoder, 1);
  writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
}

/** Takes it as y-webrtc would. */
function take(message: Uint8Array): boolean {
  const may = incoming.mayTake(message);
  if (may) applyAwarenessUpdate(awareness, message.slice(message.length > 129 ? 3 : 2), 'room');
  return may;
}

describe('S5: what y-webrtc may read', () => {
  it('is sync, presence and the question for presence', () => {
    expect(incoming.mayTake(Uint8Array.of(0, 0, 1, 0))).toBe(true);
    expect(incoming.mayTake(presence({ name: 'Ben' }))).toBe(true);
    expect(incoming.mayTake(Uint8Array.of(3))).toBe(true);
  });

  it.each([[], [2], [4, 1, 1, 65], [255]])('is not %j: the link ends', (...bytes: number[]) => {
    expect(() => incoming.mayTake(Uint8Array.from(bytes))).toThrow(FramingError);
  });

  it('is no presence of more than 4 KB, nor one cut short', () => {
    expect(incoming.mayTake(presence({ name: 'x'.repeat(5_000) }))).toBe(false);
    expect(() => incoming.mayTake(Uint8Array.of(1))).toThrow();
  });

  it('is no end of presences: 256, the gone ones forgotten first', () => {
    for (let id = 1; id <= 1_000; id++) take(presence({ name: 'flood' }, id));
    expect(awareness.meta.size).toBeLessThanOrEqual(256);
    expect(awareness.getLocalState()).toEqual({ name: 'Anna' });
    expect(take(presence({ name: 'one more' }, 5_000))).toBe(false);
    for (const id of [...awareness.states.keys()]) if (id !== awareness.clientID) awareness.states.delete(id); // all of them gone, as after 30 seconds
    expect(take(presence({ name: 'one more' }, 5_000))).toBe(true);
    expect(awareness.getLocalState()).toEqual({ name: 'Anna' });
  });

  it('is a presence of 4 KB, and none of a byte more', () => {
    const overhead = presence({ name: '' }, 7).length + 2; // two lengths take a byte more each from 128 on
    const fits = presence({ name: 'x'.repeat(4_096 - overhead) }, 7);
    const over = presence({ name: 'x'.repeat(4_097 - overhead) }, 7);
    expect([fits.length, over.length]).toEqual([4_096, 4_097]);
    expect([incoming.mayTake(fits), incoming.mayTake(over)]).toEqual([true, false]);
  });

  it('is 256 pages with our own, and none more while they are here', () => {
    for (let id = 1; id <= 255; id++) expect(take(presence({ name: 'Ben' }, id))).toBe(true);
    expect(awareness.meta.size).toBe(256);
    expect(take(presence({ name: 'Ben' }, 256))).toBe(false);
  });

  it('is nothing that makes us forget ourselves, though we have no presence, as the post has none', () => {
    awareness.setLocalState(null);
    for (let id = 1; id <= 300; id++) take(presence(null, id)); // more than are remembered: the gone are forgotten
    expect(awareness.meta.size).toBeLessThanOrEqual(256);
    expect(awareness.meta.has(awareness.clientID)).toBe(true);
  });

  it('is no end of absences either, of which the library does not tell', () => {
    for (let id = 1; id <= 1_000; id++) take(presence(null, id));
    expect(awareness.meta.size).toBeLessThanOrEqual(256);
  });

  it('is any number of page visits, one after the other', () => {
    for (let id = 1; id <= 600; id++) {
      expect(take(presence({ name: 'Ben' }, id))).toBe(true);
      awareness.states.delete(id);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { stateOf } from '../../../../lib/sync/digest';
import { FramingError } from '../../../../lib/sync/framing-error';
import { LIVE } from '../../../../lib/sync/link/live-frames';
import {
  encodeAcknowledgement,
  encodeBeat,
  Heartbeat,
  decodeBeat,
} from '../../../../lib/sync/link/heartbeat';
import { PairLink } from '../../../../lib/sync/webrtc/pair-link';
import { StoredState } from '../../../../lib/sync/stored-state';
import { fakeChannels } from '../../../support/sync-channels';

const state = stateOf(new Doc());

describe('S6: beats and acknowledgements', () => {
  it('come out as they went in', () => {
    expect(decodeBeat(LIVE.beat, encodeBeat(undefined))).toEqual({
      digest: undefined,
      stateVector: undefined,
    });
    expect(decodeBeat(LIVE.beat, encodeBeat(state))).toEqual({
      digest: state.digest,
      stateVector: undefined,
    });
    expect(decodeBeat(LIVE.acknowledgement, encodeAcknowledgement(state))).toEqual(state);
  });

  it.each([
    ['a short digest', LIVE.beat, [1, 2, 3]],
    ['a byte behind a beat', LIVE.beat, Array<number>(9).fill(1)],
    ['an acknowledgement of nothing', LIVE.acknowledgement, []],
    ['one with something behind', LIVE.acknowledgement, [1, 2, 3, 4, 5, 6, 7, 8, 1, 0, 9]],
  ])('S5: %s is refused', (_name, kind, bytes) => {
    expect(() => decodeBeat(kind, Uint8Array.from(bytes))).toThrow(FramingError);
  });

  it('S5: a state vector cut short is an error', () => {
    expect(() => decodeBeat(LIVE.acknowledgement, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 200, 1))).toThrow();
  });

  it('say nothing of the digest while nothing is stored; a state vector too long for a frame is left out', async () => {
    const { live, bulk, open } = fakeChannels();
    const link = new PairLink(open, { maySend: () => true, mayTake: () => true });
    live.open();
    bulk.open();
    let store = () => {};
    const stored = new StoredState(
      new Doc(),
      () => new Promise<void>((resolve) => (store = resolve)),
      link.signal,
    );
    const heartbeat = new Heartbeat(link, stored, 2_000, () => undefined);
    heartbeat.acknowledge();
    heartbeat.tick(0);
    heartbeat.tick(1_999);
    expect(live.sent).toEqual([Uint8Array.of(LIVE.beat)]);
    store();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(live.sent[1]?.[0]).toBe(LIVE.acknowledgement);
    const most = 128 * 1024;
    for (const length of [most, most + 1]) {
      const long = { ...state, stateVector: new Uint8Array(length) };
      Object.defineProperty(stored, 'stored', { value: long, configurable: true });
      heartbeat.acknowledge();
    }
    expect([live.sent[2]?.[0], live.sent[2]?.length]).toEqual([LIVE.acknowledgement, 1 + 8 + 3 + most]);
    expect([live.sent[3]?.[0], live.sent[3]?.length]).toEqual([LIVE.beat, 9]);
    link.end();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { decodeBodyWord, encodeBodyWord } from '../../../../lib/sync/bodies/body-messages';
import { lacksName } from '../../../../lib/sync/bodies/lacks-name';
import { stateOf } from '../../../../lib/sync/digest';
import { StoredState } from '../../../../lib/sync/stored-state';
import { LIVE, liveFrame } from '../../../../lib/sync/link/live-frames';
import { encodeAcknowledgement } from '../../../../lib/sync/link/heartbeat';
import { PairLink } from '../../../../lib/sync/webrtc/pair-link';
import { PartnerSession } from '../../../../lib/sync/link/partner-session';
import { TIMING } from '../../../../lib/sync/webrtc/timing';
import { MemoryBodies } from '../../../support/sync-bodies';
import type { FakeChannel } from '../../../support/sync-channels';
import { fakeChannels } from '../../../support/sync-channels';

let live: FakeChannel;
let bulk: FakeChannel;
let link: PairLink;
let awareness: Awareness;
let bodies: MemoryBodies;
let session: PartnerSession;
const ended = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  ended.mockClear();
  const channels = fakeChannels();
  ({ live, bulk } = channels);
  link = new PairLink(channels.open, { maySend: () => true, mayTake: () => true });
  link.signal.addEventListener('abort', ended);
  live.open();
  bulk.open();
  const doc = new Doc();
  awareness = new Awareness(doc);
  const state = new StoredState(doc, () => Promise.resolve(), link.signal);
  bodies = new MemoryBodies();
  const port = { doc, awareness, state, brought: new Set(), bodies };
  session = new PartnerSession(link, 'laptop', port, TIMING);
});
afterEach(() => {
  link.end();
  awareness.destroy();
  vi.useRealTimers();
});

const beat = () => live.hear(liveFrame(LIVE.beat, new Uint8Array()));

describe('S11: a session', () => {
  it.each(['live', 'bulk'] as const)('ends its link when %s was closed and no event told of it', (label) => {
    beat();
    vi.advanceTimersByTime(TIMING.tick * 3);
    expect(ended).not.toHaveBeenCalled();
    (label === 'live' ? live : bulk).readyState = 'closed';
    vi.advanceTimersByTime(TIMING.tick);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('ends its link after 9 seconds of silence, and no sooner', () => {
    vi.advanceTimersByTime(5_000);
    beat();
    vi.advanceTimersByTime(TIMING.silence);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(TIMING.tick);
    expect(ended).toHaveBeenCalledOnce();
  });
});

describe('S6: an acknowledgement', () => {
  const lacking = (texts: number) =>
    liveFrame(
      LIVE.bodies,
      encodeBodyWord({
        what: 'have',
        hashes: [lacksName({ records: texts, texts, pictures: 0, full: texts === 3 })],
      }),
    );
  const state = stateOf(new Doc());

  it('is never before the word of what is lacked', async () => {
    bodies.wanted = ['ab'.repeat(32)];
    beat();
    await vi.advanceTimersByTimeAsync(TIMING.beat + 300);
    const kinds = live.sent.map((frame) => frame[0]);
    expect(kinds).toContain(LIVE.acknowledgement);
    const word = live.sent.findIndex(
      (frame) => frame[0] === LIVE.bodies && decodeBodyWord(frame.subarray(1)).what === 'have',
    );
    expect(word).toBeGreaterThanOrEqual(0);
    expect(word).toBeLessThan(kinds.indexOf(LIVE.beat));
    expect(word).toBeLessThan(kinds.indexOf(LIVE.acknowledgement));
  });

  it('says with it what the partner lacks, and again when that is less', () => {
    const heard: unknown[] = [];
    session.on('acknowledged', ({ lacks }) => heard.push(lacks?.texts ?? null));
    live.hear(lacking(3));
    expect(session.full).toBe(true);
    expect(heard).toEqual([]); // nothing is acknowledged yet
    live.hear(liveFrame(LIVE.acknowledgement, encodeAcknowledgement(state)));
    live.hear(lacking(2));
    expect(heard).toEqual([3, 2]);
    expect(session.full).toBe(false);
  });

  it('of an older Bookbag says nothing of it', () => {
    const heard: unknown[] = [];
    session.on('acknowledged', ({ lacks }) => heard.push(lacks));
    live.hear(liveFrame(LIVE.acknowledgement, encodeAcknowledgement(state)));
    expect(heard).toEqual([null]);
  });
});

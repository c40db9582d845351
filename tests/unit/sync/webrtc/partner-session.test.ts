import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { StoredState } from '../../../../lib/sync/stored-state';
import { LIVE, liveFrame } from '../../../../lib/sync/webrtc/frames';
import { PairLink } from '../../../../lib/sync/webrtc/pair-link';
import { PartnerSession } from '../../../../lib/sync/webrtc/partner-session';
import { TIMING } from '../../../../lib/sync/webrtc/timing';
import { MemoryBodies } from '../../../support/sync-bodies';
import type { FakeChannel } from '../../../support/sync-channels';
import { fakeChannels } from '../../../support/sync-channels';

let live: FakeChannel;
let bulk: FakeChannel;
let link: PairLink;
let awareness: Awareness;
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
  const port = { doc, awareness, state, brought: new Set(), bodies: new MemoryBodies() };
  // oxlint-disable-next-line no-new -- a session lives by its link's events
  new PartnerSession(link, 'laptop', port, TIMING);
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

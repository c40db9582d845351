/* oxlint-disable unicorn/prefer-add-event-listener -- a link has the handlers that simple-peer sets, and no other */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LIVE, liveFrame, MAX_NOTEBOOK_MESSAGE } from '../../../../lib/sync/link/live-frames';
import { bulkFrame } from '../../../../lib/sync/webrtc/frames';
import { PairLink } from '../../../../lib/sync/webrtc/pair-link';
import { noise } from '../../../support/sync-bodies';
import type { FakeChannel } from '../../../support/sync-channels';
import { fakeChannels } from '../../../support/sync-channels';

let live: FakeChannel;
let bulk: FakeChannel;
let link: PairLink;
let heard: Uint8Array[];
let ended: number;
let allow: boolean;
let isTaking: boolean;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const channels = fakeChannels();
  ({ live, bulk } = channels);
  [allow, isTaking] = [true, false];
  const gate = { maySend: () => allow, mayTake: () => allow, isTaking: () => isTaking };
  link = new PairLink(channels.open, gate);
  heard = [];
  ended = 0;
  link.onmessage = ({ data }) => heard.push(new Uint8Array(data));
  link.onclose = () => (ended += 1);
});

const openBoth = () => (live.open(), bulk.open());

describe('opening', () => {
  it('S1: is open when both channels are, and keeps what came before in order', () => {
    const opened = vi.fn();
    link.onopen = opened;
    live.open();
    live.hear(liveFrame(LIVE.notebook, Uint8Array.of(0, 2, 1)));
    live.hear(liveFrame(LIVE.notebook, Uint8Array.of(0, 2, 2)));
    expect([link.readyState, opened.mock.calls.length, heard.length]).toEqual(['connecting', 0, 0]);
    bulk.open();
    expect([link.readyState, opened.mock.calls.length]).toEqual(['open', 1]);
    expect(heard.map((bytes) => bytes[2])).toEqual([1, 2]);
  });

  it('S5: keeps 4 MB at most meanwhile', () => {
    live.open();
    for (let i = 0; i < 70; i++) live.hear(new Uint8Array(64 * 1024));
    expect([link.readyState, ended]).toEqual(['closed', 1]);
  });

  it('throws on sending before: the first step on connecting covers it', () => {
    expect(() => link.send(Uint8Array.of(0, 2))).toThrow('not open');
  });
});

it('S8: something is under way as long as a large update goes in, and data has moved at each piece of it', () => {
  openBoth();
  const busyChanged = vi.fn();
  link.on('busyChanged', busyChanged);
  isTaking = true;
  link.lastData = 0;
  link.moved();
  expect([link.transferring, link.busy, busyChanged.mock.calls.length]).toEqual([true, true, 1]);
  expect(link.lastData).toBeGreaterThan(0);
  isTaking = false;
  link.moved();
  expect([link.transferring, link.busy, busyChanged.mock.calls.length]).toEqual([false, false, 2]);
});

describe('sending', () => {
  beforeEach(openBoth);

  it('S2, S3: small messages by live, large ones by bulk', () => {
    link.send(noise(12 * 1024, 1));
    link.send(noise(12 * 1024 + 1, 1));
    expect([live.sent.length, bulk.sent.length]).toEqual([1, 1]);
  });

  it('S7: sends nothing that the gate refuses', () => {
    allow = false;
    link.send(noise(10, 1));
    link.send(noise(20_000, 1));
    expect([live.sent.length, bulk.sent.length]).toEqual([0, 0]);
  });

  it('S3: waits for the browser to have sent, then goes on', () => {
    bulk.stalled = true;
    link.send(noise(3_000_000, 1));
    const first = bulk.sent.length;
    expect(bulk.bufferedAmount).toBeLessThan(1_100_000);
    expect(link.transferring).toBe(true);
    bulk.drain();
    expect(bulk.sent.length).toBeGreaterThan(first);
    bulk.stalled = false;
    bulk.drain();
    expect([link.transferring, link.busy]).toEqual([false, false]);
  });

  it('S4: a body waits behind the notebook, and there is room for a quarter of a megabyte of them', () => {
    bulk.stalled = true;
    const room = vi.fn();
    link.on('bodyRoom', room);
    while (link.hasBodyRoom) link.sendBody(noise(100_000, 1));
    expect(bulk.bufferedAmount).toBeLessThan(700_000);
    const before = bulk.sent.length;
    link.send(noise(20_000, 2));
    bulk.stalled = false;
    bulk.drain();
    expect(bulk.sent[before]?.[0]).toBe(1); // a first frame of the notebook
    expect([link.busy, room.mock.calls.length > 0]).toEqual([false, true]);
  });

  it('S2: when live is crowded the notebook takes bulk; nothing is lost', () => {
    live.stalled = true;
    for (let i = 0; i < 300; i++) link.send(noise(10_000, i));
    expect(live.bufferedAmount).toBeLessThan(1_100_000);
    expect(live.sent.length + bulk.sent.length).toBe(300);
  });

  it('S5: a partner that reads nothing is left: words and beats', () => {
    live.stalled = true;
    for (let i = 0; i < 10_000 && ended === 0; i++) link.control(LIVE.bodies, noise(1_000, 1));
    expect(ended).toBe(1);
    expect(live.bufferedAmount).toBeLessThan(5_000_000);
    link.control(LIVE.beat, new Uint8Array()); // without effect from now on
  });

  it('S5: a partner that reads nothing is left: whole documents asked for again and again', () => {
    bulk.stalled = true;
    const whole = new Uint8Array(MAX_NOTEBOOK_MESSAGE / 4);
    for (let i = 0; i < 4; i++) link.send(whole);
    expect(ended).toBe(0);
    link.send(whole);
    expect(ended).toBe(1);
  });
});

describe('taking', () => {
  beforeEach(openBoth);

  it('S3: hands on a large message when it is whole, and tells of it', () => {
    const busy = vi.fn();
    link.on('busyChanged', busy);
    const message = noise(20_000, 3);
    bulk.hear(bulkFrame('notebook', message, 0));
    expect([link.transferring, heard.length, busy.mock.calls.length]).toEqual([true, 0, 1]);
    bulk.hear(bulkFrame('notebook', message, 16 * 1024 - 5));
    expect([link.transferring, busy.mock.calls.length]).toEqual([false, 2]);
    expect(heard).toEqual([message]);
  });

  it('hands bodies and words to who listens, not to y-webrtc', () => {
    const [body, control] = [vi.fn(), vi.fn()];
    link.on('body', body);
    link.on('control', control);
    bulk.hear(bulkFrame('body', noise(100, 1), 0));
    live.hear(liveFrame(LIVE.bodies, Uint8Array.of(1)));
    expect([body.mock.calls.length, control.mock.calls.length, heard.length]).toEqual([1, 1, 0]);
  });

  it('S5: hands on nothing that the gate refuses', () => {
    allow = false;
    live.hear(liveFrame(LIVE.notebook, Uint8Array.of(1, 1)));
    expect([heard.length, ended]).toEqual([0, 0]);
  });

  it.each<[string, () => void]>([
    ['text on live', () => live.hear('hello')],
    ['text on bulk', () => bulk.hear('hello')],
    ['an empty frame', () => live.hear(new Uint8Array())],
    ['what is no kind', () => live.hear(Uint8Array.of(200, 9))],
    ['a bulk frame of no message', () => bulk.hear(Uint8Array.of(0, 1))],
  ])('S5: %s ends the link, once, and nothing more is taken', (_name, hear) => {
    hear();
    hear();
    live.hear(liveFrame(LIVE.notebook, Uint8Array.of(0, 2)));
    expect([link.readyState, ended, heard.length, link.signal.aborted]).toEqual(['closed', 1, 0, true]);
    expect([live.readyState, bulk.readyState]).toEqual(['closed', 'closed']);
  });

  it('S5: what y-webrtc throws at ends the link', () => {
    link.onmessage = () => {
      throw new RangeError('unexpected end of array');
    };
    live.hear(liveFrame(LIVE.notebook, Uint8Array.of(0, 9)));
    expect(ended).toBe(1);
  });

  it('ends when either channel closes', () => {
    bulk.close();
    expect([link.readyState, live.readyState, ended]).toEqual(['closed', 'closed', 1]);
  });
});

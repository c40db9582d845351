import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { NotebookKeys } from '../../../../lib/crypto/keys';
import type { DocState } from '../../../../lib/sync/digest';
import { stateOf } from '../../../../lib/sync/digest';
import { StoredState } from '../../../../lib/sync/stored-state';
import type { Acknowledgement, TransportStatus } from '../../../../lib/sync/transport';
import { Cell } from '../../../../lib/util/observed';
import { LIVE, liveFrame } from '../../../../lib/sync/link/live-frames';
import { encodeAcknowledgement } from '../../../../lib/sync/link/heartbeat';
import { PairRoom } from '../../../../lib/sync/webrtc/pair-room';
import { newPeerId } from '../../../../lib/sync/link/peer-id';
import type { ConnectionClass } from '../../../../lib/sync/webrtc/pair-rtc';
import { TIMING } from '../../../../lib/sync/webrtc/timing';
import { MemoryBodies } from '../../../support/sync-bodies';
import type { Met } from '../../../support/sync-fake-provider';
import { FakeConnection, FakeProvider } from '../../../support/sync-fake-provider';

vi.mock('y-webrtc', async () => {
  const fake = await import('../../../support/sync-fake-provider');
  return { WebrtcProvider: fake.FakeProvider };
});

const MAILBOX = { name: 'another way' };
const keys = { room: 'room', roomAuth: '0', signalingPassword: 'p' } as unknown as NotebookKeys;
let end: AbortController;
let doc: Y.Doc;
let brought: Set<unknown>;
let room: PairRoom;
let said: Acknowledgement[];
let ours: Cell<ReadonlySet<string>>;
let status: TransportStatus;
let iceServers: RTCIceServer[];
let damaged: Mock<() => void>;
let make: (more: { readonly hidden?: boolean }) => void;

beforeEach(async () => {
  vi.stubGlobal('RTCSessionDescription', FakeConnection); // handed on, never made
  vi.stubGlobal('RTCIceCandidate', FakeConnection);
  end = new AbortController();
  doc = new Y.Doc();
  brought = new Set([MAILBOX]);
  const state = new StoredState(doc, () => Promise.resolve(), end.signal);
  damaged = vi.fn<() => void>();
  ours = new Cell<ReadonlySet<string>>(new Set());
  const bodies = new MemoryBodies();
  const port = { doc, awareness: new Awareness(doc), state, brought, bodies, damaged, ours };
  make = (more) => {
    room = new PairRoom(
      {
        ...{ relays: [], keys, deviceId: 'mine', iceServers: () => iceServers, ...more },
        ConnectionClass: FakeConnection as unknown as ConnectionClass,
      },
      port,
      end.signal,
    );
  };
  make({});
  [said, iceServers] = [[], []];
  room.on('acknowledged', (acknowledgement) => said.push(acknowledgement));
  room.on('status', (next) => (status = next));
  await new Promise((resolve) => setTimeout(resolve, 0)); // the room is made and connected
});
afterEach(async () => {
  end.abort();
  await room.ended;
  vi.unstubAllGlobals();
});

/** Ends the room, and opens it anew with other options. */
const again = async (more: { readonly hidden?: boolean }): Promise<void> => {
  end.abort();
  await room.ended;
  end = new AbortController();
  make(more);
};

it('V9: asks for the servers of a relay with each connection, and has none of its own', () => {
  // as simple-peer takes them
  const taken = () => Object.assign({}, FakeProvider.latest.options.peerOpts.config).iceServers;
  expect(taken()).toEqual([]);
  iceServers = [{ urls: ['stun:a.example'] }];
  expect(taken()).toEqual(iceServers);
});

it.each([
  [true, 'relay'],
  [false, 'all'],
])('lets the browser go by TURN servers only where addresses are hidden (%s)', async (hidden, policy) => {
  await again({ hidden });
  expect(FakeProvider.latest.options.peerOpts.config.iceTransportPolicy).toBe(policy);
});

it('V6: says which devices it has a link to', () => {
  expect(room.reaches('laptop')).toBe(false);
  const { live } = meet('laptop');
  expect([room.reaches('laptop'), room.reaches('desk')]).toEqual([true, false]);
  live.hear(Uint8Array.of(200));
  expect(room.reaches('laptop')).toBe(false);
});

const meet = (device: string) => FakeProvider.latest.meet(newPeerId(device, 1_000, 'r'));
const acknowledge = ({ live }: Met, state: DocState) =>
  live.hear(liveFrame(LIVE.acknowledgement, encodeAcknowledgement(state)));
const write = (text: string, origin?: unknown) =>
  doc.transact(() => doc.getText('t').insert(0, text), origin);

describe('a room with two devices of the partner', () => {
  it('S6: has delivered when one of them has on disk what we hold, and not before', () => {
    const empty = stateOf(doc);
    write('hello');
    const [laptop, tablet] = [meet('laptop'), meet('tablet')];
    acknowledge(laptop, empty);
    acknowledge(tablet, empty);
    expect(status).toMatchObject({ partnerHere: true, delivered: false });
    acknowledge(tablet, stateOf(doc));
    expect(status.delivered).toBe(true);
    acknowledge(laptop, empty);
    expect(status.delivered).toBe(true);
    acknowledge(tablet, empty);
    expect(status.delivered).toBe(false);
  });

  it('says which device acknowledges', () => {
    const [laptop, tablet] = [meet('laptop'), meet('tablet')];
    acknowledge(tablet, stateOf(doc));
    acknowledge(laptop, stateOf(doc));
    expect(said.map(({ from }) => from)).toEqual(['tablet', 'laptop']);
    expect(said[0]).toEqual({ from: 'tablet', ...stateOf(doc), lacks: null });
  });

  it('gives no role to our own device, and to no session that is not of our make', () => {
    acknowledge(meet('mine'), stateOf(doc));
    acknowledge(FakeProvider.latest.meet('a stock client'), stateOf(doc));
    expect(said).toEqual([]);
  });
});

describe('a further device of this member', () => {
  it('is no partner, from the moment when it is known; what it has, the partner need not have', () => {
    const tablet = meet('tablet');
    acknowledge(tablet, stateOf(doc));
    expect(status).toMatchObject({ partnerHere: true, delivered: true });
    ours.set(new Set(['mine', 'tablet']));
    expect(status).toMatchObject({ partnerHere: false, delivered: false });
    acknowledge(meet('laptop'), stateOf(doc));
    expect(status).toMatchObject({ partnerHere: true, delivered: true });
    expect(said.map(({ from }) => from)).toEqual(['tablet', 'laptop']); // it is heard all the same
  });
});

describe('a change', () => {
  beforeEach(() => acknowledge(meet('laptop'), stateOf(doc)));

  it('of our own is not delivered, at once; one that another way brought is not ours', () => {
    expect(status.delivered).toBe(true);
    write('theirs', MAILBOX);
    expect(status.delivered).toBe(true);
    write('ours');
    expect(status.delivered).toBe(false);
  });

  it('S7: that the room brings carries an origin that all ways know', () => {
    expect(brought.has(FakeProvider.latest.room)).toBe(true);
  });
});

it('the room takes 64 connections at most, and opens no BroadcastChannel of y-webrtc', () => {
  expect(FakeProvider.latest.options.maxConns).toBe(64);
  expect(FakeProvider.latest.room?.bcconnected).toBe(false);
});

describe('S5: an update of the partner', () => {
  const send = ({ live }: Met, update: Uint8Array, kind = 2) =>
    live.hear(liveFrame(LIVE.notebook, Uint8Array.of(0, kind, update.length, ...update)));
  const HARMFUL = Uint8Array.of(1, 1, 3, 0, 0, 0, 0); // a struct of no length
  const honest = () => {
    const other = new Y.Doc();
    other.getText('t').insert(0, 'hello');
    return Y.encodeStateAsUpdate(other);
  };

  it('is taken under the origin of the room, also as the answer to our question', () => {
    const origins: unknown[] = [];
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
    send(meet('laptop'), honest(), 1);
    expect(doc.getText('t').toJSON()).toBe('hello');
    expect(origins).toEqual([FakeProvider.latest.room]);
    expect(status.refused).toBe(false);
  });

  it('that would harm ends the link, is told, and its device gets no link for a while', () => {
    vi.useFakeTimers();
    const laptop = meet('laptop');
    send(laptop, HARMFUL);
    expect(laptop.live.readyState).toBe('closed');
    expect(status).toMatchObject({ refused: true, partnerHere: false });
    acknowledge(meet('laptop'), stateOf(doc));
    expect(said).toEqual([]);
    acknowledge(meet('tablet'), stateOf(doc));
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(TIMING.refused);
    acknowledge(meet('laptop'), stateOf(doc));
    expect(said).toHaveLength(2);
    vi.advanceTimersByTime(TIMING.refused);
    expect(status.refused).toBe(false);
    expect(damaged).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('that is none, and a state vector that is none, end the link too', () => {
    for (const [kind, bytes] of [
      [2, [9]],
      [1, []],
      [0, [5, 1]],
      [3, [0, 0]],
    ] as const) {
      const one = meet(`device${kind}`);
      send(one, Uint8Array.from(bytes), kind);
      expect(one.live.readyState).toBe('closed');
    }
  });

  it('that Yjs takes in half and throws at has the notebook opened anew', () => {
    doc.getText('t').observe(() => {
      throw new Error('whatever Yjs throws');
    });
    send(meet('laptop'), honest());
    expect(damaged).toHaveBeenCalledOnce();
  });
});

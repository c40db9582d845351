import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Link } from '../../../lib/sync/link';
import { giveRole } from '../../../lib/sync/one-offerer';
import type { PairConnection } from '../../../lib/sync/pair-rtc';
import { TIMING } from '../../../lib/sync/timing';
import type { PeerConn, PeerSignal, Room } from '../../../lib/sync/ywebrtc-internals';

/** A connection object as y-webrtc would have made it, with what was done to it. */
function madeConn() {
  const end = new AbortController();
  const done = { ended: false, asked: false, destroyed: false, signals: [] as PeerSignal[] };
  const link = { signal: end.signal, end: () => ((done.ended = true), end.abort()) } as unknown as Link;
  const connection: { link: Link; remoteSdp: string | undefined } = { link, remoteSdp: undefined };
  const conn = {
    connected: false,
    glareToken: 5 as number | undefined,
    destroy: () => (done.destroyed = true),
    peer: {
      initiator: true,
      destroyed: false,
      negotiate: () => (done.asked = true),
      signal: (signal: PeerSignal) => void done.signals.push(signal),
    },
  };
  return { conn, connection, done };
}

let conns: Map<string, PeerConn>;
const me = 'm~100~r';
beforeEach(() => {
  vi.useFakeTimers();
  conns = new Map();
});
afterEach(() => {
  vi.useRealTimers();
});

function role(id: string, made = madeConn()) {
  conns.set(id, made.conn as PeerConn);
  const room: Room = { peerId: me, mux: () => undefined, bcconnected: false, webrtcConns: conns };
  const given = giveRole({ me, room, timing: TIMING }, id, made.conn, made.connection as PairConnection);
  return { ...made, given };
}

describe('S9: one offerer', () => {
  it('is the end with the smaller id, whoever made the object', () => {
    expect(role('z~1~r').conn.peer.initiator).toBe(true);
    expect(role('a~1~r').conn.peer.initiator).toBe(false);
  });

  it('the answering end asks for an offer, unless one is here', () => {
    expect(role('a~1~r').done.asked).toBe(true);
    expect(role('z~1~r').done.asked).toBe(false);
    const here = madeConn();
    here.connection.remoteSdp = 'v=0';
    expect(role('b~1~r', here).done.asked).toBe(false);
  });

  it('clocks decide nothing: the glare token cannot be set', () => {
    const { conn } = role('z~1~r');
    conn.glareToken = 7;
    expect(conn.glareToken).toBeUndefined();
  });

  it('our own device and foreign ids get no role and die by their deadline', () => {
    for (const id of ['m~200~r', 'stock-client']) {
      const { given, conn, done } = role(id);
      expect([given, conn.peer.initiator, done.asked]).toEqual([false, false, false]);
      vi.advanceTimersByTime(4_500);
      expect(done.ended).toBe(true);
    }
  });

  it('a newer session of a device ends its older one; an older one beside it gets no role', () => {
    const first = role('z~10~r');
    const second = role('z~20~r');
    expect(first.done.destroyed).toBe(true);
    expect(second.given).toBe(true);
    expect(role('z~5~r').given).toBe(false);
    expect(second.done.destroyed).toBe(false);
  });
});

describe('deadlines', () => {
  it('3 s at the offering end without a description, 9 s unconnected', () => {
    const silent = role('z~1~r');
    vi.advanceTimersByTime(2_999);
    expect(silent.done.ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(silent.done.ended).toBe(true);

    const slow = role('z~2~r');
    slow.connection.remoteSdp = 'v=0';
    vi.advanceTimersByTime(8_999);
    expect(slow.done.ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(slow.done.ended).toBe(true);
  });

  it('none once connected', () => {
    const { conn, connection, done } = role('z~1~r');
    connection.remoteSdp = 'v=0';
    conn.connected = true;
    vi.advanceTimersByTime(60_000);
    expect(done.ended).toBe(false);
  });
});

it('S10: judged signals reach simple-peer, others do not', () => {
  const { conn, done } = role('z~1~r');
  conn.peer.signal({ type: 'offer', sdp: 'v=0' });
  conn.peer.signal({ type: 'answer', sdp: 'v=0' });
  expect(done.signals).toEqual([{ type: 'answer', sdp: 'v=0' }]);
});

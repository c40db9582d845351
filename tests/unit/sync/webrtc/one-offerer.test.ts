import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PairLink } from '../../../../lib/sync/webrtc/pair-link';
import { giveRole } from '../../../../lib/sync/webrtc/one-offerer';
import { newPeerId } from '../../../../lib/sync/link/peer-id';
import { TIMING } from '../../../../lib/sync/webrtc/timing';
import type { PeerConn, PeerSignal, Room } from '../../../../lib/sync/webrtc/ywebrtc-internals';
import { fakeChannels } from '../../../support/sync-channels';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One end: a room without a network. */
function end(me: string) {
  const conns = new Map<string, PeerConn>();
  const room: Room = { peerId: me, mux: () => undefined, bcconnected: false, webrtcConns: conns };
  return {
    conns,
    /** A connection to `id` as y-webrtc makes it, given its role: it was heard to announce itself, or spoke to us. */
    meet(id: string, heard = true) {
      const link = new PairLink(fakeChannels().open, { maySend: () => true, mayTake: () => true });
      const connection: { link: PairLink; remoteSdp: string | undefined } = { link, remoteSdp: undefined };
      const taken: PeerSignal[] = [];
      const peer = {
        initiator: heard,
        destroyed: false,
        signal: (signal: PeerSignal) => void taken.push(signal),
        negotiate: vi.fn(),
      };
      const conn = { peer, connected: false, glareToken: 5 as number | undefined, destroy: vi.fn() };
      conns.set(id, conn);
      const onTwin = vi.fn();
      const role = giveRole({ me, room, timing: TIMING, onTwin }, id, conn, connection);
      return { link, connection, peer, conn, taken, role, onTwin };
    },
  };
}

const A = newPeerId('device-a', 1_000, 'r1');
const B = newPeerId('device-b', 2_000, 'r2');

describe('S9: one offerer', () => {
  it('is the end with the smaller id, at both ends, whatever the ids', () => {
    const device = fc.stringMatching(/^[\w-]{1,12}$/);
    fc.assert(
      fc.property(device, device, fc.nat(), fc.nat(), (a, b, startA, startB) => {
        fc.pre(a !== b);
        const [idA, idB] = [newPeerId(a, startA, 'x'), newPeerId(b, startB, 'y')];
        const [atA, atB] = [end(idA).meet(idB), end(idB).meet(idA)];
        expect([atA.role, atB.role]).toEqual([true, true]);
        expect(atA.peer.initiator).toBe(!atB.peer.initiator);
        expect(atA.peer.initiator).toBe(idA < idB);
      }),
    );
  });

  it('the other asks for an offer, unless one is there; clocks decide nothing', () => {
    const { peer, conn } = end(B).meet(A);
    expect(peer.negotiate).toHaveBeenCalledOnce();
    conn.glareToken = 7;
    expect(conn.glareToken).toBeUndefined();
    expect(end(A).meet(B).peer.negotiate).not.toHaveBeenCalled();
  });

  it('our own device, an older session and a foreign id get no role and end by their deadline', () => {
    const room = end(B);
    const newer = room.meet(newPeerId('device-a', 5_000, 'n'));
    for (const [id, asked] of [
      [newPeerId('device-b', 9_000, 'x'), 1], // so that it hears of us (S12)
      [newPeerId('device-a', 4_000, 'o'), 0],
      ['stock-client-id', 0],
    ] as const) {
      const { role, peer, link } = room.meet(id);
      expect([role, peer.initiator, peer.negotiate.mock.calls.length]).toEqual([false, false, asked]);
      vi.advanceTimersByTime(TIMING.described[1]);
      expect(link.signal.aborted).toBe(true);
    }
    expect(newer.conn.destroy).not.toHaveBeenCalled();
  });

  it('a newer session of a device ends the older ones at once', () => {
    const room = end(B);
    const older = room.meet(A);
    const other = room.meet(newPeerId('device-c', 1, 'x'));
    room.meet(newPeerId('device-a', 5_000, 'n'));
    expect(older.conn.destroy).toHaveBeenCalledOnce();
    expect(other.conn.destroy).not.toHaveBeenCalled();
  });
});

describe('S12: another living session of our own device', () => {
  it.each([
    ['older', 1],
    ['newer', 9_000],
  ] as const)('is noticed when it speaks to us: an %s one', (_name, start) => {
    const { peer, taken, onTwin, connection } = end(B).meet(newPeerId('device-b', start, 'x'));
    expect(onTwin).not.toHaveBeenCalled(); // an announcement alone may be an old one that a relay plays again
    peer.signal({ type: 'renegotiate', renegotiate: true });
    peer.signal({ type: 'offer', sdp: 'o' });
    expect(onTwin).toHaveBeenCalledTimes(2);
    expect([taken, connection.remoteSdp]).toEqual([[], undefined]);
  });

  it('is noticed when the first that we hear of it is for us: y-webrtc has taken that before', () => {
    const twin = newPeerId('device-b', 1, 'x');
    expect(end(B).meet(twin, false).onTwin).toHaveBeenCalledOnce();
    expect(end(B).meet(A, false).onTwin).not.toHaveBeenCalled();
  });

  it('is none of another device', () => {
    const { peer, onTwin } = end(B).meet(A);
    peer.signal({ type: 'offer', sdp: 'o' });
    expect(onTwin).not.toHaveBeenCalled();
  });
});

describe('S11: deadlines', () => {
  it.each([
    ['offering', A, B, 0],
    ['answering', B, A, 1],
  ] as const)('of the %s end', (_name, me, id, which) => {
    const silent = end(me).meet(id);
    vi.advanceTimersByTime(TIMING.described[which] - 1);
    expect(silent.link.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(silent.link.signal.aborted).toBe(true);

    const described = end(me).meet(id);
    described.connection.remoteSdp = 'v=0';
    vi.advanceTimersByTime(TIMING.connected[which] - 1);
    expect(described.link.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(described.link.signal.aborted).toBe(true);

    const connected = end(me).meet(id);
    connected.connection.remoteSdp = 'v=0';
    connected.conn.connected = true;
    vi.advanceTimersByTime(60_000);
    expect(connected.link.signal.aborted).toBe(false);
    connected.link.end();
  });
});

describe('S10: signals', () => {
  const offer = { type: 'offer', sdp: 'o' };
  const answer = { type: 'answer', sdp: 'a' };

  it('stand in front of simple-peer', () => {
    const { peer, taken, connection, link } = end(B).meet(A);
    peer.signal(answer);
    peer.signal(offer);
    expect(taken).toEqual([offer]);
    connection.remoteSdp = 'o';
    peer.signal({ type: 'offer', sdp: 'another' });
    expect([taken.length, link.signal.aborted]).toEqual([1, true]);
    peer.destroyed = true;
    peer.signal(offer);
    expect(taken).toHaveLength(1);
  });
});

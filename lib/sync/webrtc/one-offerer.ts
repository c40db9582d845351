import { after } from '../../util/timers';
import type { PairConnection } from './pair-rtc';
import { judgeSignal } from './pair-rtc';
import { parsePeerId } from '../link/peer-id';
import type { Timing } from './timing';
import type { PeerConn, Room, SimplePeer } from './ywebrtc-internals';

/** What decides about the connections of one room. */
interface Pairing {
  /** Our own peer id. */
  readonly me: string;
  readonly room: Room;
  readonly timing: Timing;
  /** Whether a device gets no link for a while. */
  readonly pauses?: (device: string) => boolean;
  /** Another living session of our own device has spoken to this one (rule S12). */
  readonly onTwin?: () => void;
}

/**
 * Gives a new connection its role before simple-peer's first microtask: the end with the smaller id offers,
 * always (rule S9). So two ends that notice a drop at the same instant cannot both offer. Timers alone do not
 * achieve that on a slow relay (measured).
 *
 * A session gets no role when its device has a newer one, or when it claims to be our own device. Nor does it while
 * its device gets no link. We never answer it, and its deadline ends it. Only a session of our own device hears that
 * we are here: a copy of this browser's profile must come out at both (rule S12).
 *
 * @returns false when the session got no role
 */
export function giveRole(pairing: Pairing, id: string, conn: PeerConn, connection: PairConnection): boolean {
  const { me, timing } = pairing;
  const { peer } = conn;
  const isTwin = parsePeerId(id)?.device === parsePeerId(me)?.device;
  // y-webrtc makes an offerer of whoever hears an announcement, and none of whoever a signal is for: that one is taken by now
  const spokeToUs = !peer.initiator;
  const eligible = isEligible(pairing, id);
  const offering = eligible && me < id;
  peer.initiator = offering;
  // Without a token y-webrtc takes every offer. guardSignals judges them by role, not by two clocks.
  Object.defineProperty(conn, 'glareToken', { get: () => undefined, set: () => {} });
  guardSignals(conn, connection, offering, isTwin ? (pairing.onTwin ?? (() => undefined)) : undefined);
  giveDeadlines(conn, connection, offering ? 0 : 1, timing);
  if (isTwin && spokeToUs) pairing.onTwin?.();
  if (isTwin) peer.negotiate(); // to this one session alone: nobody can play it to us again later
  if (!eligible) return false;
  endOlderSessions(pairing.room, id);
  if (!offering && connection.remoteSdp === undefined) peer.negotiate(); // asks the partner for an offer
  return true;
}

/** Neither our own device, nor one that gets no link now, nor a session older than a living one of the same device. */
function isEligible({ me, room, pauses }: Pairing, id: string): boolean {
  const theirs = parsePeerId(id);
  if (!theirs || theirs.device === parsePeerId(me)?.device || pauses?.(theirs.device)) return false;
  return sessionsOf(theirs.device, room).every(({ start }) => start <= theirs.start);
}

function endOlderSessions(room: Room, id: string): void {
  const theirs = parsePeerId(id);
  if (!theirs) return;
  for (const { start, conn } of sessionsOf(theirs.device, room)) if (start < theirs.start) conn.destroy();
}

function sessionsOf(device: string, room: Room): { start: number; conn: PeerConn }[] {
  return [...room.webrtcConns].flatMap(([id, conn]) => {
    const session = parsePeerId(id);
    return session?.device === device && !conn.peer.destroyed ? [{ start: session.start, conn }] : [];
  });
}

/** Puts the judgement in front of simple-peer's `signal`. Nothing is taken from a twin but that it is there. */
function guardSignals(
  conn: PeerConn,
  connection: PairConnection,
  offering: boolean,
  onTwin: (() => void) | undefined,
): void {
  const peer: SimplePeer = conn.peer;
  const signal = peer.signal.bind(peer);
  peer.signal = (incoming) => {
    if (peer.destroyed) return;
    if (onTwin) return onTwin();
    const { remoteSdp, link } = connection;
    const verdict = judgeSignal(incoming, { offering, connected: conn.connected, remoteSdp });
    if (verdict === 'take') signal(incoming);
    if (verdict === 'end') link.end();
  };
}

/** Ends a connection that comes to nothing; y-webrtc would keep it for ever. */
function giveDeadlines(conn: PeerConn, connection: PairConnection, end: 0 | 1, timing: Timing): void {
  const { link } = connection;
  const unless = (settled: () => boolean) => () => {
    if (!settled()) link.end();
  };
  after(
    timing.described[end],
    unless(() => connection.remoteSdp !== undefined),
    link.signal,
  );
  after(
    timing.connected[end],
    unless(() => conn.connected),
    link.signal,
  );
}

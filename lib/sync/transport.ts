import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import type { Observable } from '../util/emitter';
import type { Observed } from '../util/observed';
import type { StoredState } from './stored-state';

/**
 * The port between a notebook and the ways it travels. Several ways may run side by side. Each brings the
 * partner's updates into the document under an origin of its own, and sends the document's own updates.
 * No way sends an update that any way has brought. `tests/contracts/transport.ts` is the suite of all ways.
 */

/** A body or picture under its name: the SHA-256 of the bytes in 64 hexadecimal digits. */
export interface Body {
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How much a device lacks of the bodies that its notebook names. What cannot come does not count. */
export interface Lacks {
  /** Records of which something is not stored. */
  readonly records: number;
  readonly texts: number;
  readonly pictures: number;
  /** The disk of that device is full. */
  readonly full: boolean;
}

/** What a transport needs of the store of bodies. */
export interface BodyPort {
  /** Hashes that the notebook names and this machine lacks, most wanted first, `limit` at most. */
  missing(limit: number): Promise<readonly string[]>;
  /** The stored bytes, or undefined when they are not here (then the partner is told so). */
  read(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /**
   * Stores a batch in one strict transaction. The transport has checked size and hash; the port checks
   * what is inside (inflate limit) and leaves out what fails. Rejects when the disk refuses.
   */
  write(batch: readonly Body[]): Promise<void>;
  /** A device has said that it lacks these too; one that comes after all is written. @param from which one says so */
  lacked?(hashes: readonly string[], from: string): void;
  /** A device has those of which this is true, or may have them: what it said of them before counts no more. */
  mayHave?(from: string, which: (hash: string) => boolean): void;
  /** How much this device lacks. Asked often, so it costs nothing while nothing has changed. */
  lacks(): Lacks;
  /** Calls `listener` when something is newly missing, or wanted more urgently than before. */
  onMissing(listener: () => void, signal: AbortSignal): void;
  /** Calls `listener` when the notebook names other bodies than before: what is here and was of nobody can be read now. */
  onNamed?(listener: () => void, signal: AbortSignal): void;
}

/** What a transport is given when it starts. The document is loaded by then. */
export interface TransportPort {
  readonly doc: Doc;
  readonly awareness: Awareness;
  /** What is on disk, worked out once for all transports. A transport acknowledges nothing else. */
  readonly state: StoredState;
  /**
   * The origins under which the ways bring updates and presence. Each way adds its own. No way sends what
   * carries one of these origins: a partner at the other end of two ways would get every word back.
   */
  readonly brought: Set<unknown>;
  readonly bodies: BodyPort;
  /** The ids of this member's own devices: they are no partner. Not given, all others are the partner's. */
  readonly ours?: Observed<ReadonlySet<string>>;
  /** A foreign update threw with half of it in the document: it must be opened anew from the disk. */
  readonly damaged?: () => void;
}

export interface TransportStatus {
  /** The place where the two find each other: tried for the first time, answering, or not answering. */
  readonly relay: 'connecting' | 'reached' | 'unreached';
  /** A link with a beat under 9 seconds old. */
  readonly partnerHere: boolean;
  /** What a device of the partner has stored equals what we hold, by digest over state vector and deletions. */
  readonly delivered: boolean;
  /** Something large is under way in either direction. */
  readonly busy: boolean;
  /** A device of the partner has just sent what was refused, for it would harm the notebook. */
  readonly refused: boolean;
  /** The disk of a device of the partner is full, as that device says. */
  readonly partnerFull: boolean;
  /** This browser makes no connection of this kind: a setting, a rule of the workplace or an add-on keeps it from that. */
  readonly blocked: boolean;
  /** Another browser goes by this device's id just now: a copy of this one's profile. */
  readonly copied: boolean;
}

/** What a device of the partner says it has on disk. */
export interface Acknowledgement {
  /** Which device says so: the partner may have several, and each has a disk of its own. */
  readonly from: string;
  /** Digest of the device's stored state (`digest.ts`). */
  readonly digest: string;
  /** The device's Yjs state vector, encoded; foreign bytes, so decode them with care. */
  readonly stateVector: Uint8Array;
  /** What the device lacks of the bodies; null while it does not say so, as an older Bookbag never does. */
  readonly lacks: Lacks | null;
  /** The hashes of those, where a letter asks for them. Other ways bring by themselves what is asked for. */
  readonly wants?: readonly string[];
}

export interface TransportEvents {
  status: TransportStatus;
  /** Also when a device only lacks less than before. */
  acknowledged: Acknowledgement;
}

/** One way for a notebook to travel. Ends when the signal given to `start` aborts. */
export interface Transport extends Observable<TransportEvents> {
  /** Begins; returns at once. Connecting, losing and finding again are told by `status`. */
  start(port: TransportPort, signal: AbortSignal): void;
  readonly status: TransportStatus;
}

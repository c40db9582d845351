import type { Observable } from '../../util/emitter';
import type { BoxRefusal } from '../box-protocol';
import type { IceServer } from './ice';

/** An envelope in a box, as the relay tells of it. Name and tag are in hexadecimal. */
export interface Entry {
  readonly name: string;
  readonly tag: string;
  /** Bytes. */
  readonly size: number;
}

export interface BoxEvents {
  /** It was reached, lost, or found not to be there. */
  status: undefined;
  /** Somebody else has changed something in it. */
  changed: undefined;
  /** Another one who has it open has said something, as the relay hands it on. */
  said: Uint8Array<ArrayBuffer>;
}

/** Thrown where the line to the relay was lost before the answer came. */
export class LineLost extends Error {}

/**
 * The box of a notebook at one relay. What it is asked is answered by bytes or by why not; it throws LineLost where no
 * answer comes.
 */
export interface Box extends Observable<BoxEvents> {
  /** `none`: the server answers, and has no mailbox. */
  readonly status: 'connecting' | 'open' | 'unreached' | 'none';
  /** The relay hands on what goes live. */
  readonly carries: boolean;
  /** The servers that the relay names, by which two browsers find or reach each other. */
  readonly ice: readonly IceServer[];
  /** Bytes that it may hold. */
  readonly room: number;
  /** Tries again now, where it is not reached. */
  retry(): void;
  /** What is in it, oldest first. */
  list(): Promise<readonly Entry[] | BoxRefusal>;
  get(name: string): Promise<Uint8Array<ArrayBuffer> | BoxRefusal>;
  /** Answers the tag once the envelope is on the relay's disk. */
  put(name: string, envelope: Uint8Array<ArrayBuffer>): Promise<{ readonly tag: string } | BoxRefusal>;
  /** Removes it if it still has that tag. */
  remove(entry: Entry): Promise<void>;
  /**
   * Says something to the others who have it open now. Nothing of it is kept. Only where the relay carries it.
   *
   * @param said MAX_SAID bytes at most
   * @returns how many have heard it
   */
  say(said: Uint8Array<ArrayBuffer>): Promise<number | BoxRefusal>;
}

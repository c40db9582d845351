import { encodeSnapshot, encodeStateAsUpdate, snapshot } from 'yjs';
import type { MailboxKeys } from '../../crypto/keys';
import { toHex } from '../../util/bytes';
import { report } from '../../util/report';
import { MAX_ENVELOPE } from '../box-protocol';
import type { DocState } from '../digest';
import type { StoredState } from '../stored-state';
import type { TransportPort } from '../transport';
import type { Box, Entry } from './box';
import type { BoxBodies } from './box-bodies';
import { clocksOf, encodeClocks } from './clocks';
import { MAX_NOTE, MOST_HASHES, type Note, sealNote } from './envelope';
import { Later } from './later';
import { beginningOf } from './note-part';
import type { OtherNotes } from './other-notes';

/** What of the document lies at the relay, with all bodies that somebody may lack. */
export interface Left {
  readonly digest: string;
  /** Of Yjs: state vector and deletions. */
  readonly snapshot: Uint8Array;
  readonly stateVector: Uint8Array;
  /** When the relay acknowledged the last of it, in milliseconds by this computer's clock. */
  readonly at: number;
}

/** The note that lies at the relay. */
interface Posted {
  readonly tag: string;
  /** What it says, so that the same is not said again. */
  readonly said: string;
  readonly base: Uint8Array;
  /** Of the document in it; '' when that was too large, and only the beginning of the difference is in it. */
  readonly digest: string;
}

/** What is kept over a restart. */
export interface Remembered {
  /** The number of the last note. */
  readonly seq: number;
  readonly posted: Posted | null;
  readonly left: Left | null;
}

export interface MailboxMemory {
  read(): Promise<Remembered | undefined>;
  /** Resolves once it is on the disk. */
  write(remembered: Remembered): Promise<void>;
}

interface Parts {
  readonly port: TransportPort;
  readonly keys: MailboxKeys;
  readonly device: string;
  /** Of the notes of this device. */
  readonly name: string;
  readonly box: Box;
  readonly memory: MailboxMemory;
  readonly now: () => number;
  readonly others: OtherNotes;
  readonly bodies: BoxBodies;
}

/** What a note says beside its update: the same is not said twice. */
const saidIn = ({
  digest,
  lacks,
  wants,
  lacking,
}: Pick<Note, 'digest' | 'lacks' | 'wants' | 'lacking'>): string =>
  JSON.stringify([digest, lacks, wants, lacking]);

/** Bytes of an update under which a note is not tried with less of it: a single change is larger than an envelope then. */
const LEAST_PART = 64 * 1024;

/** An update of Yjs that changes nothing. */
const NO_UPDATE = Uint8Array.of(0, 0);

const NEVER: Remembered = { seq: 0, posted: null, left: null };

/** The note of this device: what it says, whether it lies at the relay, and when all was there. */
export class OwnNote {
  readonly name: string;
  readonly #parts: Parts;
  #remembered: Remembered;
  /** When the relay last acknowledged something since the start; 0 for never. */
  #acknowledged = 0;

  constructor(parts: Parts, remembered: Remembered = NEVER) {
    [this.#parts, this.#remembered, this.name] = [parts, remembered, parts.name];
  }

  /** The number of the last note, and the tag under which the relay has it; '' where it is not known to have it. */
  get last(): { readonly seq: number; readonly tag: string } {
    return { seq: this.#remembered.seq, tag: this.#remembered.posted?.tag ?? '' };
  }

  /** Another browser has left a note as this device (rule M10): the next one has a higher number than that. */
  goOnFrom(seq: number): Promise<void> {
    return this.#keep({ seq, posted: null, left: null });
  }

  get left(): Left | null {
    return this.#remembered.left;
  }

  /** The note that lies there holds a part of what the others may lack: more does not fit into one. */
  get isPart(): boolean {
    return this.#remembered.posted?.digest === '';
  }

  /** Looks whether the note is still there: it may have expired, or the relay may have lost it. */
  see(entries: readonly Entry[]): void {
    const there = entries.find(({ name }) => name === this.name);
    const { posted } = this.#remembered;
    if (posted !== null && there?.tag !== posted.tag)
      this.#remembered = { ...this.#remembered, posted: null, left: null };
  }

  /**
   * Leaves a new note, if it says something else than the one that lies there, or if a device cannot take that one.
   *
   * @returns whether the note that lies there says all that is here, and all of that is on the disk
   */
  async leave(entries: readonly Entry[], { stored, now }: StoredState): Promise<boolean> {
    if (stored === undefined || stored.digest !== now.digest) return false; // comes again when it is on the disk
    const { others, port, bodies } = this.#parts;
    const { doc } = port;
    const base = others.base;
    const update = encodeStateAsUpdate(doc, encodeClocks(base)) as Uint8Array<ArrayBuffer>; // all of it is on the disk
    const lacks = port.bodies.lacks();
    const wants = await port.bodies.missing(MOST_HASHES);
    const lacking = [...bodies.lacking];
    const about = { lacks, wants, lacking };
    const said = saidIn({ digest: stored.digest, ...about });
    const { posted } = this.#remembered;
    // A part is not sent again for each word that comes behind it: it goes on as the others take it.
    const isSaid =
      posted?.said === said || (posted?.digest === '' && posted.said === saidIn({ digest: '', ...about }));
    const encoded = encodeClocks(base);
    // Of a difference that goes in parts the next one is due when the others have taken the one before.
    const isDue = posted?.digest === '' && toHex(posted.base) !== toHex(encoded);
    if (posted && isSaid && !isDue && others.allHave(clocksOf(posted.base)))
      return posted.digest === stored.digest;
    const { sealed, isWhole } = await this.#seal({ ...stored, lacks, wants, lacking, base: encoded, update });
    const tag = await this.#put(entries, sealed);
    const digest = isWhole ? stored.digest : '';
    // What was left before may not be in a part: it lay in the note that this one has taken the place of.
    const told = isWhole ? said : saidIn({ digest: '', ...about });
    await this.#keep({ posted: { tag, said: told, base: encoded, digest }, ...(!isWhole && { left: null }) });
    return isWhole;
  }

  /** All bodies lie at the relay too: from now on that counts as left. */
  async allIsLeft({ stored, now }: StoredState): Promise<void> {
    const { posted, left } = this.#remembered;
    if (posted === null || posted.digest !== now.digest || stored?.digest !== now.digest) return;
    if (left?.digest === posted.digest && this.#acknowledged <= left.at) return;
    const at = this.#acknowledged || this.#parts.now();
    await this.#keep({ left: this.#leftNow(now, at) });
  }

  /** The relay has acknowledged something. */
  acknowledged(): void {
    this.#acknowledged = this.#parts.now();
  }

  /** Seals the next note. Where it is too large, the beginning of the difference goes, and the next note goes on. */
  async #seal(
    note: Omit<Note, 'seq' | 'from'>,
  ): Promise<{ sealed: Uint8Array<ArrayBuffer>; isWhole: boolean }> {
    const { keys, device } = this.#parts;
    const seq = this.#remembered.seq + 1;
    await this.#keep({ seq }); // first: no number is given twice
    const whole = { ...note, seq, from: device };
    const sealed = await sealNote(keys, this.name, whole);
    if (sealed.length <= MAX_ENVELOPE && note.update.length < MAX_NOTE / 2) return { sealed, isWhole: true };
    const part = await this.#sealPart(whole, sealed.length);
    if (part !== undefined) return { sealed: part, isWhole: false };
    report(
      'mailbox',
      new Error('the difference is too large for the mailbox; it waits for a link or a letter'),
    );
    const rest = { ...whole, base: note.stateVector, update: NO_UPDATE };
    return { sealed: await sealNote(keys, this.name, rest), isWhole: false };
  }

  /** Seals a note with as much of its update as fits; undefined where a single change does not. */
  async #sealPart(note: Note, size: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { keys, port } = this.#parts;
    let most = Math.min(MAX_NOTE / 2, note.update.length * (MAX_ENVELOPE / size) * 0.9);
    for (; most > LEAST_PART; most /= 2) {
      const update = beginningOf(port.doc, note.update, most);
      const sealed = update && (await sealNote(keys, this.name, { ...note, update }));
      if (sealed && sealed.length <= MAX_ENVELOPE) return sealed;
    }
    return undefined;
  }

  /** Answers the tag once the note is on the relay's disk. In a full box bodies make room, oldest first. */
  async #put(entries: readonly Entry[], sealed: Uint8Array<ArrayBuffer>): Promise<string> {
    const { box, bodies } = this.#parts;
    let put = await box.put(this.name, sealed);
    if (put === 'full') {
      const inBox = new Map(entries.map((entry) => [entry.name, entry]));
      if (await bodies.makeRoom(inBox, new Set(), sealed.length)) put = await box.put(this.name, sealed);
    }
    if (typeof put === 'string') throw new Later(put);
    this.acknowledged();
    return put.tag;
  }

  #keep(part: Partial<Remembered>): Promise<void> {
    this.#remembered = { ...this.#remembered, ...part };
    return this.#parts.memory.write(this.#remembered);
  }

  #leftNow({ digest, stateVector }: DocState, at: number): Left {
    return { digest, stateVector, snapshot: encodeSnapshot(snapshot(this.#parts.port.doc)), at };
  }
}

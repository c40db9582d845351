import type { MailboxKeys } from '../../crypto/keys';
import { report } from '../../util/report';
import { encodeStateVector } from 'yjs';
import { ownClients } from '../foreign/own-clients';
import { takePieces } from '../foreign/take-pieces';
import { DamagedDocument } from '../foreign/take-update';
import type { Acknowledgement, TransportPort } from '../transport';
import type { Box, Entry } from './box';
import { type Clocks, clocksOf, covers } from './clocks';
import { MOST_HASHES, type Note, openNote } from './envelope';
import { Later } from './later';
import type { OtherNotes } from './other-notes';

/** Reads the notes of other devices, and takes what is in them. */
export class NoteReader {
  /** The note of some device would have harmed the notebook. */
  refused = false;
  readonly #port: TransportPort;
  readonly #keys: MailboxKeys;
  readonly #origin: unknown;
  readonly #others: OtherNotes;
  readonly #signal: AbortSignal;
  readonly #own: ReadonlySet<number>;
  #heard: Acknowledgement[] = [];

  constructor(
    port: TransportPort,
    keys: MailboxKeys,
    origin: unknown,
    others: OtherNotes,
    signal: AbortSignal,
  ) {
    [this.#port, this.#keys, this.#origin, this.#others, this.#signal] = [port, keys, origin, others, signal];
    this.#own = ownClients(port.doc, port.brought, signal);
  }

  /** @param own name of the note of this device */
  async read(box: Box, entries: readonly Entry[], own: string): Promise<void> {
    for (const entry of this.#others.unread(entries, own)) {
      const bytes = await box.get(entry.name);
      if (bytes === 'gone') continue;
      if (typeof bytes === 'string') throw new Later(bytes);
      const note = await openNote(this.#keys, entry.name, bytes);
      if (this.#signal.aborted) return;
      if (note === undefined) this.#leaveOut(entry, new Error('no note of this notebook'));
      else if (this.#others.isOld(entry, note)) this.#others.set(entry, note);
      else await this.#take(entry, note);
    }
  }

  /**
   * Takes what is in a note that another browser has left as this device.
   *
   * @returns false where it goes on from what is not here
   * @throws what harms is refused as from anybody
   */
  async takeOwn(note: Note): Promise<boolean> {
    if (!covers(this.clocks, clocksOf(note.base))) return false;
    const { doc, damaged } = this.#port;
    try {
      await takePieces(doc, note.update, this.#origin, this.#own, this.#signal);
    } catch (error) {
      if (error instanceof DamagedDocument) damaged?.();
      throw error;
    }
    return true;
  }

  /** What is here. */
  get clocks(): Clocks {
    return clocksOf(encodeStateVector(this.#port.doc));
  }

  /** What devices have said of their disks since this was asked last. */
  heard(): readonly Acknowledgement[] {
    const all = this.#heard;
    this.#heard = [];
    return all;
  }

  async #take(entry: Entry, note: Note): Promise<void> {
    const { doc, bodies, damaged } = this.#port;
    try {
      this.#others.set(entry, note);
      // Else it would be parked. The device hears from our own note what we have, and leaves one that goes on from there.
      if (covers(clocksOf(encodeStateVector(doc)), clocksOf(note.base)))
        await takePieces(doc, note.update, this.#origin, this.#own, this.#signal);
    } catch (error) {
      this.refused = true;
      this.#leaveOut(entry, error);
      if (error instanceof DamagedDocument) damaged?.();
      return;
    }
    this.refused = false;
    const { from, digest, stateVector, lacks } = note;
    const wants = new Set(note.wants);
    if (wants.size < MOST_HASHES) bodies.mayHave?.(from, (hash) => !wants.has(hash)); // it names all that it lacks
    bodies.lacked?.(note.lacking, from);
    this.#heard.push({ from, digest, stateVector, lacks });
  }

  #leaveOut(entry: Entry, error: unknown): void {
    report('mailbox, an envelope left out', error);
    this.#others.leaveOut(entry);
  }
}

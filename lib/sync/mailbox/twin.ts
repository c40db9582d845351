import type { MailboxKeys } from '../../crypto/keys';
import { report } from '../../util/report';
import { Lately } from '../lately';
import type { Box, Entry } from './box';
import { type Clocks, clocksOf, covers } from './clocks';
import { type Note, openNote } from './envelope';
import { Later } from './later';
import type { OtherNotes } from './other-notes';
import type { OwnNote } from './own-note';
import type { NoteReader } from './read-notes';

interface Parts {
  readonly keys: MailboxKeys;
  readonly own: OwnNote;
  readonly box: Box;
  readonly reader: NoteReader;
}

/** The note under our name that we did not leave. */
interface Theirs {
  readonly tag: string;
  readonly base: Clocks;
  /** What whoever left it had. */
  readonly clocks: Clocks;
  readonly digest: string;
  /** What is in it is here. */
  readonly isTaken: boolean;
}

/**
 * Notices notes that another browser has left as this device (rule M10): a copy of this profile, or this one before an
 * image of it was put back. Its notes have higher numbers than ours, which readers would leave out from then on.
 */
export class Twin {
  readonly #copied: Lately;
  #theirs: Theirs | undefined;
  #hasLooked = false;

  /** @param lasts milliseconds for which a copy counts as there. @param changed called when one comes or is gone */
  constructor(lasts: number, changed: () => void, signal: AbortSignal) {
    this.#copied = new Lately(lasts, changed, signal);
  }

  /** A copy of this device is on now. */
  get copied(): boolean {
    return this.#copied.is;
  }

  /** Looks at the note under our name, and takes what is in it. Comes after the notes of others: it may go on from them. */
  async look(entries: readonly Entry[], parts: Parts): Promise<void> {
    const { own, box, reader } = parts;
    const tag = entries.find(({ name }) => name === own.name)?.tag ?? '';
    const isOurs = tag === own.last.tag; // or there is none
    if (isOurs) this.#theirs = undefined;
    if (isOurs || this.#isKnown(tag, reader)) return void (this.#hasLooked = true);
    const bytes = await box.get(own.name);
    if (bytes === 'gone') return;
    if (typeof bytes === 'string') throw new Later(bytes);
    const isFirst = !this.#hasLooked;
    this.#hasLooked = true;
    const note = await openNote(parts.keys, own.name, bytes);
    const isNew = this.#theirs?.tag !== tag;
    this.#theirs = undefined;
    // one of ours that the relay gives out again; the last one may be ours too, of before a kill
    if (note === undefined || note.seq < own.last.seq) return;
    const isNewer = note.seq > own.last.seq;
    // what lay there before may be of a browser that is no more
    if (isNewer && isNew && !isFirst) this.#copied.note();
    this.#theirs = await taken(tag, note, reader);
    if (isNewer) await own.goOnFrom(note.seq);
  }

  /** Nothing can be taken of it that was not before. */
  #isKnown(tag: string, reader: NoteReader): boolean {
    const theirs = this.#theirs;
    return theirs?.tag === tag && (theirs.isTaken || !covers(reader.clocks, theirs.base));
  }

  /**
   * Whether a note of ours may take the place of the one that is there. One that we could not take may hold words that
   * lie nowhere else. And while a copy is on, nothing is said that is in its note: else the two would take each other's
   * place without end.
   *
   * @param ours what is here
   */
  mayBeReplaced(ours: Clocks, digest: string, others: OtherNotes): boolean {
    const theirs = this.#theirs;
    if (theirs === undefined) return true;
    if (!theirs.isTaken) return !others.isEmpty && others.allHave(theirs.clocks);
    if (!this.copied || !covers(theirs.clocks, ours)) return true;
    return covers(ours, theirs.clocks) && theirs.digest !== digest; // only what was taken out differs
  }
}

/** Undefined for what no device could have left: it may be replaced. */
async function taken(tag: string, note: Note, reader: NoteReader): Promise<Theirs | undefined> {
  try {
    const [base, clocks] = [clocksOf(note.base), clocksOf(note.stateVector)];
    return { tag, base, clocks, digest: note.digest, isTaken: await reader.takeOwn(note) };
  } catch (error) {
    report('mailbox, a note of a copy', error);
    return undefined;
  }
}

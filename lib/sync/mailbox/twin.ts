import type { MailboxKeys } from '../../crypto/keys';
import { report } from '../../util/report';
import { Lately } from '../lately';
import type { Box, Entry } from './box';
import { openNote } from './envelope';
import { Later } from './later';
import type { OwnNote } from './own-note';
import type { NoteReader } from './read-notes';

interface Parts {
  readonly keys: MailboxKeys;
  readonly own: OwnNote;
  readonly box: Box;
  readonly reader: NoteReader;
}

/**
 * Notices notes that another browser has left as this device (rule M10): a copy of this profile, or this one before it
 * was restored from an image. Its notes have higher numbers than ours, which readers would leave out from then on.
 */
export class Twin {
  readonly #copied: Lately;
  #hasLooked = false;

  /** @param lasts milliseconds for which a copy counts as there. @param changed called when one comes or is gone */
  constructor(lasts: number, changed: () => void, signal: AbortSignal) {
    this.#copied = new Lately(lasts, changed, signal);
  }

  /** A copy of this device is on now. */
  get copied(): boolean {
    return this.#copied.is;
  }

  /** Looks at the note under our name, takes what is in it if it is newer than ours, and goes on from it. */
  async look(entries: readonly Entry[], { keys, own, box, reader }: Parts): Promise<void> {
    const isFirst = !this.#hasLooked;
    this.#hasLooked = true;
    const there = entries.find(({ name }) => name === own.name);
    if (there === undefined || there.tag === own.last.tag) return;
    const bytes = await box.get(own.name);
    if (bytes === 'gone') return;
    if (typeof bytes === 'string') throw new Later(bytes);
    const note = await openNote(keys, own.name, bytes);
    if (note === undefined || note.seq <= own.last.seq) return; // none, or one of ours that the relay gives out again
    if (!isFirst) this.#copied.note(); // what lay there before may be of a browser that is no more
    try {
      await reader.takeOwn(note);
    } catch (error) {
      report('mailbox, a note of a copy', error); // what harms is refused as from anybody
    }
    await own.goOnFrom(there.tag, note, this.#copied.is);
  }
}

import { type Clocks, clocksOf, common, covers } from './clocks';
import type { Entry } from './box';
import { isBodyName, type Note } from './envelope';

type Word = Omit<Note, 'update'>;

/** What is known of the note under a name. */
interface Known {
  readonly tag: string;
  /** Undefined for what is no note, and for one that would harm. */
  readonly word: Word | undefined;
  readonly clocks: Clocks;
}

/** The notes of other devices in a box, as they were when we last looked. */
export class OtherNotes {
  readonly #known = new Map<string, Known>();

  /** Forgets notes that are not in the box any more; answers those of which we do not know the content. */
  unread(entries: readonly Entry[], own: string): Entry[] {
    const notes = entries.filter(({ name }) => name !== own && !isBodyName(name));
    const there = new Set(notes.map(({ name }) => name));
    for (const name of this.#known.keys()) if (!there.has(name)) this.#known.delete(name);
    return notes.filter(({ name, tag }) => this.#known.get(name)?.tag !== tag);
  }

  /** Whether a note is older than the one of its device that we know, or the same: a relay may give out old ones. */
  isOld({ name }: Entry, { seq }: Note): boolean {
    return seq <= (this.#known.get(name)?.word?.seq ?? -1);
  }

  /** Takes the content of an entry as known. What an old one says does not count. */
  set({ name, tag }: Entry, word: Word): void {
    const before = this.#known.get(name);
    if (before?.word !== undefined && before.word.seq >= word.seq) this.#known.set(name, { ...before, tag });
    else this.#known.set(name, { tag, word, clocks: clocksOf(word.stateVector) });
  }

  /** Does not look at an entry again: it is no note, or would harm. */
  leaveOut({ name, tag }: Entry): void {
    this.#known.set(name, { tag, word: undefined, clocks: new Map() });
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** What all these devices have. A note that goes on from there can be taken by each of them. */
  get base(): Clocks {
    return common(this.#devices.map(({ clocks }) => clocks));
  }

  /** Whether each of these devices has all of that. */
  allHave(base: Clocks): boolean {
    return this.#devices.every(({ clocks }) => covers(clocks, base));
  }

  /** Whether one of these devices, but for this member's own, has exactly the document with that digest on its disk. */
  holds(digest: string, ours: ReadonlySet<string> = new Set()): boolean {
    return this.#words.some((word) => word.digest === digest && !ours.has(word.from));
  }

  /** Bodies that these devices lack, most wanted first. */
  get wants(): string[] {
    return [...new Set(this.#words.flatMap(({ wants }) => wants))];
  }

  get #devices(): Known[] {
    return [...this.#known.values()].filter(({ word }) => word !== undefined);
  }

  get #words(): Word[] {
    return [...this.#known.values()].flatMap(({ word }) => word ?? []);
  }
}

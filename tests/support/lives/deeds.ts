import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Doc } from 'yjs';
import type { HostedNotebook } from '../../../lib/post/hosting/host-notebook';
import { textOf } from '../../../lib/notebook/texts/texts';
import { pick } from '../random';
import { edit, put, remove } from '../records';
import type { Disk, LifeDevice } from './device';
import { DRAFT, notesIn, numberIn, wordsIn } from './shown';

/** What somebody has made, and whether they were told that it is on the disk. */
interface Deed {
  readonly by: LifeDevice;
  told: boolean;
}

interface NoteDeed extends Deed {
  readonly id: string;
  /** The number of the newest text that was written, and those that were told to be on the disk. */
  written: number;
  readonly kept: Set<number>;
  removed: 'no' | 'written' | 'told';
}

/** Tells somebody that what they did is kept, once it is. */
type Told = (deed: () => void) => void;

/** What a device cannot find, or finds twice, of what somebody was told to be kept. */
type Lost = Readonly<Record<'lost' | 'back' | 'unsaid' | 'twice' | 'bodies', readonly string[]>>;

/** All that somebody does in the notebook, and what they were told of it. */
export class Deeds {
  /** What waits to be told, or never is. */
  readonly pending: Promise<unknown>[] = [];
  readonly #random: () => number;
  readonly #notes: NoteDeed[] = [];
  readonly #words: (Deed & { readonly word: string })[] = [];
  readonly #bodies: (Deed & { readonly hash: string })[] = [];
  #made = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Does something on a device; answers what, in words. */
  do(device: LifeDevice): string {
    const { writes } = device;
    if (writes === undefined) return 'cannot write yet';
    const { doc } = writes.open;
    this.#made += 1;
    const id = `${device.name}${this.#made}`;
    const told: Told = (deed) => {
      const kept = writes.open.whenStored().then(() => writes.isAlive() && deed());
      this.pending.push(kept.catch(() => undefined)); // it was killed, or the disk refused: nobody was told
    };
    const random = this.#random();
    const mine = this.#notes.filter(({ by, removed }) => by === device && removed === 'no');
    const old = mine.find((note) => doc.getMap('notes').has(note.id));
    if (random < 0.25 && old) return this.#again(doc, old, told);
    const text = textOf(doc, DRAFT);
    if (random < 0.5 && text) {
      const deed = { by: device, told: false, word: `<${id}>` };
      this.#words.push(deed);
      text.insert(pick(this.#random, betweenWords(text.toJSON())), deed.word);
      told(() => (deed.told = true));
      return `types ${id}`;
    }
    if (random < 0.6 && device.panel === undefined && device.post?.hosted) {
      this.#clip(device, device.post.hosted, id, told);
      return `clips ${id}`;
    }
    const deed: NoteDeed = { by: device, told: false, id, written: 0, kept: new Set([0]), removed: 'no' };
    this.#notes.push(deed);
    put(doc, 'notes', { id, by: device.me, at: Date.now(), text: `${id} 0` });
    told(() => (deed.told = true));
    return `adds ${id}`;
  }

  /** Changes a note that is there, or removes it. */
  #again(doc: Doc, old: NoteDeed, told: Told): string {
    if (this.#random() < 0.4) {
      old.removed = 'written';
      remove(doc, 'notes', old.id);
      told(() => (old.removed = 'told'));
      return `removes ${old.id}`;
    }
    old.written += 1;
    const { written } = old;
    edit(doc, 'notes', old.id, { text: `${old.id} ${written}` }, old.by.me);
    told(() => void old.kept.add(written));
    return `changes ${old.id}`;
  }

  #clip(device: LifeDevice, host: HostedNotebook, id: string, told: Told): void {
    const bytes = Uint8Array.from(gzipSync(`<p>${id}</p>`));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const deed = { by: device, told: false, hash };
    this.#bodies.push(deed);
    const name = (): void => {
      if (device.post?.hosted !== host) return; // it was killed
      put(host.open.doc, 'readings', { id, by: device.me, at: Date.now(), title: id, url: '', body: hash });
      told(() => (deed.told = true));
    };
    this.pending.push(host.shelf.store({ hash, bytes }).then(name, () => undefined));
  }

  /** The bodies that somebody was told to be kept. */
  get bodies(): readonly string[] {
    return this.#bodies.filter(({ told }) => told).map(({ hash }) => hash);
  }

  /** How much of what was done somebody was told to be kept: a play in which little was shows little. */
  get told(): number {
    const all: Deed[] = [...this.#notes, ...this.#words, ...this.#bodies];
    return all.filter(({ told }) => told).length;
  }

  /** What of all that was told is not on a disk, what is there though it was removed, and what is there twice. */
  lostIn({ doc, bodies }: Disk): Lost {
    const there = new Map(notesIn(doc).map(({ id, text }) => [id, text]));
    const words = wordsIn(doc);
    const standing = this.#notes.filter(({ told, removed }) => told && removed === 'no');
    const removed = this.#notes.filter((note) => note.removed === 'told');
    return {
      lost: standing.filter(({ id, kept }) => isLost(numberIn(there.get(id)), kept)).map(({ id }) => id),
      back: removed.filter(({ id }) => there.has(id)).map(({ id }) => id),
      unsaid: this.#words.filter(({ told, word }) => told && !words.includes(word)).map(({ word }) => word),
      twice: words.filter((word, i) => words.indexOf(word) !== i),
      bodies: this.bodies.filter((hash) => !bodies.has(hash)),
    };
  }
}

/**
 * A text is older than one that was told to be kept. One that was sent, and that a killed browser had not stored, may
 * come back from the partner and win: nobody knows that it was the earlier one (docs/caveats.md).
 */
const isLost = (number: number, kept: ReadonlySet<number>): boolean =>
  number < 0 || (kept.has(number) && number < Math.max(...kept));

/** Places of a text that stand in no word. */
const betweenWords = (text: string): number[] => [
  0,
  ...[...text.matchAll(/>/g)].map(({ index }) => index + 1),
];

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { NotesBox } from '../../components/plan/meetings/notes-box';
import { KINDS } from '../../lib/model/kinds';
import { addRecord } from '../../lib/notebook/records';
import { holdWrites } from '../../lib/notebook/schema';
import { plainText } from '../../lib/notebook/texts/plain-text';
import { textOf } from '../../lib/notebook/texts/texts';
import { FakeBox } from '../support/fake-text-box';
import { seeded } from '../support/random';

const NEVER = new AbortController().signal;
const STEPS = 300;

/** One of the two, with a box over the notes of one meeting. */
class Writer {
  readonly box = new FakeBox();
  readonly notes: NotesBox;
  readonly doc: Y.Doc;
  full = 0;
  #composing = false;
  #next: () => string;

  constructor(doc: Y.Doc, me: string, next: () => string) {
    [this.doc, this.#next] = [doc, next];
    const told = { onFull: () => void (this.full += 1), onTooLarge: () => undefined };
    this.notes = new NotesBox(this.box, plainText(textOf(doc, 'm')!, me, NEVER), told, NEVER);
  }

  /** Puts words over what is selected, as typing does. */
  put(words: string): void {
    this.notes.remember();
    const { value, selectionStart, selectionEnd } = this.box;
    this.box.value = value.slice(0, selectionStart) + words + value.slice(selectionEnd);
    this.box.setSelectionRange(selectionStart + words.length, selectionStart + words.length);
    this.notes.flush();
  }

  act(random: () => number, removed: Set<string>): void {
    const { length } = this.box.value;
    const what = random();
    if (what < 0.25) {
      const from = Math.floor(random() * (length + 1));
      this.box.setSelectionRange(from, from);
    } else if (what < 0.35 && length > 4) {
      const from = Math.floor(random() * (length - 2));
      for (const sign of this.box.value.slice(from, from + 2)) if (sign !== '\n') removed.add(sign);
      this.box.setSelectionRange(from, from + 2);
      this.put('');
    } else if (what < 0.42) this.compose(true);
    else if (what < 0.5) this.compose(false);
    else this.put(random() < 0.15 ? '\n' : this.#next());
  }

  compose(begins: boolean): void {
    this.#composing = begins;
    if (begins) this.notes.compose();
    else this.notes.composed();
  }

  end(): void {
    if (this.#composing) this.compose(false);
  }
}

function begun() {
  const ana = new Y.Doc();
  addRecord(ana, KINDS.meetings, { id: 'm', by: 'ana', at: 1_790_000_000_000 }, { title: 'Hello' });
  const bo = new Y.Doc();
  Y.applyUpdate(bo, Y.encodeStateAsUpdate(ana));
  let sign = 0x4e00; // each character typed is one that nobody else types
  const next = (): string => String.fromCharCode((sign += 1));
  const writers = [new Writer(ana, 'ana', next), new Writer(bo, 'bo', next)] as const;
  const meet = (): void => {
    Y.applyUpdate(bo, Y.encodeStateAsUpdate(ana, Y.encodeStateVector(bo)), 'wire');
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(bo, Y.encodeStateVector(ana)), 'wire');
  };
  return { writers, meet, typed: () => sign - 0x4e00 };
}

describe.each([2, 8, 40])('two who type in the notes of a meeting, and meet each %i strokes', (every) => {
  it.each(Array.from({ length: 8 }, (_, seed) => seed))(
    'lose nothing and double nothing (seed %i)',
    (seed) => {
      const random = seeded(seed * 7 + every);
      const { writers, meet, typed } = begun();
      const removed = new Set<string>();
      for (let step = 0; step < STEPS; step += 1) {
        writers[random() < 0.5 ? 0 : 1].act(random, removed);
        if (random() < 1 / every) meet();
      }
      for (const writer of writers) writer.end();
      meet();
      const [ana, bo] = writers.map(({ box }) => box.value) as [string, string];
      expect(ana).toBe(bo);
      const signs = [...ana].filter((sign) => sign !== '\n');
      expect(new Set(signs).size).toBe(signs.length);
      const missing = Array.from({ length: typed() }, (_, n) => String.fromCharCode(0x4e01 + n)).filter(
        (sign) => !signs.includes(sign) && !removed.has(sign),
      );
      expect(missing).toEqual([]);
      expect(textOf(writers[0].doc, 'm')!.toJSON()).toBe(`${ana}\n`);
    },
  );
});

describe('a caret in notes in which the other types', () => {
  it('stays at its character, whatever comes before it or behind', () => {
    const { writers, meet } = begun();
    const [ana, bo] = writers;
    ana.put('The budget, the door.');
    meet();
    bo.box.setSelectionRange(12, 15); // "the"
    ana.box.setSelectionRange(0, 0);
    ana.put('First: ');
    ana.box.setSelectionRange(ana.box.value.length, ana.box.value.length);
    ana.put(' Done.');
    meet();
    const { value, selectionStart, selectionEnd } = bo.box;
    expect(value).toBe('First: The budget, the door. Done.');
    expect(value.slice(selectionStart, selectionEnd)).toBe('the');
    bo.box.scrollTop = 40;
    ana.put('!');
    meet();
    expect(bo.box.scrollTop).toBe(40);
  });

  it('holds what comes while a word is composed, and while nothing can be written', () => {
    const { writers, meet } = begun();
    const [ana, bo] = writers;
    ana.put('The door.');
    meet();
    bo.box.setSelectionRange(4, 4);
    bo.compose(true);
    bo.put('rojo ');
    ana.box.setSelectionRange(0, 0);
    ana.put('So: ');
    meet();
    expect(bo.box.value).toBe('The rojo door.');
    bo.compose(false);
    expect(bo.box.value).toBe('So: The rojo door.');
    expect(bo.box.selectionStart).toBe('So: The rojo '.length);
    holdWrites(bo.doc, 'disk-full');
    bo.put('old ');
    meet();
    ana.put('Now: ');
    meet();
    expect([ana.box.value, bo.box.value]).toEqual(['So: Now: The rojo door.', 'So: The rojo old door.']);
    holdWrites(bo.doc, 'none');
    bo.notes.flush();
    meet();
    expect(bo.box.value).toBe('So: Now: The rojo old door.');
    expect(ana.box.value).toBe(bo.box.value);
  });

  it('undo takes back only what was typed here', () => {
    const { writers, meet } = begun();
    const [ana, bo] = writers;
    ana.put('Mine.');
    meet();
    bo.box.setSelectionRange(0, 0);
    bo.put('Theirs. ');
    meet();
    ana.notes.undo();
    expect(ana.box.value).toBe('Theirs. ');
    ana.notes.redo();
    expect(ana.box.value).toBe('Theirs. Mine.');
  });

  it('what would be too much is taken out again, and the person is told', () => {
    const { writers } = begun();
    const [ana] = writers;
    ana.put('Short.');
    ana.put('x'.repeat(60_000));
    expect([ana.box.value, ana.full]).toEqual(['Short.', 1]);
  });
});

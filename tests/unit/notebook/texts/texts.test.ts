import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { drafts } from '../../../../lib/model/draft';
import { asStored } from '../../../../lib/model/draft-pictures';
import type { Block } from '../../../../lib/model/draft-text';
import { addAgain, copyRecord } from '../../../../lib/notebook/again';
import { copyRecords } from '../../../../lib/notebook/copy';
import { purgeRemoved } from '../../../../lib/notebook/purge';
import { KEPT_FOR } from '../../../../lib/notebook/removal';
import { addRecord, putBackRecord, removeRecord } from '../../../../lib/notebook/records';
import { change } from '../../../../lib/notebook/schema';
import { MOST_SHOWN, readBlocks } from '../../../../lib/notebook/texts/blocks';
import type { Op } from '../../../../lib/notebook/texts/op';
import {
  isWithinLimits,
  MOST_FORMATS,
  MOST_LENGTH,
  MOST_LINE,
  MOST_LINES,
  MOST_NAMES,
  wordsOf,
} from '../../../../lib/notebook/texts/size';
import { beginText, textOf } from '../../../../lib/notebook/texts/texts';
import { claimWriter, COPIED } from '../../../../lib/notebook/texts/writers';
import { countWaiting } from '../../../../lib/notebook/waiting';

const AT = 1_790_000_000_000;
const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 3, runs: [{ text: 'Songs' }] },
  {
    kind: 'paragraph',
    runs: [{ text: 'We ' }, { text: 'moved', bold: true }, { text: ' it.', italic: true }],
  },
  { kind: 'numbered', indent: 1, runs: [{ text: 'one', link: 'https://a.example/' }] },
  { kind: 'quote', reading: 'r1', highlight: 'h1', runs: [{ text: '“I came”' }] },
  { kind: 'book', book: 'b1', runs: [{ text: 'The Quiet Umbrella' }] },
  { kind: 'rule', runs: [] },
  { kind: 'picture', picture: 'ab'.repeat(32), alt: 'A drum', runs: [{ text: 'Our drum' }] },
  {
    kind: 'paragraph',
    runs: [
      { text: 'in', inserted: { id: 's1', by: 'ben' } },
      { text: 'out', deleted: { id: 's2', by: 'ana' } },
    ],
    end: { inserted: { id: 's1', by: 'ben' } },
  },
];

let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
  addRecord(doc, drafts, { id: 'd', by: 'ana', at: AT }, { title: 'Songs' });
});
const text = (of = doc): Y.Text => textOf(of, 'd') as Y.Text;
const said = (of = doc): readonly Block[] => readBlocks(text(of));
const begin = (blocks = BLOCKS): boolean => change(doc, () => beginText(doc, 'd', blocks));
const twin = (): Y.Doc => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
};

describe('the text of a draft', () => {
  it('is made with its record, in one update, with one line to type into', () => {
    const other = new Y.Doc();
    const updates: Uint8Array[] = [];
    other.on('update', (update: Uint8Array) => updates.push(update));
    addRecord(other, drafts, { id: 'd', by: 'ana', at: AT }, {});
    expect([updates.length, wordsOf(text(other)), said(other)]).toEqual([
      1,
      '\n',
      [{ kind: 'paragraph', runs: [] }],
    ]);
  });

  it('is read as it was written, and words that look alike are one run', () => {
    change(doc, () =>
      text().applyDelta([
        { insert: 'a', attributes: { bold: true } },
        { insert: 'b', attributes: { bold: true, shade: 1 } },
      ]),
    );
    expect(said()).toEqual([{ kind: 'paragraph', runs: [{ text: 'ab', bold: true }] }]);
    change(doc, () => text().delete(0, 2));
    begin();
    expect(said()).toEqual(BLOCKS.map(asStored));
  });

  it('keeps what the partner writes while it is removed', () => {
    begin();
    const other = twin();
    removeRecord(doc, drafts, 'd', { by: 'ana', at: AT });
    text(other).insert(0, 'Apart: ');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    putBackRecord(doc, drafts, 'd');
    expect(said()[0]?.runs[0]?.text).toBe('Apart: Songs');
  });

  it('is emptied after thirty days, and is the same text for a draft that is added again', () => {
    begin();
    const copied = copyRecord(doc, 'drafts', 'd');
    removeRecord(doc, drafts, 'd', { by: 'ana', at: AT });
    purgeRemoved(doc, AT + KEPT_FOR);
    expect(text().length).toBeGreaterThan(10);
    const before = text();
    purgeRemoved(doc, AT + KEPT_FOR + 1);
    expect([text().length, text() === before]).toEqual([0, true]);
    addAgain(doc, copied);
    expect([text() === before, said()]).toEqual([true, [{ kind: 'paragraph', runs: [] }]]);
  });

  it('goes along in a copy of the notebook, with what this app does not know', () => {
    begin();
    text().format(0, 2, { shade: 'grey' });
    const copy = new Y.Doc();
    copyRecords(doc, copy, 'ana');
    const copied = text()
      .toDelta()
      .map((op: Op) => ({ ...op, attributes: { ...('insert' in op && op.attributes), [COPIED]: true } }));
    expect(text(copy).toDelta()).toEqual(copied); // whoever copies wrote none of it
  });

  it('counts as waiting with its record, as one', () => {
    const covered = { snapshot: Y.encodeSnapshot(Y.snapshot(doc)), stateVector: Y.encodeStateVector(doc) };
    expect(countWaiting(doc, covered)).toBe(0);
    change(doc, () => {
      claimWriter(doc, 'ana'); // goes along with the words
      text().insert(0, 'Words');
    });
    removeRecord(doc, drafts, 'd', { by: 'ana', at: AT });
    expect([countWaiting(doc, covered), countWaiting(doc, covered, ['drafts/d'])]).toEqual([1, 0]);
  });
});

describe('what the partner may write there', () => {
  const foreign = (insert: string | object, attributes: object) => {
    const other = new Y.Doc().getText();
    other.applyDelta([{ insert, attributes }]);
    return readBlocks(other);
  };

  it.each([
    ['a kind of a newer app', { block: 'table', rows: 3 }],
    ['no kind', {}],
    ['a kind that is no word', { block: { a: 1 } }],
    ['a name that objects have', { block: 'constructor' }],
    ['a kind of line that nobody stores', { block: 'picture', picture: 'ab'.repeat(32) }],
    ['a book without its name', { block: 'book', book: '__proto__' }],
  ])('%s is a paragraph', (_what, attributes) => {
    expect(foreign('\n', attributes)).toEqual([{ kind: 'paragraph', runs: [] }]);
  });

  it.each([
    ['a link of another scheme', { link: 'javascript:alert(1)' }],
    ['a link that is no text', { link: { href: 'https://a.example' } }],
    ['bold that is a word', { bold: 'yes' }],
    ['a suggestion without a member', { ins: { id: 's' } }],
    ['a suggestion of a foreign name', { del: { id: 's', by: '<b>Eve</b>' } }],
    ['a mark of a newer app', { shade: 'grey' }],
  ])('%s leaves the words plain', (_what, attributes) => {
    expect(foreign('words', attributes)).toEqual([{ kind: 'paragraph', runs: [{ text: 'words' }] }]);
  });

  it('a thing of a newer app stands for one sign', () => {
    expect(foreign({ chart: 1 }, {})).toEqual([{ kind: 'paragraph', runs: [{ text: '\uFFFC' }] }]);
  });

  it('something else in the place of a text is none', () => {
    doc.getMap('texts').set('d', 'words');
    expect(textOf(doc, 'd')).toBeUndefined();
  });
});

describe('the limits of a text', () => {
  const with_ = (words: string): boolean => {
    const other = new Y.Doc().getText();
    other.insert(0, words);
    return isWithinLimits(other);
  };
  const lines = (count: number): string => 'a\n'.repeat(count);

  it('hold at the most, and not one beyond', () => {
    const long = `${'a'.repeat(MOST_LINE)}\n`;
    const whole = long.repeat(MOST_LENGTH / MOST_LINE).slice(0, MOST_LENGTH);
    expect([with_(long), with_(`a${long}`)]).toEqual([true, false]);
    expect([with_(whole), with_(`${whole}\n`)]).toEqual([true, false]);
    expect([with_(lines(MOST_LINES)), with_(lines(MOST_LINES + 1))]).toEqual([true, false]);
  });

  it('hold for names of attributes and for changes of looks', () => {
    const named = new Y.Doc().getText();
    named.insert(0, 'a', Object.fromEntries(Array.from({ length: MOST_NAMES }, (_, n) => [`n${n}`, 1])));
    expect(isWithinLimits(named)).toBe(true);
    named.format(0, 1, { more: 1 });
    expect(isWithinLimits(named)).toBe(false);

    const looks = new Y.Doc().getText();
    const runs = Array.from({ length: MOST_FORMATS / 2 }, (_, n) => ({ insert: 'a', attributes: { n } }));
    looks.applyDelta(runs); // each has one that begins and one that ends it
    expect(isWithinLimits(looks)).toBe(true);
    looks.format(0, 1, { n: -1 });
    expect(isWithinLimits(looks)).toBe(false);
  });

  it('leave the plain beginning of what is beyond them', () => {
    text().insert(0, 'a'.repeat(MOST_LINE + 1), { bold: true });
    expect(said()).toEqual([{ kind: 'paragraph', runs: [{ text: 'a'.repeat(MOST_SHOWN) }] }]);
  });
});

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { comments, MOST_QUOTED } from '../../../../lib/model/comment';
import {
  findPassages,
  indexAt,
  type Passage,
  passageOf,
  placeOf,
} from '../../../../lib/notebook/texts/places';
import { toBase64url } from '../../../../lib/util/bytes';
import { DraftCopy, draftNotebook, exchange } from '../../../support/draft-copies';
import { pick, seeded } from '../../../support/random';

/** A text in a document, with some words. */
function textWith(words: string): Y.Text {
  const doc = new Y.Doc();
  const text = new Y.Text();
  doc.getMap('texts').set('d', text);
  text.insert(0, words);
  return text;
}

const passageIn = (text: Y.Text, words: string): Passage => {
  const from = text.toJSON().indexOf(words);
  return passageOf(text, from, from + words.length) as Passage;
};

const wordsAt = (text: Y.Text, passage: Passage): string | undefined =>
  findPassages(text, [passage])[0]?.words;

describe('a passage', () => {
  it('keeps to its words: what is typed at its ends is outside, what is typed in it inside', () => {
    const text = textWith('So we moved the song.\n');
    const passage = passageIn(text, 'moved the');
    expect(passage.quote).toBe('moved the');
    text.insert(text.toJSON().indexOf(' song'), 'N');
    text.insert(text.toJSON().indexOf('moved'), 'V');
    text.insert(text.toJSON().indexOf(' the'), ' all');
    expect(text.toJSON()).toBe('So we Vmoved all theN song.\n');
    expect(wordsAt(text, passage)).toBe('moved all the');
  });

  it('has no white space at its ends, and needs words', () => {
    const text = textWith('One \n two  \n\n');
    expect(wordsAt(text, passageOf(text, 3, 12) as Passage)).toBe('two');
    expect(passageOf(text, 3, 6)).toBeUndefined();
    expect(passageOf(text, 2, 2)).toBeUndefined();
  });

  it.each([MOST_QUOTED, MOST_QUOTED + 1])('of %i characters keeps so many at most of its words', (length) => {
    const text = textWith(`${'a'.repeat(length)}\n`);
    const passage = passageOf(text, 0, length) as Passage;
    expect(passage.quote).toBe('a'.repeat(MOST_QUOTED));
    expect(wordsAt(text, passage)).toBe('a'.repeat(length));
  });

  it('is gone with its words, and there again where they were put back or moved as a whole', () => {
    const text = textWith('So we moved the song.\nAnd then?\n');
    const passage = passageIn(text, 'moved the song');
    text.delete(6, 14);
    expect(wordsAt(text, passage)).toBeUndefined();
    text.insert(text.toJSON().indexOf('then'), 'moved the song ');
    expect(findPassages(text, [passage])[0]).toEqual({ from: 12, to: 26, words: 'moved the song' });
    text.insert(0, 'moved the song ');
    expect(wordsAt(text, passage)).toBeUndefined(); // which of the two?
  });

  it('is whole again where a part of it was taken out and put back', () => {
    const text = textWith('So we moved the song.\n');
    const passage = passageIn(text, 'moved the song');
    const undo = new Y.UndoManager(text);
    text.delete(4, 6);
    expect(wordsAt(text, passage)).toBe('d the song');
    undo.undo();
    expect(wordsAt(text, passage)).toBe('moved the song');
  });

  it.each([
    ['all at once', [[3, 5]]],
    ['letter by letter', [7, 6, 5, 4, 3].map((at) => [at, 1])],
    ['in part', [[5, 2]]],
    ['at its end', [[6, 2]]],
  ])('short as it is, stands in both copies again where an undo puts it back, taken out %s', (_, cuts) => {
    const text = textWith('So moved the song.\n');
    const passage = passageIn(text, 'moved');
    const undo = new Y.UndoManager(text);
    for (const [at, length] of cuts) text.delete(at as number, length as number);
    undo.undo();
    expect(text.toJSON()).toBe('So moved the song.\n');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(text.doc as Y.Doc));
    const there = copy.getMap('texts').get('d') as Y.Text;
    expect([wordsAt(text, passage), wordsAt(there, passage)]).toEqual(['moved', 'moved']);
  });

  it('is at one place in both copies, also where one has put a part back and the other wrote beside it', () => {
    const text = textWith('So moved the song.\n');
    const passage = passageIn(text, 'moved');
    const undo = new Y.UndoManager(text);
    text.delete(3, 2);
    text.insert(3, 'x');
    undo.undo();
    text.insert(5, 'y');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(text.doc as Y.Doc));
    const there = copy.getMap('texts').get('d') as Y.Text;
    expect(findPassages(there, [passage])).toEqual(findPassages(text, [passage]));
  });

  it('is not looked for by a few letters, which may stand anywhere', () => {
    const text = textWith('So we ate a pear.\n');
    const [short, long] = ['we ate', 'we ate a'].map((words) => passageIn(text, words)) as [Passage, Passage];
    expect([short.quote.length, long.quote.length]).toEqual([6, 8]);
    text.delete(0, text.length);
    text.insert(0, 'So we ate a pear.\n');
    expect([wordsAt(text, short), wordsAt(text, long)]).toEqual([undefined, 'we ate a']);
  });

  it('counts a thing that is no character as one', () => {
    const text = textWith('ab moved\n');
    text.insertEmbed(1, { thing: 1 });
    expect(wordsAt(text, passageOf(text, 4, 9) as Passage)).toBe('moved');
  });
});

describe('a passage after 200 edits by two', () => {
  const ACTS = [
    ...['type', 'type', 'type', 'delete', 'delete over lines', 'split', 'split', 'join', 'join', 'make'],
    ...['indent', 'bold', 'suggest', 'accept', 'reject'],
  ];

  it.each(Array.from({ length: 8 }, (_, n) => n + 1))('has what is left of its words (seed %i)', (seed) => {
    const random = seeded(seed);
    const first = Y.encodeStateAsUpdate(draftNotebook());
    const copies = [1, 2].map((n) => new DraftCopy(n === 1 ? 'ana' : 'ben', 10 * seed + n, first));
    const [ana, ben] = copies as [DraftCopy, DraftCopy];
    const chars = Array.from({ length: 40 }, (_, n) => String.fromCharCode(0xe000 + n)).join('');
    ana.text.insert(12, `${chars.slice(0, 20)}\n${chars.slice(20)}`);
    const passage = passageOf(ana.text, 12, 53) as Passage;
    exchange(copies);
    let next = 0xe100;
    for (let i = 0; i < 200; i += 1) {
      pick(random, copies).act(pick(random, ACTS), random, () => String.fromCharCode((next += 1)));
      if (random() < 0.1) exchange(copies);
    }
    exchange(copies);
    exchange(copies);
    const found = findPassages(ana.text, [passage])[0];
    expect(findPassages(ben.text, [passage])[0]).toEqual(found);
    const [words, all] = [found?.words ?? '', ana.text.toJSON()];
    const left = [...chars].filter((char) => all.includes(char));
    expect([...words].filter((char) => chars.includes(char))).toEqual(left);
    expect(all.slice(found?.from ?? 0, found?.to ?? 0)).toBe(words);
  });
});

describe('a place that is none', () => {
  const text = textWith('So we moved the song.\n');
  const doc = text.doc as Y.Doc;
  const other = textWith('another text, whose document is none of ours\n');
  doc.getText('root').insert(0, 'words of something else');
  const relative = (position: Y.RelativePosition): string => toBase64url(Y.encodeRelativePosition(position));
  const root = (name: string) => relative(new Y.RelativePosition(null, name, null, 0));

  it.each([
    ['nothing', ''],
    ['letters that are no bytes', '*'],
    ['bytes that say nothing', 'AAAA'],
    ['bytes that break off', toBase64url(new Uint8Array([0, 255]))],
    ['a number without end', toBase64url(new Uint8Array(60).fill(255))],
    ['a place of another document', placeOf(other, 3, 'behind')],
    ['a place of another text', placeOf(doc.getText('root'), 3, 'behind')],
    [
      'a character that is not written yet',
      relative(new Y.RelativePosition(null, null, Y.createID(7, 9), 0)),
    ],
    ['the end of a root type', root('root')],
    ['the end of a root type that nobody made', root('made-by-a-stranger')],
  ])('%s', (_, place) => {
    expect(indexAt(text, place)).toBeUndefined();
    expect(findPassages(text, [{ quote: 'of no words here', from: place, to: place }])).toEqual([undefined]);
    expect(doc.share.has('made-by-a-stranger')).toBe(false);
  });

  it('ends that stand the wrong way round have no words between them', () => {
    const { from, to } = passageIn(text, 'moved');
    expect(findPassages(text, [{ quote: '', from: to, to: from }])).toEqual([undefined]);
  });

  it('leaves a comment with its words, and without a place', () => {
    const parse = (fields: object) =>
      comments.parse({
        id: 'c',
        by: 'm',
        at: 1_790_000_000_000,
        on: 'draft',
        subject: 'd',
        text: 'No.',
        ...fields,
      });
    expect(parse({ from: 'a'.repeat(200), to: 'a'.repeat(201) })).toMatchObject({
      from: 'a'.repeat(200),
      to: '',
    });
    expect(parse({ from: 7, to: 'a b', quote: 'q'.repeat(MOST_QUOTED + 1) })).toMatchObject({
      ...{ from: '', to: '', text: 'No.', quote: 'q'.repeat(MOST_QUOTED) },
    });
    expect(parse({})).toMatchObject({ quote: '', from: '', to: '' });
  });
});

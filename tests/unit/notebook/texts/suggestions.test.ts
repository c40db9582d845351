import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { holdWrites } from '../../../../lib/notebook/schema';
import { readBlocks } from '../../../../lib/notebook/texts/blocks';
import type { Op } from '../../../../lib/notebook/texts/op';
import { MOST_LOOKS, MOST_WORDS, suggestionsIn } from '../../../../lib/notebook/texts/suggested';
import {
  actOf,
  asSuggestion,
  decided,
  suggestedRuns,
  takeStraysOff,
  withoutSuggestion,
} from '../../../../lib/notebook/texts/suggestions';
import { claimWriter } from '../../../../lib/notebook/texts/writers';
import { put } from '../../../support/records';

const ANA = { id: 'a1', by: 'ana' };
const BO = { id: 'b1', by: 'bo' };

function textOf(...ops: Op[]): Y.Text {
  const doc = new Y.Doc();
  for (const id of ['ana', 'bo'])
    put(doc, 'members', { id, by: id, at: 1_790_000_000_000, seat: 'a', name: id });
  const text = doc.getText('t');
  text.applyDelta(ops);
  return text;
}
const suggest = (text: Y.Text, ops: Op[], by = ANA): void =>
  text.applyDelta(asSuggestion(ops, suggestedRuns(text), by));
const decide = (text: Y.Text, accept: boolean, id: string): Y.Text => {
  text.applyDelta(decided(text, accept, (one) => one.id === id));
  return text;
};
const told = (text: Y.Text): unknown[] =>
  (text.toDelta() as { insert: unknown; attributes?: object }[]).map(({ insert, attributes }) => [
    insert,
    attributes,
  ]);

describe('a look that is suggested', () => {
  it('of words leaves them as they are, and is given or dropped without a letter put in', () => {
    const suggested = (): Y.Text => {
      const text = textOf(
        { insert: 'We sing' },
        { insert: '.', attributes: { bold: true } },
        { insert: '\n' },
      );
      suggest(text, [
        { retain: 3 },
        { retain: 4, attributes: { bold: true } },
        { retain: 1, attributes: { bold: null } },
      ]);
      return text;
    };
    expect(readBlocks(suggested())[0]?.runs).toEqual([
      { text: 'We ' },
      { text: 'sing', asBold: { ...ANA, to: true } },
      { text: '.', bold: true, asBold: { ...ANA, to: false } },
    ]);
    expect(told(decide(suggested(), true, 'a1'))).toEqual([
      ['We ', undefined],
      ['sing', { bold: true }],
      ['.\n', undefined],
    ]);
    expect(told(decide(suggested(), false, 'a1'))).toEqual([
      ['We sing', undefined],
      ['.', { bold: true }],
      ['\n', undefined],
    ]);
    expect(decided(suggested(), true, () => false)).toEqual([]);
  });

  it('of a line says what the line would be, and accepting leaves nothing of the old one', () => {
    const text = textOf(
      { insert: 'a' },
      { insert: '\n', attributes: { block: 'bullet', indent: 1, newer: 7 } },
    );
    suggest(text, [{ retain: 1 }, { retain: 1, attributes: { block: 'heading', level: 3, indent: null } }]);
    const to = { kind: 'heading', level: 3 };
    expect(readBlocks(text)).toEqual([
      { kind: 'bullet', indent: 1, runs: [{ text: 'a' }], as: { ...ANA, to } },
    ]);
    expect(suggestionsIn(readBlocks(text))).toEqual([
      {
        ...ANA,
        inserted: '',
        deleted: '',
        looks: [{ look: 'line', from: { kind: 'bullet', indent: 1 }, to, words: 'a' }],
      },
    ]);
    decide(text, true, 'a1');
    expect(told(text)).toEqual([
      ['a', undefined],
      ['\n', { block: 'heading', level: 3, newer: 7 }],
    ]);
  });

  it('goes when the same person suggests it once more, stays when the other one does, and gives way to another look', () => {
    const text = textOf({ insert: 'a' }, { insert: '\n', attributes: { block: 'paragraph' } });
    const as = (level: number): Op[] => [
      { retain: 1 },
      { retain: 1, attributes: { block: 'heading', level } },
    ];
    const to = () => readBlocks(text)[0]?.as;
    suggest(text, as(2));
    suggest(text, as(2), BO);
    expect(to()).toEqual({ ...ANA, to: { kind: 'heading', level: 2 } });
    suggest(text, as(3), BO);
    expect(to()).toEqual({ ...BO, to: { kind: 'heading', level: 3 } });
    suggest(text, as(3), BO);
    expect(to()).toBeUndefined();
  });

  it('of one’s own suggested words is given at once', () => {
    const text = textOf({ insert: 'ab\n' });
    suggest(text, [{ retain: 1 }, { insert: 'X', attributes: { 'as-bold': { ...BO, to: true } } }]);
    suggest(text, [{ retain: 1 }, { retain: 1, attributes: { bold: true } }]);
    suggest(text, [{ retain: 1 }, { retain: 1, attributes: { link: 'https://a.example/' } }]);
    expect(told(text)).toEqual([
      ['a', undefined],
      ['X', { ins: ANA, bold: true, link: 'https://a.example/' }],
      ['b\n', undefined],
    ]);
    const typed: Op[] = [
      { insert: 'x', attributes: { bold: true, 'as-italic': { ...BO, to: true }, ins: BO } },
    ];
    expect(withoutSuggestion(typed)).toEqual([{ insert: 'x', attributes: { bold: true } }]);
  });

  it('of a link says where it would lead, and accepting gives, changes or takes it off', () => {
    const [one, two] = ['https://a.example/', 'https://b.example/'];
    const text = textOf({ insert: 'ab' }, { insert: 'cd', attributes: { link: one } }, { insert: '\n' });
    const to = (link: string | null): Op[] => [{ retain: 1 }, { retain: 2, attributes: { link } }];
    suggest(text, to(two));
    expect(told(text)).toEqual([
      ['a', undefined],
      ['b', { 'as-link': { ...ANA, to: two } }],
      ['c', { link: one, 'as-link': { ...ANA, to: two } }],
      ['d', { link: one }],
      ['\n', undefined],
    ]);
    const looks = () => suggestionsIn(readBlocks(text)).map(({ by, looks: all }) => [by, ...all]);
    expect(looks()).toEqual([['ana', { look: 'link', to: two, words: 'bc' }]]);
    suggest(text, to(null), BO);
    expect(looks()).toEqual([['bo', { look: 'link', to: '', words: 'bc' }]]);
    suggest(text, to(two));
    const runs = () => readBlocks(text)[0]?.runs;
    decide(text, true, 'a1');
    expect(runs()).toEqual([{ text: 'a' }, { text: 'bc', link: two }, { text: 'd', link: one }]);
    suggest(text, to(null), BO);
    decide(text, true, 'b1');
    expect(runs()).toEqual([{ text: 'abc' }, { text: 'd', link: one }]);
    suggest(text, to(one));
    decide(text, false, 'a1');
    expect(runs()).toEqual([{ text: 'abc' }, { text: 'd', link: one }]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'x',
    7,
    true,
    null,
    'https://a.example/'.padEnd(2001, 'x'),
  ])('of a link that leads to %s is none', (to) => {
    const text = textOf({ insert: 'a', attributes: { 'as-link': { ...BO, to } } }, { insert: '\n' });
    expect(suggestionsIn(readBlocks(text))).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['no member', { id: 'a1', to: true }],
    ['no look', { ...ANA, to: 'yes' }],
    ['a foreign name', { id: '__proto__', by: 'ana', to: true }],
  ])('that says %s is none', (_, value) => {
    const text = textOf(
      { insert: 'a', attributes: { 'as-bold': value } },
      { insert: '\n', attributes: { 'as-block': value } },
    );
    expect(suggestionsIn(readBlocks(text))).toEqual([]);
  });

  it('that a partner puts at words is of no line, and a kind of line that nobody knows is a plain one', () => {
    const text = textOf({
      insert: 'ab\ncd\n',
      attributes: { 'as-block': { ...BO, to: { block: 'gallery' } } },
    });
    decide(text, true, 'b1');
    expect(told(text)).toEqual([
      ['ab', undefined],
      ['\n', { block: 'paragraph' }],
      ['cd', undefined],
      ['\n', { block: 'paragraph' }],
    ]);
  });

  it.each([
    [MOST_LOOKS, MOST_WORDS],
    [MOST_LOOKS + 1, MOST_WORDS + 1],
  ])('is listed so far: %i looks, %i characters', (looks, length) => {
    const line = { insert: '\n', attributes: { 'as-block': { ...ANA, to: { block: 'quote' } } } };
    const text = textOf(
      ...Array.from({ length: looks }).flatMap(() => [{ insert: 'x'.repeat(length) }, line]),
    );
    const [one] = suggestionsIn(readBlocks(text));
    expect([one?.looks.length, one?.looks[0]?.words.length]).toEqual([MOST_LOOKS, MOST_WORDS]);
  });
});

describe('words at which a suggestion stands', () => {
  /** Words of Bo's that were there before, some that Ana suggests, and her mark gone on over the others. */
  function strayed() {
    const text = textOf({ insert: 'before\n' });
    const doc = text.doc!;
    claimWriter(doc, 'ana');
    const act = { id: actOf(doc, 'x'), by: 'ana' };
    suggest(text, [{ insert: 'new ' }], act);
    text.format(0, 11, { ins: act });
    return { text, act };
  }

  it('go when it is rejected only where they are of it', () => {
    const { text, act } = strayed();
    decide(text, false, act.id);
    expect(told(text)).toEqual([['before\n', undefined]]);
  });

  it('lose the mark where it is not theirs, once and not where nothing may be written', () => {
    const { text, act } = strayed();
    const doc = text.doc!;
    holdWrites(doc, 'disk-full');
    takeStraysOff(text);
    expect(told(text)).toEqual([['new before\n', { ins: act }]]);
    holdWrites(doc, 'none');
    takeStraysOff(text);
    expect(told(text)).toEqual([
      ['new ', { ins: act }],
      ['before\n', undefined],
    ]);
    const state = Y.encodeStateVector(doc);
    takeStraysOff(text);
    expect(Y.encodeStateVector(doc)).toEqual(state);
  });

  it('are marked, and not gone, when the same person suggests to take out those that are not of it', () => {
    const { text, act } = strayed();
    suggest(text, [{ delete: 7 }], act);
    expect(text.toJSON()).toBe('before\n');
    expect(readBlocks(text)[0]?.runs[0]).toMatchObject({ text: 'bef', deleted: act });
  });

  it('are of it also when they were copied, and an act that names no client is of its member', () => {
    const { text, act } = strayed();
    text.format(0, 11, { copied: true });
    expect(decide(text, false, act.id).toJSON()).toBe('');
    const old = textOf({ insert: 'abc\n', attributes: { ins: BO } });
    expect(suggestedRuns(old)[0]?.said['ins']).toEqual(BO);
    claimWriter(old.doc!, 'ana');
    expect(suggestedRuns(old)[0]?.said['ins']).toBeUndefined();
  });
});

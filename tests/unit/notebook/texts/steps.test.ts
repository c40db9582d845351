import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Block } from '../../../../lib/model/draft-text';
import { readBlocks } from '../../../../lib/notebook/texts/blocks';
import { opsOf } from '../../../../lib/notebook/texts/flat';
import type { Op } from '../../../../lib/notebook/texts/op';
import { smallestChange } from '../../../../lib/notebook/texts/smallest';
import { transformed } from '../../../../lib/notebook/texts/transform';
import { pick, seeded } from '../../../support/random';

/** A text after some changes, by Yjs itself. */
function changed(...changes: readonly (readonly Op[])[]): Y.Text {
  const text = new Y.Doc().getText();
  for (const change of changes) text.applyDelta([...change]);
  return text;
}

/** What it is character by character, however Yjs cuts it. */
function after(...changes: readonly (readonly Op[])[]): Op[] {
  const shown: Op[] = [];
  for (const op of changed(...changes).toDelta() as { insert: string; attributes?: object }[])
    for (const char of op.insert) shown.push({ insert: char, attributes: { ...op.attributes } });
  return shown;
}

const blocksAfter = (...changes: readonly (readonly Op[])[]): Block[] => readBlocks(changed(...changes));

const line = (text: string, look: object = {}): Block => ({ kind: 'paragraph', runs: [{ text, ...look }] });

/** A change by chance to a text of some length. */
function anyChange(random: () => number, length: number, letters: string): Op[] {
  const ops: Op[] = [];
  for (let left = length; left > 0;) {
    const n = Math.min(left, 1 + Math.floor(random() * 4));
    const what = pick(random, ['keep', 'keep', 'delete', 'format', 'insert', 'both']);
    if (what === 'insert' || what === 'both')
      ops.push({ insert: pick(random, [...letters]), attributes: {} });
    if (what === 'insert') continue;
    left -= n;
    if (what === 'delete') ops.push({ delete: n });
    else if (what === 'keep') ops.push({ retain: n });
    else ops.push({ retain: n, attributes: { bold: pick(random, [true, null]) } });
  }
  return ops;
}

describe('two changes of one text', () => {
  it('lead to the same whichever comes first, each as it becomes behind the other', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const random = seeded(seed);
      const text: Op[] = [{ insert: 'abc', attributes: { bold: true } }, { insert: 'defghij\n' }];
      const [one, other] = [anyChange(random, 11, 'XYZ'), anyChange(random, 11, 'xyz')];
      const oneFirst = after(text, one, transformed(other, one, false));
      const otherFirst = after(text, other, transformed(one, other, true));
      expect(oneFirst, `seed ${seed}`).toEqual(otherFirst);
    }
  });

  it('keep both insertions at one place, the first one’s before', () => {
    const [ours, theirs]: [Op[], Op[]] = [[{ insert: 'a' }], [{ insert: 'b' }]];
    expect(transformed(ours, theirs, true)).toEqual([{ retain: 1 }, { insert: 'a' }]);
    expect(transformed(ours, theirs, false)).toEqual([{ insert: 'a' }]);
  });
});

describe('the smallest change', () => {
  const before = [line('One two'), line('three'), line('four')];
  const write = (to: readonly Block[]) => smallestChange(before, to);

  it('is nothing where nothing changed', () => {
    expect(write([line('One two'), line('three'), line('four')])).toEqual([]);
  });

  it('of a letter is that letter', () => {
    const to = [before[0] as Block, line('threeX'), before[2] as Block];
    expect(write(to)).toEqual([{ retain: 13 }, { insert: 'X', attributes: {} }]);
  });

  it('of a split is one line end, and of a join one deletion', () => {
    const split = [line('One'), line(' two'), ...before.slice(1)];
    expect(write(split)).toEqual([{ retain: 3 }, { insert: '\n', attributes: { block: 'paragraph' } }]);
    expect(smallestChange(split, before)).toEqual([{ retain: 3 }, { delete: 1 }]);
  });

  it('of a heading is what its line end says', () => {
    const to = [{ ...line('One two'), kind: 'heading', level: 2 } as Block, ...before.slice(1)];
    expect(write(to)).toEqual([{ retain: 7 }, { retain: 1, attributes: { block: 'heading', level: 2 } }]);
  });

  it('is where the person wrote, of letters that are the same', () => {
    const [from, to] = [[line('aaaa')], [line('aaaaa')]];
    const at = (caret: number) =>
      smallestChange(from, to, { before: [caret, caret], after: [caret + 1, caret + 1] });
    expect(at(0)).toEqual([{ insert: 'a', attributes: {} }]);
    expect(at(2)).toEqual([{ retain: 2 }, { insert: 'a', attributes: {} }]);
  });

  it('never parts the halves of a character', () => {
    const ops = smallestChange([line('a😀b')], [line('a😁b')]);
    expect(blocksAfter(opsOf([line('a😀b')]), ops)).toEqual([line('a😁b')]);
    expect(JSON.stringify(ops)).not.toMatch(/\\ud[89a-f]/i);
  });

  it('leads where it should from any text to any other', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const random = seeded(seed);
      const some = (): Block[] =>
        Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
          line(
            Array.from({ length: 1 + Math.floor(random() * 9) }, () => pick(random, [...'ab😀\u0301'])).join(
              '',
            ),
            pick(random, [{}, { bold: true }, { link: 'https://a.example/' }]),
          ),
        );
      const [from, to] = [some(), some()];
      expect(blocksAfter(opsOf(from), smallestChange(from, to)), `seed ${seed}`).toEqual(to);
    }
  });

  it('of very much is found in no time', () => {
    const many = (salt: number): Block => {
      const random = seeded(salt);
      return line(Array.from({ length: 40_000 }, () => pick(random, [...'abcdefgh '])).join(''));
    };
    const began = performance.now();
    const [from, to] = [[many(1)], [many(2)]];
    expect(blocksAfter(opsOf(from), smallestChange(from, to))).toEqual(to);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

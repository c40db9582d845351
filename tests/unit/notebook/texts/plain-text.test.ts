import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS } from '../../../../lib/model/kinds';
import { addRecord } from '../../../../lib/notebook/records';
import { holdWrites } from '../../../../lib/notebook/schema';
import {
  behind,
  fitsInBox,
  indexAfter,
  plainChange,
  plainText,
} from '../../../../lib/notebook/texts/plain-text';
import type { Op } from '../../../../lib/notebook/texts/op';
import { MOST_LENGTH, MOST_LINE, MOST_LINES } from '../../../../lib/notebook/texts/size';
import { textOf } from '../../../../lib/notebook/texts/texts';

/** Makes steps to words. */
function stepped(words: string, ops: readonly Op[]): string {
  let [out, at] = ['', 0];
  for (const op of ops) {
    if ('insert' in op) out += typeof op.insert === 'string' ? op.insert : '\uFFFC';
    else {
      const length = 'delete' in op ? op.delete : op.retain;
      if ('retain' in op) out += words.slice(at, at + length);
      at += length;
    }
  }
  return out + words.slice(at);
}

const NEVER = new AbortController().signal;

function begun() {
  const doc = new Y.Doc();
  addRecord(doc, KINDS.meetings, { id: 'm', by: 'ana', at: 1_790_000_000_000 }, { title: 'Hello' });
  const text = textOf(doc, 'm')!;
  return { doc, text, plain: plainText(text, 'ana', NEVER) };
}
const write = (plain: ReturnType<typeof plainText>, words: string): boolean =>
  plain.write(plainChange(plain.words(), words));

it('what is written stands there line by line, as a draft would read it', () => {
  const { plain, text } = begun();
  expect(plain.words()).toBe('');
  expect(write(plain, 'The budget.\n\nThe door.')).toBe(true);
  expect(plain.words()).toBe('The budget.\n\nThe door.');
  expect(text.toJSON()).toBe('The budget.\n\nThe door.\n');
  expect(text.toDelta()).toContainEqual({ insert: 'The door.' });
  write(plain, '');
  expect(plain.words()).toBe('');
});

it('looks that a newer app has put there stay, and a thing is one character', () => {
  const { plain, text } = begun();
  write(plain, 'The budget.');
  text.format(4, 6, { bold: true });
  text.insertEmbed(0, { picture: 'a'.repeat(64) });
  const words = plain.words();
  expect(words).toHaveLength(12);
  write(plain, `${words} Soon.`);
  expect(text.toDelta().map(({ insert }: { insert: unknown }) => insert)).toEqual([
    { picture: 'a'.repeat(64) },
    'The ',
    'budget',
    '. Soon.',
    '\n',
  ]);
});

it('refuses while the disk takes nothing, and beyond what a box can take', () => {
  const { doc, plain, text } = begun();
  holdWrites(doc, 'disk-full');
  expect(write(plain, 'The budget.')).toBe(false);
  holdWrites(doc, 'none');
  text.insert(0, 'a'.repeat(MOST_LINE + 1));
  expect(plain.fits()).toBe(false);
  expect(plain.write([{ insert: 'b' }])).toBe(false);
  plain.undo();
  expect(plain.words().startsWith('a')).toBe(true);
});

it.each([
  ['characters', `${'a'.repeat(MOST_LINE - 1)}\n`.repeat(MOST_LENGTH / MOST_LINE).slice(0, -1), 'a'],
  ['characters of a line', 'a'.repeat(MOST_LINE), 'a'],
  ['lines', '\n'.repeat(MOST_LINES - 1), '\n'],
])('a box takes the most %s, and not one more', (_what, most, more) => {
  expect(fitsInBox(most)).toBe(true);
  expect(fitsInBox(most + more)).toBe(false);
});

it('undo takes back what was written here, and leaves the words of the other', () => {
  const { doc, plain } = begun();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  write(plain, 'Mine.');
  const theirs = plainText(textOf(other, 'm')!, 'ben', NEVER);
  write(theirs, 'Theirs.');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'wire');
  plain.undo();
  expect(plain.words()).toBe('Theirs.');
  plain.redo();
  expect(plain.words()).toContain('Mine.');
});

it('a change is told as it came, so an index stays at its character', () => {
  const { doc, plain } = begun();
  write(plain, 'The budget. The door.');
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  write(plainText(textOf(other, 'm')!, 'ben', NEVER), 'So: the budget. The green door!');
  let words = plain.words();
  let at = words.indexOf('oor');
  plain.observe((ops) => {
    words = stepped(words, ops);
    at = indexAfter(at, ops);
  }, NEVER);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'wire');
  expect(words).toBe('So: the budget. The green door!');
  expect(words.slice(at)).toBe('oor!');
  write(plain, 'Mine is not told.');
  expect(words).toBe('So: the budget. The green door!');
});

it('steps that were held do behind others what they meant', () => {
  const ours = plainChange('one two', 'one and two');
  const theirs = [plainChange('one two', 'zero one two'), plainChange('zero one two', 'zero one')];
  const now = theirs.reduce(stepped, 'one two');
  expect(stepped(now, behind(ours, theirs))).toMatch(/^zero one ?and ?$/);
});

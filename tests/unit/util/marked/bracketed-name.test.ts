import { describe, expect, it } from 'vitest';
import { bracketed, nameAt, nameBegun } from '../../../../lib/util/marked/bracketed-name';
import { quickest } from '../../../support/quickest';
import { spansOf } from '../../../../lib/util/marked/marked-spans';

describe('a name in double brackets', () => {
  it.each([
    ['[[Quiet Hours]]', 'Quiet Hours'],
    ['[[ Quiet ]] more]]', ' Quiet '],
    [`[[${'a'.repeat(300)}]]`, 'a'.repeat(300)],
    [`[[${'a'.repeat(301)}]]`, undefined],
    ['[[two\nlines]]', undefined],
    ['[[in [brackets] ]]', undefined],
    ['[[   ]]', undefined],
    ['[[]]', undefined],
    ['[[open', undefined],
    ['[one]', undefined],
  ])('%s', (text, name) => expect(nameAt(text, 0)).toBe(name));

  it('stands among other words, and keeps what is in it from being emphasis', () => {
    expect(spansOf('See [[*Quiet* Hours]] and [[x] now')).toEqual([
      'See ',
      { kind: 'record', name: '*Quiet* Hours' },
      ' and [[x] now',
    ]);
    expect(spansOf('**[[A]]** [[B]](https://b.example)')).toEqual([
      { kind: 'strong', spans: [{ kind: 'record', name: 'A' }] },
      ' ',
      { kind: 'record', name: 'B' },
      expect.stringContaining('('),
      expect.objectContaining({ kind: 'address' }),
      ')',
    ]);
  });

  it.each([['[['.repeat(10_000)], [`[[${'a'.repeat(290)}`.repeat(60)]])(
    'takes no longer where a text is full of open brackets',
    (text) => expect(quickest(200, () => void spansOf(text))).toBeLessThan(200),
  );
});

describe('a name that is being typed', () => {
  it.each([
    ['see [[Qui', 'Qui'],
    ['see [[', ''],
    ['see [[Qui]]', undefined],
    ['see [Qui', undefined],
    [`[[${'a'.repeat(60)}`, 'a'.repeat(60)],
    [`[[${'a'.repeat(61)}`, undefined],
    ['[[a\nb', undefined],
  ])('%s', (text, begun) => expect(nameBegun(text)).toBe(begun));
});

it('a name is written so that it can be read again', () => {
  expect(bracketed('Rooms [a study]\nof song')).toBe('[[Rooms  a study  of song]]');
  expect(nameAt(bracketed('Rooms [a study]'), 0)).toBe('Rooms  a study');
});

import { describe, expect, it } from 'vitest';
import { jointOf, vocabularyOf } from '../../../../lib/clip/pdf/paragraphs/hyphens';
import { lineOf } from '../../../../lib/clip/pdf/lines/line';
import { piecesOf } from '../../../../lib/clip/pdf/lines/piece';
import { item, pageOf } from '../../../support/pdf-items';

const wordsOf = (...texts: string[]) =>
  vocabularyOf(texts.flatMap((text) => lineOf(1, piecesOf(pageOf(1, [item(text, 50, 100)]))) ?? []));

const joined = (before: string, next: string, ...document: string[]): string => {
  const { drop, between } = jointOf(before, next, wordsOf(...document));
  return before.slice(0, before.length - drop) + between + next;
};

describe('a hyphen at the end of a line', () => {
  it.each<[string, string, string[], string]>([
    ['neigh-', 'borhood', [], 'neighborhood'],
    ['read-', 'aloud', ['a read-aloud session'], 'read-aloud'],
    ['read-', 'alouds', ['a read-aloud session'], 'read-alouds'],
    ['re-', 'potted', ['repotted', 'repotted', 're-potted'], 'repotted'],
    ['story-', 'time', ['story and time'], 'story-time'],
    ['story-', 'time', ['story and time at storytime'], 'storytime'],
    ['Anglo-', 'Saxon', [], 'Anglo-Saxon'],
    ['early-child-', 'hood', [], 'early-child-hood'],
    ['self-pub-', 'lished', ['published'], 'self-published'],
    ['2019-', '2020', [], '2019-2020'],
    ['12–', '15', [], '12–15'],
    ['soft\u00AD', 'ened', [], 'softened'],
    ['done—', 'or so', [], 'done—or so'],
    ['https://example.org/a-', 'b/c', [], 'https://example.org/a-b/c'],
    ['https://doi.org/10.1000/', 'xyz', [], 'https://doi.org/10.1000/xyz'],
    ['an end.', 'A start', [], 'an end. A start'],
    ['Kinder-', 'und Jugendbuch', [], 'Kinder- und Jugendbuch'],
    ['short-', 'and long-term', [], 'short- and long-term'],
    ['an eleven-', 'year-old reader', [], 'an eleven-year-old reader'],
    ['the inter-', 'war-like state', ['interwar'], 'the interwar-like state'],
    ['at https:', '//example.org/a', [], 'at https://example.org/a'],
    ['at https://example.org', '/a/b', [], 'at https://example.org/a/b'],
    [
      'at https://example.org/a.ht',
      'ml and in print',
      ['b.html'],
      'at https://example.org/a.html and in print',
    ],
    ['at https://example.org/a', 'and in print', [], 'at https://example.org/a and in print'],
    ['at https://www.harrow-', 'gate.example/a', ['harrowgate'], 'at https://www.harrowgate.example/a'],
    ['no—', 'not now', ['yes —or so— it is'], 'no— not now'],
    ['no', '—not now', ['yes—or so—it is'], 'no—not now'],
    ['花園', '裡', [], '花園裡'],
  ])('%s %s', (before, next, document, expected) => {
    expect(joined(before, next, ...document)).toBe(expected);
  });

  it('does not learn from halves of words', () => {
    expect([...wordsOf('a neigh-', 'borhood here').keys()]).toEqual(['a', 'here']);
  });
});

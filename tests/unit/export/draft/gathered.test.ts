import { describe, expect, it } from 'vitest';
import { gathered } from '../../../../lib/export/draft/gathered';
import { referencesOf } from '../../../../lib/export/draft/references';
import { resolved } from '../../../../lib/export/draft/resolved';
import type { Block, Run } from '../../../../lib/model/draft-text';
import { drawn } from '../../../support/draft-lines';
import { ARTICLE, BOOK, NEWS } from '../works';

const by = { id: 's', by: 'm' };
const line = (runs: readonly Run[], end?: Block['end']): Block => ({
  ...{ kind: 'paragraph', runs },
  ...(end && { end }),
});

describe('suggestions in a draft that goes out', () => {
  const TEXT = [
    { text: 'The ' },
    { text: 'old', deleted: by },
    { text: 'new', inserted: by },
    { text: ' song' },
  ];

  it('are taken, or are not', () => {
    expect(drawn(resolved([line(TEXT)], 'as suggested'))).toEqual(['The new song']);
    expect(drawn(resolved([line(TEXT)], 'as it was'))).toEqual(['The old song']);
    const both = [line([{ text: 'a' }, { text: 'b', inserted: by, deleted: by }])];
    expect(drawn(resolved(both, 'as suggested'))).toEqual(['a']);
    expect(drawn(resolved(both, 'as it was'))).toEqual(['a']);
  });

  it('split a line in two, or join two', () => {
    const split = [line([{ text: 'One.' }], { inserted: by }), line([{ text: ' Two.' }])];
    expect(drawn(resolved(split, 'as suggested'))).toEqual(['One.', ' Two.']);
    expect(drawn(resolved(split, 'as it was'))).toEqual(['One. Two.']);
    const looks: Block = {
      ...{ kind: 'bullet', indent: 0, as: { ...by, to: { kind: 'heading', level: 3 } } },
      runs: [
        { text: 'x', asBold: { ...by, to: true } },
        { text: 'y', italic: true, asItalic: { ...by, to: false } },
        { text: 'z', link: 'https://a.example/', asLink: { ...by, to: '' } },
        { text: 'w', asLink: { ...by, to: 'https://b.example/' } },
      ],
    };
    expect(resolved([looks], 'as suggested')).toEqual([
      {
        kind: 'heading',
        level: 3,
        runs: [
          { text: 'x', bold: true },
          { text: 'y' },
          { text: 'z' },
          { text: 'w', link: 'https://b.example/' },
        ],
      },
    ]);
    expect(resolved([looks], 'as it was')).toEqual([
      {
        kind: 'bullet',
        indent: 0,
        runs: [
          { text: 'x' },
          { text: 'y', italic: true },
          { text: 'z', link: 'https://a.example/' },
          { text: 'w' },
        ],
      },
    ]);
    const heading: Block = { kind: 'heading', level: 2, runs: [{ text: 'One.' }], end: { deleted: by } };
    expect(drawn(resolved([heading, ...split.slice(1)], 'as suggested'))).toEqual(['One. Two.']);
    expect(drawn(resolved([line([{ text: 'Last' }], { deleted: by })], 'as suggested'))).toEqual(['Last']);
  });

  it('leave no trace, and no line without words', () => {
    const all = resolved(
      [line([{ text: 'x\u0000\uD800', inserted: by }]), line([{ text: 'y', deleted: by }]), line([])],
      'as suggested',
    );
    expect(all).toEqual([{ kind: 'paragraph', runs: [{ text: 'x\uFFFD' }] }]);
  });
});

const quote = (reading: string): Block => ({ kind: 'quote', reading, runs: [{ text: 'q' }] });
const READINGS = [
  { ...NEWS, id: 'n' },
  { ...ARTICLE, id: 'a' },
  { ...BOOK, id: 'b' },
];

describe('the references of a draft', () => {
  it('are those of its quotes, once, in the order of the alphabet', () => {
    const blocks = [quote('n'), quote('a'), quote('n'), quote('gone')];
    const lines = drawn(referencesOf(blocks, READINGS, 'Chicago'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Marlowe, Ines.*_Imaginary Journal of Youth Services_.*\[https:\/\/doi\.org\//);
    expect(lines[1]).toMatch(/^Okafor/);
    expect(drawn(referencesOf(blocks, READINGS, 'APA'))[0]).toMatch(/^Marlowe, I\., & Okonkwo, C\. \(2024\)/);
    expect(referencesOf([{ kind: 'paragraph', runs: [] }], READINGS, 'APA')).toEqual([]);
  });

  it('stand behind the text, and comments behind them, as chosen', () => {
    const matter = {
      ...{ blocks: [quote('n'), line([{ text: 'x', inserted: by }])], readings: READINGS },
      comments: [
        {
          passage: 'x',
          at: { from: 2, to: 3 },
          said: [{ name: 'Ruth', text: 'Why?\n\nSay\u0000 more.', at: 0 }],
        },
      ],
      words: { references: 'References', comments: 'Comments' },
    };
    const all = gathered(matter, { suggestions: 'as suggested', withComments: true, references: 'APA' });
    expect(drawn(all)).toEqual([
      ...['> q', 'x', '## References', expect.stringMatching(/^Okafor/)],
      ...['## Comments', '> x', '*Ruth: *Why?', 'Say more.'],
    ]);
    const none = gathered(matter, { suggestions: 'as it was', withComments: false, references: 'none' });
    expect(drawn(none)).toEqual(['> q']);
    const alone = gathered(
      { ...matter, comments: [] },
      { suggestions: 'as it was', withComments: true, references: 'none' },
    );
    expect(drawn(alone)).toEqual(['> q']);
  });

  it('go with the quotes that suggestions take away', () => {
    const removed: Block = { kind: 'quote', reading: 'n', runs: [{ text: 'q', deleted: by }] };
    const matter = {
      blocks: [removed],
      readings: READINGS,
      comments: [],
      words: { references: 'R', comments: 'C' },
    };
    expect(gathered(matter, { suggestions: 'as suggested', withComments: false, references: 'APA' })).toEqual(
      [],
    );
  });
});

import { describe, expect, it } from 'vitest';
import { READING_FILES } from '../../../../lib/export/reading';
import { ownAndOther, snapshotOf } from '../../../../lib/export/reading/snapshot';
import { NO_TIME } from '../../../../lib/util/possible-time';
import { answer, AT, comment, full, highlight, matter, NOW, reading, SPOT } from './matter';

const PRIVATE = matter({
  highlights: [
    [highlight({ id: 'h1' }), SPOT],
    [highlight({ id: 'h9', quote: 'secret words', onlyMine: true }), SPOT],
  ],
  comments: [
    comment({ id: 'c1', text: 'For both' }),
    comment({ id: 'c2', text: 'secret comment', onlyMine: true }),
    comment({ id: 'c3', text: 'secret reply', parent: 'c1', onlyMine: true }),
    comment({ id: 'c4', text: 'secret below', subject: 'h9', onlyMine: true }),
    comment({ id: 'c5', text: 'secret on the whole', on: 'reading', subject: 'r', onlyMine: true }),
  ],
});

describe('what goes out with a reading', () => {
  it.each(Object.entries(READING_FILES))('%s holds nothing that only one sees', (_, { write }) => {
    const text = write(snapshotOf(PRIVATE, false), NOW);
    expect(text).toContain('For both');
    expect(text).not.toContain('secret');
  });

  it('holds it where the person says so', () => {
    const text = JSON.stringify(snapshotOf(PRIVATE, true));
    for (const words of ['words', 'comment', 'reply', 'below', 'on the whole'])
      expect(text).toContain(`secret ${words}`);
  });

  it('holds open answers of both, none that is sealed', () => {
    const seal = 'a'.repeat(64);
    const some = matter({
      reading: reading({ liked: { ana: 'The silence.' } }),
      stored: [
        answer({ text: 'In March.' }),
        answer({ id: 'a2', by: 'ana', seal }),
        answer({ id: 'a3', by: 'ana', reading: 'other', text: 'Elsewhere' }),
      ],
      prompts: ['liked', 'disliked', 'apply'].map((id) => ({ id, question: `${id}?` })),
    });
    expect(snapshotOf(some, true).answers).toEqual([
      {
        prompt: 'liked',
        question: 'liked?',
        given: [{ by: 'ana', name: 'Ana', at: 0, text: 'The silence.' }],
      },
      { prompt: 'apply', question: 'apply?', given: [{ by: 'bo', name: 'Bo', at: AT, text: 'In March.' }] },
    ]);
  });

  it('nests replies, and knows no time that was under a clock gone mad', () => {
    const [one] = full().highlights;
    expect(one?.said.map(({ text, replies }) => [text, replies.map((reply) => reply.text)])).toEqual([
      ['First line\nsecond line', ['A reply']],
      ['From Bo', []],
    ]);
    const undated = matter({ highlights: [[highlight({ id: 'h1', at: NO_TIME }), SPOT]] });
    expect(snapshotOf(undated, false).highlights[0]?.at).toBe(0);
    for (const { write } of Object.values(READING_FILES))
      expect(write(snapshotOf(undated, false), NOW)).not.toContain('1970');
  });

  it('parts the words of who marked from all that was said to them', () => {
    const [one] = full().highlights;
    const { own, other } = ownAndOther(one!);
    expect(own?.id).toBe('c1');
    expect(other.map(({ id }) => id)).toEqual(['c2', 'c3']);
  });

  it.each(Object.entries(READING_FILES))('%s is the same for the same reading and time', (_, { write }) => {
    expect(write(full(), NOW)).toBe(write(full(), NOW));
  });
});

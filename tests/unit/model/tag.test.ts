import { describe, expect, it } from 'vitest';
import { readings } from '../../../lib/model/reading';
import { MAX_TAG, MOST_TAGS, tagsOf } from '../../../lib/model/tag';

const good = { id: 'r1', title: 'T', by: 'm1', at: 1_790_000_000_000 };
const parsed = (fields: object) => readings.parse({ ...good, ...fields })!;

describe('the tags of a reading', () => {
  it('stand by their names, and what two wrote alike is one', () => {
    const reading = parsed({ 'tag:k2': 'ÉVEIL', 'tag:k1': 'éveil', 'tag:k3': 'Bilingual', 'tag:k4': '' });
    expect(tagsOf(reading)).toEqual([
      { name: 'bilingual', label: 'Bilingual', keys: ['k3'] },
      { name: 'eveil', label: 'éveil', keys: ['k1', 'k2'] },
    ]);
  });

  it('are none where a reading has none, or a foreign one holds something else', () => {
    expect(tagsOf(parsed({}))).toEqual([]);
    expect(tagsOf(parsed({ 'tag:k': 7, 'tag:../x': 'x', 'tag:__proto__': 'x', 'tag:n': ' \n ' }))).toEqual(
      [],
    );
  });

  it('are one line each, cut at their length', () => {
    const [exact, long] = ['a'.repeat(MAX_TAG), 'b'.repeat(MAX_TAG + 1)];
    const labels = tagsOf(parsed({ 'tag:1': exact, 'tag:2': long, 'tag:3': 'two\nlines' })).map(
      ({ label }) => label,
    );
    expect(labels).toEqual([exact, long.slice(0, MAX_TAG), 'two lines']);
  });

  it.each([
    [MOST_TAGS, MOST_TAGS],
    [MOST_TAGS + 1, MOST_TAGS],
  ])('of %i that are stored, %i are read', (stored, read) => {
    const fields = Object.fromEntries(Array.from({ length: stored }, (_, n) => [`tag:${n}`, `tag ${n}`]));
    expect(tagsOf(parsed(fields))).toHaveLength(read);
  });

  it('are written under a key each, and taken away by an empty label', () => {
    expect(readings.encode({ tags: { k1: ' Picture  books ', k2: '' } }, 'm1')).toEqual({
      'tag:k1': 'Picture books',
      'tag:k2': '',
    });
  });
});

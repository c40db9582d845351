import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES, MAX_FILE, MAX_WORDS, readHypothesis } from '../../../lib/import/hypothesis';
import { MAX_QUOTE } from '../../../lib/model/highlight';

const quote = (exact: unknown, more: object = {}): object => ({
  selector: [
    { type: 'RangeSelector', startContainer: '/p[1]' },
    { type: 'TextPositionSelector', start: 40, end: 50 },
    { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' behind', ...more },
  ],
});
const entry = (part: object = {}): object => ({
  ...{ id: 'a', created: '2026-01-01', uri: 'https://a.example/', user: 'acct:ana@hypothes.is' },
  ...{ text: 'Yes.', tags: ['x'], target: [quote('the song')], ...part },
});
const file = (...annotations: readonly unknown[]): string => JSON.stringify({ annotations });
const read = (text: string) => {
  const result = readHypothesis(text);
  return result.ok ? result.value : result.reason;
};

describe('a file of Hypothesis', () => {
  it('is read under each of its names', () => {
    const one = {
      ...{ id: 'a', name: 'ana', text: 'Yes.', quote: 'the song', prefix: 'before', suffix: 'behind' },
      ...{ start: 40, above: [], tooLong: false },
    };
    expect(read(file(entry()))).toEqual([one]);
    expect(read(JSON.stringify({ rows: [entry()], total: 1 }))).toEqual([one]);
    expect(read(JSON.stringify([entry()]))).toEqual([one]);
  });

  it('names people as they are shown, knows replies and what was said of the page', () => {
    expect(
      read(
        file(
          entry({ user_info: { display_name: ' Ana\u202E Ruiz ' } }),
          entry({ id: 'b', references: ['a'], target: [{ source: 'x' }] }),
          entry({ id: 'c', target: undefined, user: 7, text: undefined }),
          entry({ id: 'a', text: 'again' }),
        ),
      ),
    ).toMatchObject([
      { id: 'a', name: 'Ana Ruiz', text: 'Yes.' },
      { id: 'b', quote: '', above: ['a'] },
      { id: 'c', quote: '', name: '', text: '' },
    ]);
  });

  it.each([
    ...['', '{', 'null', '7', '"x"', '{}', '[]', '{"annotations": {}}', '{"annotations": []}'],
    ...[file(entry(), 7), file(entry(), { text: 'no id' }), file(entry({ id: 'x'.repeat(101) }))],
    ...['['.repeat(200_000), `{"annotations":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, '<html>'],
  ])('%.30s is none, and nothing of it is read', (text) => {
    expect(read(text)).toBe('not-one');
  });

  it('is held to a most of characters and entries', () => {
    const many = (n: number) => file(...Array.from({ length: n }, (_, i) => entry({ id: `e${i}` })));
    expect(read(many(MAX_ENTRIES))).toHaveLength(MAX_ENTRIES);
    expect(read(many(MAX_ENTRIES + 1))).toBe('too-long');
    const long = (n: number) => `${file(entry())}${' '.repeat(n - file(entry()).length)}`;
    expect(read(long(MAX_FILE))).toHaveLength(1);
    expect(read(long(MAX_FILE + 1))).toBe('too-long');
  });

  it('says which entry is longer than Bookbag keeps', () => {
    const isTooLong = (part: object): boolean => {
      const result = readHypothesis(file(entry(part)));
      return result.ok && result.value[0]?.tooLong === true;
    };
    expect(isTooLong({ text: 'x'.repeat(MAX_WORDS) })).toBe(false);
    expect(isTooLong({ text: 'x'.repeat(MAX_WORDS + 1) })).toBe(true);
    expect(isTooLong({ target: [quote('x'.repeat(MAX_QUOTE))] })).toBe(false);
    expect(isTooLong({ target: [quote('x'.repeat(MAX_QUOTE + 1))] })).toBe(true);
  });

  it('takes no value of another kind than it should be', () => {
    const odd = entry({ target: [{ selector: [null, 3, { type: 'TextPositionSelector', start: -1e300 }] }] });
    expect(read(file(odd))).toMatchObject([{ quote: '', start: 0 }]);
    expect(read(file(entry({ target: 'x', references: 'y', user_info: [] })))).toMatchObject([
      { quote: '', above: [] },
    ]);
    expect(read(file(entry({ target: [quote(['no'])] })))).toMatchObject([{ quote: '' }]);
    expect(read('{"annotations":[{"id":"a","__proto__":{"text":"x"}}]}')).toMatchObject([{ text: '' }]);
  });
});

// In a page: vitest.config.ts
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mapText } from '../../../lib/anchor/text-map';
import { placesThere } from '../../../lib/live/places-there';
import type { ShownHighlight } from '../../../lib/model/live-page';

const SIGNAL = new AbortController().signal;
let shown: ReadonlyMap<string, readonly Range[]>;
const show = (painted: ReadonlyMap<string, readonly Range[]>): void => {
  shown = painted;
};
const words = (): Record<string, string[]> =>
  Object.fromEntries([...shown].map(([name, ranges]) => [name, ranges.map(String)]));
const make = (id: string, quote: string, more: Partial<ShownHighlight> = {}): ShownHighlight => ({
  ...{ id, meaning: 'liked', seat: 'a', quote, prefix: '', suffix: '', start: 0, end: 9, once: true },
  ...more,
});

beforeEach(() => {
  shown = new Map();
  document.body.innerHTML =
    '<main><p>Few of them spoke of the books.</p><p>They spoke of the song they could sing.</p></main>';
});
afterEach(() => vi.restoreAllMocks());

describe('highlights in a page', () => {
  it('are painted by meaning and member where their words are, and nowhere else', async () => {
    const there = placesThere(mapText(document.body), new Map(), show);
    const all = [
      make('h1', 'the song they could sing'),
      make('h2', 'spoke of the books', { seat: 'b', meaning: 'try' }),
      make('h3', 'words that nobody ever wrote in this text'),
    ];
    await there.look(all, SIGNAL);
    expect(words()).toEqual({
      'bookbag-liked-a': ['the song they could sing'],
      'bookbag-try-b': ['spoke of the books'],
    });
    expect([...there.ranges.keys()]).toEqual(['h1', 'h2']);
  });

  it('stay where they stood until each is looked for anew', async () => {
    const before = document.createRange();
    before.selectNodeContents(document.querySelector('p') as Element);
    const there = placesThere(mapText(document.body), new Map([['h1', before]]), show);
    vi.spyOn(performance, 'now').mockReturnValue(0);
    there.time.spent = there.time.most; // no time is left to look
    await there.look([make('h1', 'the song they could sing')], SIGNAL);
    expect(words()['bookbag-liked-a']).toEqual(['Few of them spoke of the books.']);
  });

  it('are let go where the page took their words out meanwhile', async () => {
    const map = mapText(document.body);
    document.querySelector('p:last-child')?.firstChild?.replaceWith('x');
    const there = placesThere(map, new Map(), show);
    await there.look([make('h1', 'the song they could sing'), make('h2', 'spoke of the books')], SIGNAL);
    expect([...there.ranges.keys()]).toEqual(['h2']);
    document.body.innerHTML = '';
    await there.look([make('h2', 'spoke of the books')], SIGNAL);
    expect([...there.ranges.keys()]).toEqual([]);
  });

  it('are looked for as long as there is time, three seconds in all', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    const there = placesThere(mapText(document.body), new Map(), show);
    const many = Array.from({ length: 40 }, (_, n) => make(`x${n}`, `${n} words that nobody wrote in here`));
    await there.look([...many, make('h1', 'the song they could sing')], SIGNAL);
    expect(there.time.spent).toBe(3_000);
    expect(there.ranges.size).toBe(0);
  });
});

import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { type ShownText, usePlaces } from '../../components/highlights/use-places';
import { leanText } from '../../lib/anchor/lean';
import { type Highlight, highlights as kind } from '../../lib/model/highlight';

const ME = 'ana';
const BODY = 'b'.repeat(64);
const raw = `${'Few of them spoke of the books. '.repeat(40)}The order was changed. ${'And more of it. '.repeat(40)}`;
const shown = { body: BODY, map: { lean: leanText(raw) } } as unknown as ShownText;

afterEach(() => vi.restoreAllMocks());

const make = (id: string, quote: string, more = {}): Highlight =>
  kind.parse({ id, by: 'bo', at: 1, reading: 'r', meaning: 'liked', quote, ...more }) as Highlight;
const hostile = (count: number): Highlight[] =>
  Array.from({ length: count }, (_, n) => make(`h${n}`, `${n} words that nobody wrote in this text`));
const look = (all: readonly Highlight[]) => renderHook(() => usePlaces(shown, all, ME)).result;

it('looks for as many as 20 seconds allow, one’s own first, and for another one when it is asked to', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 25)); // so long does each search take
  const start = leanText(raw).text.indexOf('Theorder');
  const all = [
    ...hostile(900),
    make('same', 'The order was changed.', { body: BODY, start }),
    make('mine', 'The order was changed.', { by: ME, once: true }),
  ];
  const result = look(all);
  await waitFor(() => expect(result.current.over).toBe(true), { timeout: 15_000 });
  const { places } = result.current;
  expect(places.get('mine')?.start).toBe(start);
  expect(places.get('same')?.start).toBe(start);
  expect(places.size).toBe(801); // 20,000 / 25, and the one that stands where it stood
  expect(places.has('h899')).toBe(false);
  act(() => result.current.look('h899'));
  expect(result.current.places.get('h899')).toBeNull();
});

it('looks for all of 1,000 whose words stand there, and is not over', async () => {
  const all = Array.from({ length: 1_000 }, (_, n) =>
    make(`h${n}`, 'The order was changed.', { once: true }),
  );
  const result = look(all);
  await waitFor(() => expect(result.current.places.size).toBe(1_000), { timeout: 15_000 });
  expect(result.current.over).toBe(false);
});

it('rests after a slow search for as long as that took', async () => {
  let now = 0;
  const waited: number[] = [];
  const timer = globalThis.setTimeout;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 40));
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, ms = 0) => {
    waited.push(ms);
    return timer(run, ms);
  });
  const result = look(hostile(3));
  await waitFor(() => expect(result.current.places.size).toBe(3));
  expect(waited).toContain(40);
});

it('says that one is not there where a person said so, also of the text in which it was made', async () => {
  const start = leanText(raw).text.indexOf('Theorder');
  const result = look([
    make('one', 'The order was changed.', { once: true, notIn: BODY }),
    make('same', 'The order was changed.', { body: BODY, start, notIn: BODY }),
  ]);
  await waitFor(() => expect(result.current.places.get('one')).toBeNull());
  expect(result.current.places.get('same')).toBeNull();
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseLookUp } from '../../../../lib/model/looked-up';
import { lookUpIsbn, MAX_ANSWER } from '../../../../lib/post/books/look-up';

const ISBN = '9780823446247';
const entry = {
  ...{ title: 'Watercress', subtitle: 'a story', publish_date: 'Mar 30, 2021', number_of_pages: 32 },
  by_statement: 'by Andrea Wang; pictures by Jason Chin.',
  authors: [{ url: 'https://openlibrary.org/authors/OL1A', name: 'Andrea Wang' }, { name: 7 }, null],
  publishers: [{ name: 'Neal Porter Books' }, { name: 'Another' }],
};
const body = (value: unknown): string => JSON.stringify({ [`ISBN:${ISBN}`]: value });
const answers = (text: string, status = 200) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(text, { status })));
const valueOf = (text: string) => {
  const found = parseLookUp(ISBN, text);
  return found.ok ? found.value : undefined;
};
afterEach(() => vi.restoreAllMocks());

describe('what Open Library says of a number', () => {
  it('is a book, with whom its title page names', () => {
    expect(valueOf(body(entry))).toEqual({
      ...{ title: 'Watercress: a story', author: 'Andrea Wang', illustrator: 'Jason Chin', isbn: ISBN },
      ...{ publisher: 'Neal Porter Books', year: '2021', ages: '', format: '', language: '', cover: '' },
    });
  });

  it.each([
    ['nothing', '{}'],
    ['another number', JSON.stringify({ 'ISBN:9780763693558': entry })],
    ['no object', body('Watercress')],
    ['no title', body({ authors: entry.authors })],
  ])('is no book where the answer is %s', (_, text) => {
    expect(parseLookUp(ISBN, text)).toEqual({ ok: false, reason: 'no-book' });
  });

  it.each([
    ['a page, as a network has one to log in', '<!doctype html><title>Log in</title>'],
    ['nothing at all', ''],
    ['half an answer', body(entry).slice(0, 40)],
    ['null', 'null'],
    ['a list', '[]'],
    ['words', '"Watercress"'],
  ])('cannot be read where the answer is %s', (_, text) => {
    expect(parseLookUp(ISBN, text)).toEqual({ ok: false, reason: 'not-readable' });
  });

  it('is cleaned, whatever stands in it', () => {
    const found = valueOf(
      body({
        title: `A\u202E\u0000${'b'.repeat(999)}`,
        authors: Array.from({ length: 50 }, () => ({ name: 'x'.repeat(99) })),
        publish_date: 5,
      }),
    );
    expect(found?.title).toHaveLength(500);
    expect(found?.author.length).toBeLessThanOrEqual(300);
    expect(found?.year).toBe('');
  });
});

describe('a look-up', () => {
  it('tells the number and nothing else of the person', async () => {
    const fetched = answers(body(entry));
    expect(await lookUpIsbn('0-8234-4624-7')).toMatchObject({ ok: true, value: { isbn: ISBN } });
    const [address, how] = fetched.mock.calls[0] ?? [];
    expect(address).toBe(`https://openlibrary.org/api/books?bibkeys=ISBN:${ISBN}&format=json&jscmd=data`);
    expect(how).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    ['a number with a wrong digit', '9780823446248'],
    ['something else', { isbn: ISBN }],
  ])('asks nobody about %s', async (_, written) => {
    const fetched = answers(body(entry));
    expect(await lookUpIsbn(written)).toEqual({ ok: false, reason: 'no-book' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('says that the catalogue knows no such book, or does not answer', async () => {
    answers('{}');
    expect(await lookUpIsbn(ISBN)).toEqual({ ok: false, reason: 'no-book' });
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    expect(await lookUpIsbn(ISBN)).toEqual({ ok: false, reason: 'not-reached' });
  });

  it.each([
    ['too many questions', 429, 'busy'],
    ['a fault', 500, 'busy'],
    ['that it is shut', 503, 'busy'],
    ['a refusal', 403, 'not-readable'],
    ['a page of something else', 200, 'not-readable'],
  ])('tells an answer of %s', async (_, status, reason) => {
    answers('<html>', status);
    expect(await lookUpIsbn(ISBN)).toEqual({ ok: false, reason });
  });

  it('waits twenty seconds, and says then that nobody answers', async () => {
    const timer = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async (_, how) => (how?.signal?.throwIfAborted(), new Response('{}')));
    expect(await lookUpIsbn(ISBN)).toEqual({ ok: false, reason: 'not-reached' });
    expect([timer.mock.calls, fetched.mock.calls.length]).toEqual([[[20_000]], 1]);
  });

  it('reads an answer up to its most, and ends a longer one', async () => {
    const filled = (length: number): string => {
      const text = body({ ...entry, note: '' });
      return text.replace('"note":""', `"note":"${'x'.repeat(length - text.length)}"`);
    };
    answers(filled(MAX_ANSWER));
    expect(await lookUpIsbn(ISBN)).toMatchObject({ ok: true });
    answers(filled(MAX_ANSWER + 1));
    expect(await lookUpIsbn(ISBN)).toEqual({ ok: false, reason: 'not-readable' });
  });
});

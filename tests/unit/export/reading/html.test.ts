// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { readingHtml } from '../../../../lib/export/reading/html';
import { snapshotOf } from '../../../../lib/export/reading/snapshot';
import { comment, full, highlight, HOSTILE, matter, reading, SPOT } from './matter';

const read = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

describe('a reading as a page to print', () => {
  it('has quotes with their place, threads nested, answers, and the article', () => {
    const page = read(readingHtml(full()));
    expect(page.documentElement.lang).toBe('en');
    expect([...page.querySelectorAll('blockquote')].map((one) => one.textContent)).toEqual([
      'the song they sing',
      'gone words',
    ]);
    expect(page.querySelector('.by')?.textContent).toBe('Liked · Ana, 2026-11-20 · paragraph 4, page ii');
    expect(page.querySelector('ul ul .said')?.textContent).toBe('A reply');
    expect([...page.querySelectorAll('h2, h3')].map((one) => one.textContent)).toEqual([
      ...['Highlights', 'Discussion', 'How does it apply to us?', 'Article', 'The rug'],
    ]);
    expect(page.title).toBe('Rooms for Reading: Co-Designing Family Spaces');
  });

  it.each(HOSTILE)('shows %j as words; nothing runs and nothing is loaded', (text) => {
    const some = matter({
      reading: reading({ title: text, language: '' }),
      highlights: [[highlight({ id: 'h1', quote: text }), SPOT]],
      comments: [
        comment({ id: 'c1', text }),
        comment({ id: 'c2', on: 'reading', subject: 'r', figure: 'table', quote: text, text }),
      ],
      article: [{ kind: 'paragraph', text, number: 1 }],
      nameOf: () => text,
    });
    const html = readingHtml(snapshotOf(some, false));
    const page = read(html);
    expect(page.querySelectorAll('script, img, link, iframe, object, [src], [href], [onerror]')).toHaveLength(
      0,
    );
    expect(html).toContain(`default-src 'none'`);
    expect(page.querySelector('.said')?.textContent?.trim()).toBe(text.trim());
    expect(page.querySelectorAll('style')).toHaveLength(1);
  });
});

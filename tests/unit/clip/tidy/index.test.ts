// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { tidy } from '../../../../lib/clip/tidy';
import { P } from './article-of';

const ABOUT = {
  title: 'Rooms for Reading Aloud',
  author: 'Ines Marlowe',
  address: 'https://magazine.example/rooms',
};
const tidied = (html: string): string => {
  const article = document.createElement('div');
  article.innerHTML = html;
  tidy(article, ABOUT);
  return article.innerHTML;
};

describe('tidying', () => {
  it('applies all rules, boxes and lines', () => {
    const html = `<h1>Rooms for Reading Aloud</h1><p>By Ines Marlowe</p>${P.repeat(4)}<div class="newsletter"><p>Get our letter.</p></div>`;
    expect(tidied(html)).toBe(P.repeat(4));
  });

  it('leaves an article whole when nothing of it would be left', () => {
    const html = '<p>Sign up for our newsletter to get more stories like this every week in your inbox.</p>';
    expect(tidied(html)).toBe(html);
  });
});

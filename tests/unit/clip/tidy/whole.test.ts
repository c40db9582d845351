// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { tidy } from '../../../../lib/clip/tidy';
import { foldLeadCaption } from '../../../../lib/clip/tidy/lead-caption';
import { after, articleOf, P, PAGE, SENTENCE } from './article-of';

const tidied = (html: string): string => {
  const article = articleOf(html);
  tidy(article, { title: 'Rooms for Reading Aloud', author: 'Ines Marlowe', address: PAGE });
  return article.innerHTML;
};

describe('foldLeadCaption', () => {
  it('leaves the paragraphs of a short article that has one picture', () => {
    const html = `<div><p>${SENTENCE.repeat(5)}</p><p>${SENTENCE.repeat(4)}</p><img src="/a.png"></div>`;
    expect(after(foldLeadCaption, html)).toBe(html);
  });

  it('folds a whole sentence where a box holds nothing but it and its picture', () => {
    const text = P.repeat(4);
    expect(after(foldLeadCaption, `<div><img src="/a.png"><p>${SENTENCE}</p></div>${text}`)).toBe(
      `<div><figure title="${SENTENCE}"><img src="/a.png"></figure></div>${text}`,
    );
  });

  it('leaves what is too long to be kept as a title', () => {
    const html = `<figure><img src="/a.png"><figcaption>${SENTENCE.repeat(9)}</figcaption></figure>${P}`;
    expect(after(foldLeadCaption, html)).toBe(html);
  });
});

/** Articles of unusual shapes, each wholly by its author. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['a short piece with one picture', `<div><p>${SENTENCE.repeat(3)}</p><img src="/a.png">${P}</div>`],
  [
    'an interview',
    '<p><strong>Why read aloud?</strong></p><p>Why not?</p><p><strong>To whom?</strong></p><p>To whoever sits down. The cat, at times, when it rains and nobody else has come.</p>'.repeat(
      4,
    ),
  ],
  ['a poem', `<h2>The Lower Room</h2><p>Two chairs<br>one stove<br>and the rain</p><p>Come in</p>`.repeat(2)],
  [
    'a recipe',
    `${P}<h2>Ingredients</h2><ul><li>2 cups of flour</li><li>1 egg</li></ul><h2>Method</h2><ol><li>Mix all.</li><li>Share it with a friend.</li></ol>`,
  ],
  ['a letter', `<p>Dear readers,</p>${P.repeat(3)}<p>Best, Anna</p>`],
  [
    'one about newsletters and cookies',
    `<p>The newsletter came back from the dead, and so did the reading room beside it.</p>${P}<p>Every cookie that a site sets is a small memory, and most of them are not ours to keep.</p>${P}`,
  ],
  [
    'a last section about authorship',
    `${P.repeat(3)}<h2>Who writes</h2><p>Authors of picture books are seldom asked how long a page takes to read aloud.</p>`,
  ],
  [
    'related work',
    `${P}<h2>Related work</h2><p>Others have measured the same rooms, by other means and in other winters.</p>${P}`,
  ],
  [
    'many short bold lead-ins',
    '<p><strong>Share.</strong> Put the book where all can see it.</p><p><strong>Print.</strong> Large letters help.</p>'.repeat(
      4,
    ),
  ],
  [
    'tables',
    `${P}<table><tbody><tr><th>Room</th><td>12</td></tr><tr><th>Share</th><td>4</td></tr></tbody></table>${P}`,
  ],
  ['definitions', `${P}<dl><dt>Share</dt><dd>to read by turns</dd></dl>${P}`],
  ['code', `${P}<pre>share(this)\nsubscribe()</pre>${P}`],
  [
    'a chronicle by the hour',
    `<p>9:25 p.m.</p>${P}<p>8:10 p.m.</p>${P}<p>5:15 p.m.</p>${P}<p>10:45 a.m.</p>${P}`,
  ],
  ['a diary', `<h3>May 3, 2026</h3>${P}<h3>May 4, 2026</h3>${P}<h3>May 5, 2026</h3>${P}`],
];

describe('tidying', () => {
  it.each(SHAPES)('leaves %s as it was written', (_what, html) => {
    expect(tidied(html)).toBe(html);
  });

  it('gives up where its rules would take most of the text', () => {
    const html = `<div class="article-body"><p>${SENTENCE}</p></div><div class="share">${P}</div>`;
    expect(tidied(html)).toContain(SENTENCE);
  });
});

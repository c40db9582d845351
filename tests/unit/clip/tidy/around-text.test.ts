// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { dropAroundText } from '../../../../lib/clip/tidy/around-text';
import { after, P, SENTENCE } from './article-of';

const LINK = '<a href="/shelves">A shelf of their own</a>';
const TEXT = `<div><div>${P.repeat(4)}</div></div>`;

/** What stands beside a text in boxes that no name gives away. */
const FURNITURE: readonly (readonly [string, string])[] = [
  ['a list of links', `<div><h4>Elsewhere</h4><ul><li>${LINK}</li><li>${LINK}</li></ul></div>`],
  ['a list of links without a box', `<ul><li>${LINK}</li><li>${LINK}</li></ul>`],
  [
    'a rail with figures in a table',
    `<div><div><h4>The loans</h4><table><tbody><tr><td>Harbour branch</td><td>2,456</td><td>+24 this very week</td></tr></tbody></table></div><div><h4>Starting out</h4><h5>Forms for new readers</h5></div></div>`,
  ],
  ['a button over comments', '<div><p>May 4, 2026</p><p>10 comments</p></div>'],
  ['a card with the beginning of another text', `<section><h3>${LINK}</h3>${P}</section>`],
  ['what leads to the writer', `<div><p>${SENTENCE} <a rel="author" href="/w/9">More</a></p></div>`],
  [
    'an invitation',
    `<section><h3>Letters</h3><p>Sign up for our newsletter and never miss a word of it again.</p></section>`,
  ],
];

/** What an author puts behind the text in a box of its own. */
const OWN: readonly (readonly [string, string])[] = [
  ['a last section', `<div><h3>What is left</h3>${P}</div>`],
  ['a list', '<div><h3>What you need</h3><ul><li>Two chairs</li><li>A stove</li></ul></div>'],
  ['notes', `<div class="footnotes"><p>1. ${LINK}</p><p>2. ${LINK}</p></div>`],
  [
    'a table',
    '<div><h3>Loans</h3><table><tbody><tr><td>Harbour branch</td><td>two thousand and nine in all</td></tr></tbody></table></div>',
  ],
  ['a picture', '<figure><img src="/a.png"><figcaption>The lower room</figcaption></figure>'],
  [
    'books that stand elsewhere',
    '<div><h3>To read on</h3><ul><li><a href="https://press.example/1">One</a></li><li><a href="https://shop.example/2">Two</a></li></ul></div>',
  ],
  ['a signature', '<div><p>Ines Marlowe</p></div>'],
  ['a paragraph with a link', `<div><p>${SENTENCE} ${LINK}</p></div>`],
];

describe('dropAroundText', () => {
  it.each(FURNITURE)('takes out %s beside the box of the text', (_what, html) => {
    expect(after(dropAroundText, TEXT + html)).toBe(TEXT);
  });

  it.each(OWN)('leaves %s', (_what, html) => {
    expect(after(dropAroundText, TEXT + html)).toBe(TEXT + html);
  });

  it('looks beside each box around the text', () => {
    const rail = `<div><ul><li>${LINK}</li></ul></div>`;
    expect(after(dropAroundText, `<div>${TEXT}${rail}</div>${rail}`)).toBe(`<div>${TEXT}</div>`);
  });

  it('leaves what stands above the text', () => {
    const html = `<div><p>${LINK}</p></div>${TEXT}`;
    expect(after(dropAroundText, html)).toBe(html);
  });

  it('takes three paragraphs with 70 of 100 signs for the text, and fewer for nothing', () => {
    const [list, other] = [
      `<ul><li>${LINK}</li></ul>`,
      `<section><h3>What is left</h3>${P.repeat(2)}</section>`,
    ];
    const three = `<div>${P.repeat(3)}</div>`;
    expect(after(dropAroundText, three + list)).toBe(three);
    expect(after(dropAroundText, `<div>${P.repeat(5)}</div>${other}${list}`)).not.toContain('<ul>');
    const two = `<div>${P.repeat(2)}</div>${list}`;
    expect(after(dropAroundText, two)).toBe(two);
    const half = `${three}${other}${list}`;
    expect(after(dropAroundText, half)).toBe(half);
  });
});

// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { applied } from '../../../../lib/clip/tidy/cuts';
import { drop, linesOf } from '../../../../lib/clip/tidy/lines';
import { markOwn } from '../../../../lib/clip/tidy/own-mark';
import type { Step } from '../../../../lib/clip/tidy/rule';
import { articleOf, P, PAGE } from './article-of';

const ABOUT = { title: '', author: '', address: PAGE };

/** So many words, as a sentence. */
const prose = (words: number): string =>
  `${'crate '.repeat(words - 1)}ends there.`.replace('crate ends', 'ends');
const LONG =
  '<p>Nobody planned the wall as a meeting place, and yet the children met there each day before ten in the morning, rain or not.</p>';

/** A step that takes whatever matches, and what stands around it and is empty then. */
const taking = (selector: string, reason: Step['reason']): Step => ({
  by: 'test',
  reason,
  rule: (article) => {
    for (const one of article.querySelectorAll(selector)) if (article.contains(one)) drop(one, article);
  },
});

const left = (html: string, step: Step) => {
  const article = articleOf(html);
  const cuts = applied(step, article, linesOf(article), ABOUT);
  return { html: article.innerHTML, cuts };
};

describe('what a rule takes', () => {
  it('is told with its place and length, white space not counted', () => {
    const { html, cuts } = left(`<p>One two</p><p class="x">three  four</p>${P}`, taking('.x', 'strong'));
    expect(html).toBe(`<p>One two</p>${P}`);
    expect(cuts.map(({ at, length, by }) => ({ at, length, by }))).toEqual([
      { at: 6, length: 9, by: 'test' },
    ]);
  });

  it('is told once, by the outermost; boxes that are empty then go too', () => {
    const { html, cuts } = left(
      `${P}<div><ul><li class="x">a</li><li class="x">b</li></ul></div>${P}`,
      taking('li', 'strong'),
    );
    expect(html).toBe(P + P);
    expect(cuts.map(({ element }) => element.outerHTML)).toEqual([
      '<li class="x">b</li>',
      '<li class="x">a</li>',
    ]);
    const nested = left(`${P}<div class="x"><i class="x">a</i> b</div>`, taking('.x', 'strong'));
    expect(nested.cuts.map(({ element }) => element.textContent)).toEqual(['a b']);
  });

  it('comes back, at its place, when it is prose in the midst of the text and the reason is weak', () => {
    const html = `${LONG}<section><div class="x">${LONG}</div></section>${LONG}`;
    expect(left(html, taking('.x', 'weak'))).toEqual({ html, cuts: [] });
    expect(left(html, taking('.x', 'strong')).html).toBe(LONG + LONG);
  });

  it.each([
    ['after the text', `${LONG}${LONG}<div class="x">${LONG}</div>`],
    ['before the text', `<div class="x">${LONG}</div>${LONG}`],
    ['and is mostly links', `${LONG}<div class="x"><a href="/b">${LONG}</a></div>${LONG}`],
    ['and asks for an address of mail', `${LONG}<div class="x">${LONG}<input type="email"></div>${LONG}`],
    ['and invites', `${LONG}<div class="x">${LONG}<p>Sign up for our newsletter.</p></div>${LONG}`],
  ])('goes for a weak reason too when it stands %s', (_what, html) => {
    expect(left(html, taking('.x', 'weak')).html).not.toContain('class="x"');
  });

  it('is prose from twenty words on', () => {
    const around = (words: number) => `${LONG}<p class="x">${prose(words)}</p>${LONG}`;
    expect(left(around(20), taking('.x', 'weak')).cuts).toHaveLength(0);
    expect(left(around(19), taking('.x', 'weak')).cuts).toHaveLength(1);
  });

  it.each(['pre', 'blockquote', 'table'])('comes back when it is a %s of some length', (name) => {
    const inside = name === 'table' ? `<tbody><tr><td>${prose(20)}</td></tr></tbody>` : prose(20);
    const html = `${LONG}<div class="x"><${name}>${inside}</${name}></div>${LONG}`;
    expect(left(html, taking('.x', 'weak')).html).toBe(html);
  });

  it('never is a box that is its author’s, whatever the reason and the place', () => {
    const article = articleOf(`${LONG}<section><p>We thank the bakery for its crates.</p></section>`);
    const box = article.querySelector('section') as Element;
    markOwn(box, true);
    expect(applied(taking('p', 'strong'), article, linesOf(article), ABOUT).map(({ at }) => at)).toEqual([0]);
    expect(article.textContent).toContain('bakery');
  });
});

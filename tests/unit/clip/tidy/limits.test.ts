// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { isBiography } from '../../../../lib/clip/tidy/biography';
import { dropCaptions } from '../../../../lib/clip/tidy/captions';
import { dropClosingLines } from '../../../../lib/clip/tidy/closing-lines';
import { tidy } from '../../../../lib/clip/tidy/index';
import { foldLeadCaption } from '../../../../lib/clip/tidy/lead-caption';
import { dropLeadIns } from '../../../../lib/clip/tidy/lead-ins';
import { dropLinkedCards } from '../../../../lib/clip/tidy/linked-cards';
import { dropLoneHeadings } from '../../../../lib/clip/tidy/lone-headings';
import { rememberBlocks } from '../../../../lib/clip/tidy/lost-blocks';
import { dropNamedBoxes } from '../../../../lib/clip/tidy/named-boxes';
import { dropOpeningLines } from '../../../../lib/clip/tidy/opening-lines';
import { clearOwnNames } from '../../../../lib/clip/tidy/own-names';
import { keepNotes } from '../../../../lib/clip/tidy/own-notes';
import { unpackQuotes } from '../../../../lib/clip/tidy/quoted-posts';
import type { Rule } from '../../../../lib/clip/tidy/rule';
import { dropSetOffLinks } from '../../../../lib/clip/tidy/set-off-links';
import { dropSignUpForms } from '../../../../lib/clip/tidy/sign-up-forms';
import { isThread } from '../../../../lib/clip/tidy/threads';
import { pageOf } from '../page-of';
import { after, articleOf, P, PAGE, SENTENCE } from './article-of';

/** So many words; so many characters. */
const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const letters = (count: number): string =>
  'ab cd '
    .repeat(count)
    .slice(0, count - 1)
    .concat('e');
/** Whether a rule takes out what stands between so much prose. */
const goes = (rule: Rule, html: string, prose = 4): boolean =>
  after(rule, P.repeat(prose) + html + P) === P.repeat(prose + 1);

describe('what a rule takes is at most', () => {
  it('a closing line of 110 words', () => {
    const line = (count: number): string => `<p>© 2024 The Branch Line ${words(count - 4)}</p>`;
    const isLast = (html: string): boolean => after(dropClosingLines, P.repeat(20) + html) === P.repeat(20);
    expect([isLast(line(110)), isLast(line(111))]).toEqual([true, false]);
  });

  it('a biography of 110 words', () => {
    const is = (count: number): boolean => isBiography(`Ines Marlowe is ${words(count - 3)}`, 'Ines Marlowe');
    expect([is(110), is(111)]).toEqual([true, false]);
  });

  it('a caption without its picture of 600 characters, and a box of one', () => {
    const caption = (count: number): boolean =>
      goes(dropCaptions, `<figure><figcaption>${letters(count)}</figcaption></figure>`, 20);
    expect([caption(600), caption(601)]).toEqual([true, false]);
    const box = (count: number): boolean =>
      goes(dropCaptions, `<div class="slideshow"><p>${letters(count)}</p></div>`, 20);
    expect([box(600), box(601)]).toEqual([true, false]);
  });

  it('a caption of 500 characters above the text', () => {
    const folds = (count: number): boolean =>
      after(
        foldLeadCaption,
        `<figure><img src="/a.png"><figcaption>${letters(count)}</figcaption></figure>${P.repeat(40)}`,
      ).includes('title=');
    expect([folds(500), folds(501)]).toEqual([true, false]);
  });

  it('a line of 40 words that leads to another article', () => {
    const line = (count: number): boolean =>
      goes(dropLeadIns, `<p>Read more: <a href="/other">${words(count - 2)}</a></p>`);
    expect([line(40), line(41)]).toEqual([true, false]);
  });

  it('a link of 30 words between two paragraphs', () => {
    const line = (count: number): boolean =>
      goes(dropSetOffLinks, `<p><a href="/other">${words(count)}</a></p>`);
    expect([line(30), line(31)]).toEqual([true, false]);
  });

  it('cards of 500 characters that are 35 in a hundred of the article', () => {
    const card = (count: number, n: number): string =>
      `<div><h3><a href="/a${n}">Card ${n}</a></h3><p>${letters(count - 6)}</p></div>`;
    const left = (count: number, rest: number): string =>
      after(dropLinkedCards, `${card(count, 1)}${card(count, 2)}<p>${letters(rest)}</p>`);
    expect(left(500, 9000)).not.toContain('ab cd e</p></div>');
    expect(left(500, 9000).match(/<p>/g)).toHaveLength(1);
    expect(left(501, 9000).match(/<p>/g)).toHaveLength(3);
    expect(left(350, 1300).match(/<p>/g)).toHaveLength(1);
    expect(left(350, 1299).match(/<p>/g)).toHaveLength(3);
  });

  it('five headings at the end with nothing under them', () => {
    const left = (count: number): number =>
      after(dropLoneHeadings, P + '<h2>Sources</h2>'.repeat(count)).match(/<h2>/g)?.length ?? 0;
    expect([left(5), left(6)]).toEqual([0, 1]);
  });

  it('a quarter of the article in a box with a name', () => {
    const goesOf = (rest: number): boolean =>
      !after(
        dropNamedBoxes,
        `<p>${letters(rest)}</p><div class="promo-box"><p>${letters(250)}</p></div>`,
      ).includes('promo-box');
    expect([goesOf(750), goesOf(749)]).toEqual([true, false]);
  });

  it('a line of 400 characters above the text', () => {
    const title = 'Rooms for Reading';
    const line = (count: number): boolean =>
      after(dropOpeningLines, `<p>${letters(count - title.length - 1)} ${title}</p>${P}`, { title }) === P;
    expect([line(400), line(401)]).toEqual([true, false]);
  });

  it('so much that three tenths of the text stay; else nothing goes', () => {
    const invitation = `Subscribe to our <a href="/n">newsletter</a> and read of the branch in your inbox, `;
    const told = invitation.replace(/<[^>]+>/g, '').length;
    const invited = `<p>${invitation}${letters(SENTENCE.length - told - 1)}.</p>`;
    const left = (count: number): number => {
      const article = articleOf(P.repeat(3) + invited.repeat(count));
      tidy(article, { title: '', author: '', address: PAGE });
      return article.querySelectorAll('p').length;
    };
    expect([left(7), left(8)]).toEqual([3, 11]);
  });
});

describe('of a page are looked at', () => {
  it('300 quotations that stand alone in a box', () => {
    const page = pageOf('<div><blockquote>Reading!</blockquote></div>'.repeat(301));
    unpackQuotes(page);
    expect(page.querySelectorAll('div > blockquote')).toHaveLength(1);
  });

  it('60 fields for an address of mail, in forms of 500 characters', () => {
    const form = (count: number): string =>
      `<div><form>${letters(count - 11)} Newsletter<input type="email"></form></div>`;
    const left = (html: string): number => {
      const page = pageOf(`<main>${P}</main>${html}`);
      dropSignUpForms(page);
      return page.querySelectorAll('form').length;
    };
    expect([left(form(60).repeat(60)), left(form(60).repeat(61))]).toEqual([0, 1]);
    const long = (count: number): string =>
      `<div><form><p>${letters(count - 11)} Newsletter</p><input type="email"></form></div>`;
    expect([left(long(500)), left(long(501))]).toEqual([0, 1]);
  });

  it('5,000 elements with unlucky names', () => {
    const own =
      'Begin with one crate only, and let the same person fill it for the first six weeks, so that she learns which books come back.';
    const section = `<section id="recommendations"><h2>Recommendations</h2><p>${own}</p></section>`;
    const cleared = (count: number): boolean => {
      const page = pageOf(
        `<main><article><h1>Crates</h1>${P.repeat(9)}${'<i class="share"></i>'.repeat(count)}${section}${P.repeat(3)}</article></main>`,
      );
      clearOwnNames(page);
      return page.querySelector('#recommendations') === null;
    };
    expect([cleared(4999), cleared(5000)]).toEqual([true, false]);
  });

  it('notes of three words with their heading', () => {
    const kept = (note: string): boolean => {
      const page = pageOf(`<article>${P}<footer><h2>Notes</h2> <p>${note}</p></footer></article>`);
      keepNotes(page);
      return page.querySelector('footer') === null;
    };
    expect([kept('Kept here'), kept('Kept')]).toEqual([true, false]);
  });

  it('2,000 blocks, of 20,000 characters of HTML each', () => {
    const blocks = (html: string) => rememberBlocks(pageOf(html).body);
    expect(blocks(P.repeat(2000))).toHaveLength(2000);
    expect(blocks(P.repeat(2001))).toHaveLength(2000);
    const long = (count: number): string => `<p>${`${SENTENCE} `.repeat(300).slice(0, count - 8)}.</p>`;
    const [at, beyond] = [blocks(long(20_000)), blocks(long(20_001))];
    expect([at[0]?.html.length, beyond[0]?.html.length]).toEqual([20_000, 0]);
  });

  it('400 elements of a box for what makes it a thread', () => {
    const is = (count: number): boolean =>
      isThread(articleOf(`${'<i></i>'.repeat(count)}<p class="comment-body">I agree.</p>`));
    expect([is(399), is(400)]).toEqual([true, false]);
  });
});

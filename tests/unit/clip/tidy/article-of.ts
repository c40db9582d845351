import { linesOf } from '../../../../lib/clip/tidy/lines';
import type { About, Rule } from '../../../../lib/clip/tidy/rule';

export const PAGE = 'https://magazine.example/rooms';

/** A paragraph that no rule may take. */
export const SENTENCE = 'Children who are read to, librarians say, come back one day to read to others.';
export const P = `<p>${SENTENCE}</p>`;

/** An element with the HTML in it, as an extractor hands it over. */
export function articleOf(html: string): Element {
  const article = document.implementation.createHTMLDocument('').createElement('div');
  article.innerHTML = html;
  return article;
}

/** The HTML of an article after a rule, white space folded. */
export function after(rule: Rule, html: string, about: Partial<About> = {}): string {
  const article = articleOf(html);
  rule(article, linesOf(article), { title: '', author: '', address: PAGE, ...about });
  return article.innerHTML.replace(/\s+/g, ' ').trim();
}

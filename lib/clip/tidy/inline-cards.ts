import { drop, textOf } from './lines';
import type { Rule } from './rule';

/**
 * Cards that unfold in the line over a name: an element in a paragraph with a picture and several links, or
 * links only.
 */
export const dropInlineCards: Rule = (article) => {
  for (const span of article.querySelectorAll('p span')) {
    if (!article.contains(span)) continue;
    const links = [...span.querySelectorAll('a')];
    if (links.length < 3) continue;
    const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
    const paragraph = span.closest('p');
    if (linked < 0.9 * textOf(span).length || paragraph === null) continue;
    const first = span.firstElementChild;
    // The name itself, a link of a few words, stands before the card and is part of the sentence.
    if (first?.localName === 'a' && textOf(first).length < 60) continue;
    if (textOf(span).length < textOf(paragraph).length) drop(span, article);
  }
};

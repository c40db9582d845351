import { drop, linkShare, wordsIn } from './lines';
import type { Rule } from './rule';
import { LABEL, SHORTCODE } from './wording';

/** A headline with the button of its player or gallery behind it. */
const TEASER = /^\p{Lu}.{5,160}(?<![.!?,;:])\s(?:Watch Video|View Full Size|View Gallery|View Slideshow)$/u;

/**
 * Lines that label advertisements, buttons and players, and shortcodes that were never turned into anything.
 */
export const dropLabels: Rule = (article, lines) => {
  for (const { element, text } of lines) {
    if (text.length > 300 || wordsIn(text) > 25 || element.localName === 'li') continue;
    // A heading that could be one of the article counts as a label only as a link.
    const leads = element.querySelector('a[href]:not([href^="#"])') !== null;
    const heading = /^h[1-6]$/.test(element.localName) && (!leads || linkShare(element) < 0.9);
    const shortcode = SHORTCODE.exec(text)?.[0];
    if (shortcode !== undefined && shortcode.length > 0.8 * text.length) drop(element, article);
    else if (!heading && (LABEL.test(text) || TEASER.test(text))) drop(element, article);
  }
};

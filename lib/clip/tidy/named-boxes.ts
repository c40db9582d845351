import { drop, linesOf, linkShare, runningLength, textOf } from './lines';
import { named, namesOf } from './names';
import type { Rule } from './rule';

/** Boxes that are never the article's, whatever is in them; each as a whole word of a name, or several. */
const FOREIGN = named(
  ...[
    'nav(?:igation|bar)?',
    'breadcrumb',
    'skip-link',
    '(?:social-)?shar(?:e|ing)(?:daddy|-\\w+)?',
    'addthis',
  ],
  ...['social-(?:bar|link|media|icon|share)', 'addtoany', 'news-?letter', 'sign-?up', 'subscri(?:be|ption)'],
  ...['mailing-list', 'related-(?:post|article|story|stories|link|content|news|topic)', 'inline-related'],
  ...[
    'recirc\\w*',
    'recommend\\w*',
    'outbrain',
    'taboola',
    'yarpp',
    'disqus',
    'post-comment',
    'print-(?:only|link)',
  ],
  ...[
    'comments?-(?:list|form|area|section)',
    'advert\\w*',
    'ad-(?:slot|container|label|unit)',
    'adsbygoogle',
  ],
  ...[
    'sponsor\\w*',
    'promo-box',
    'cookie-(?:banner|notice|consent|law|bar)',
    'paywall',
    'rollover-block',
    'popover',
  ],
  ...[
    'author-?(?:bio|box|card|info|profile)',
    '(?:about|post)-author',
    '(?:post|entry|article)-(?:tag|meta|date)',
  ],
  ...['tags?-(?:list|link)', 'cat-link', 'entry-footer', 'byline', 'timestamp', 'pub-?date', 'publish-date'],
  ...['tooltip', 'readmore', '(?:read|up|also)-(?:next|more|read)', 'most-(?:read|popular)', 'trending'],
);

/** Elements that are no boxes, or boxes around everything. A span may be one: a card over a name. */
const NO_BOX = /^(?:a|img|html|body|article|main|h[1-6]|em|strong|b|i|u|mark|abbr|time|cite|q|code|br)$/;

/** Boxes that are by their role beside the text. */
const ROLES =
  'nav, #comments, #disqus_thread, [role="navigation"], [role="search"], [role="banner"], [role="contentinfo"], [role="toolbar"]';

/** Most of the article that such a box may hold: the class of a wrapper can say "related" or "share" too. */
const MOST = 0.25;

/** Running text that makes a box worth keeping whatever it is called, in characters. */
const READ_FOR_ITSELF = 900;

/** Whether a name, as `namesOf` tells it, is one that no part of an article has. */
export const isForeignName = (name: string): boolean => FOREIGN.test(name);

/** Whether a box is called something that no part of an article is. */
export const isForeign = (box: Element): boolean =>
  box.matches(ROLES) || (!NO_BOX.test(box.localName) && FOREIGN.test(namesOf(box)));

/**
 * Bars, boxes and forms that their role or their maker's name gives away: sharing, newsletters, lists of
 * links.
 */
export const dropNamedBoxes: Rule = (article) => {
  const all = textOf(article).length;
  for (const box of article.querySelectorAll('*')) {
    if (!article.contains(box)) continue;
    if (!isForeign(box) || box.closest('blockquote, pre, table, code') !== null) continue;
    const length = textOf(box).length;
    if (length > MOST * all || box.querySelector('h1') !== null) continue;
    if (runningLength(linesOf(box)) > READ_FOR_ITSELF && linkShare(box) < 0.5) continue;
    drop(box, article);
  }
  for (const aside of article.querySelectorAll('aside')) {
    if (linkShare(aside) > 0.5 && textOf(aside).length < MOST * all) drop(aside, article);
  }
};

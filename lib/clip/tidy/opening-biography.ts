import { parseUrl } from '../../util/web-url';
import { isBiography } from './biography';
import { drop, runningZone } from './lines';
import type { Rule } from './rule';
import { bare } from '../../util/text';

/** What somebody does for the site that the text stands on. */
const WORKS =
  /\b(?:writer|reporter|editor|journalist|columnist|contributor|blogger|correspondent|writes|reports|works)\b/iu;

/**
 * The author's biography above the text: it begins with the name that the page gives as its author's, and tells
 * of work for the very site. Who is written about does not do both.
 */
export const dropOpeningBiography: Rule = (article, lines, { author, address }) => {
  const line = lines[runningZone(lines).first];
  const site = parseUrl(address, address)?.hostname.split('.').at(-2) ?? '';
  if (line === undefined || site.length < 4 || !bare(line.text).includes(bare(site))) return;
  const plain = line.text.replace(/^((?:\p{Lu}\S+ ){2,3})(?:currently|also) /u, '$1');
  if (isBiography(plain, author) && WORKS.test(plain)) drop(line.element, article);
};

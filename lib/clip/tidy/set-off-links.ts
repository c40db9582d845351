import { drop, isRunning, type Line, textOf, wordsIn } from './lines';
import type { Rule } from './rule';
import { leadsToOwnSite } from './same-site';

/** A label in capitals, or any in brackets: "IN TEXAS: …", "(Photos: …)". */
const LABELLED = /^(?:\p{Lu}[\p{Lu}\s’'&-]{2,25}:|[([]\s*\p{L}[\p{L} ]{1,25}:(?=.*[)\]]$))\s*/u;

/** Labels of what belongs to an article though it stands on its site. */
const OWN =
  /^[([]?\s*(?:sources?|notes?|downloads?|references?|data|documents?|full text|transcripts?|parts?|chapters?|answers?|q|a|fuentes?|notas?|quellen?|fontes?|updates?|corrections?)\b/iu;

const MOST = 30;

/** Fewest words of a headline that stands as a link without a label. */
const HEADLINE = 4;

/** A file is for those who read, not for those who choose. */
const FILE = /\.(?:pdf|docx?|odt|epub|xlsx?|csv|zip|mp3|mp4)(?:$|[?#])/i;

function isSetOff({ element, text }: Line): boolean {
  if (OWN.test(text) || /^(?:li|h[1-6])$/.test(element.localName) || wordsIn(text) > MOST) return false;
  const label = LABELLED.exec(text)?.[0] ?? '';
  const rest = text.slice(label.length).replace(/[)\]\s]+$/, '');
  // A sentence that is all a link is its author's.
  if (label === '' && (wordsIn(rest) < HEADLINE || /[.!?…:]["”’»]*$/.test(rest))) return false;
  const links = [...element.querySelectorAll('a[href]')];
  if (links.some((link) => FILE.test(link.getAttribute('href') ?? ''))) return false;
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return wordsIn(rest) >= 3 && linked >= 0.9 * rest.length;
}

/** Whether a line is prose, though it may be short: paragraphs of news are. */
const isProse = (line: Line): boolean =>
  isRunning(line) || (wordsIn(line.text) > 4 && /[.!?…]["”’»)]*$/.test(line.text) && !isSetOff(line));

/**
 * "PHOTOS: A shelf of their own": a line between two paragraphs that is a link into the same site, with or without a
 * label, and nothing else. Several such lines one after another are a list that somebody made.
 */
export const dropSetOffLinks: Rule = (article, lines, { address }) => {
  for (const [n, line] of lines.entries()) {
    const [before, next] = [lines[n - 1], lines[n + 1]];
    if (before === undefined || next === undefined || !isSetOff(line)) continue;
    if (!isProse(before) || /[:：]$/.test(before.text) || !isProse(next)) continue;
    if (leadsToOwnSite([line.element], address)) drop(line.element, article);
  }
};

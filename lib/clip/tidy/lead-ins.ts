import { drop, wordsIn } from './lines';
import type { Rule } from './rule';
import { leadsToOwnSite } from './same-site';
import { LEAD_IN } from './wording';

/** Most words of such a line. */
const MOST = 40;

/** A paragraph that is nothing but "Read more:" and a link to another article. */
export const dropLeadIns: Rule = (article, lines, { address }) => {
  for (const { element, text } of lines) {
    const lead = LEAD_IN.exec(text)?.[0];
    // A heading such as "See also" may have links of its own beside it: "[edit]".
    if (/^h[1-6]$/.test(element.localName) && !/:/.test(lead ?? '')) continue;
    if (lead === undefined || text.length > 500 || wordsIn(text) > MOST) continue;
    const rest = text.slice(lead.length).replace(/[\s\p{P}\p{S}]+$/u, '');
    let linked = 0;
    for (const link of element.querySelectorAll('a')) linked += (link.textContent ?? '').trim().length;
    if (element.closest('a') !== null) linked = text.length;
    if (rest !== '' && linked >= 0.75 * rest.length && leadsToOwnSite([element], address))
      drop(element, article);
  }
};

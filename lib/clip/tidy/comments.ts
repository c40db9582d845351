import { drop } from './lines';
import type { Rule } from './rule';

/** A heading over what readers wrote: "12 Comments", "Leave a reply", "Comentarios (3)". */
const HEADING = new RegExp(
  [
    '^\\P{L}*(?:comments?|responses|replies|coment[aá]rios?|kommentare|commentaires|commenti)\\P{L}*$',
    '^\\d+ (?:comments?|responses|replies|thoughts) (?:on|to) ',
    '^\\P{L}*(?:leave|write|post) a (?:comment|reply)\\P{L}*$|^\\P{L}*dej[ae] (?:un|tu) comentario',
  ].join('|'),
  'iu',
);

/** Share of the text before which such a heading is one of the article's own. */
const EARLIEST = 0.4;

/** What readers wrote under an article, from its heading to the end. */
export const dropComments: Rule = (article, lines) => {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  const start = lines.findIndex(({ element, text }) => {
    before += text.length;
    if (before < EARLIEST * total || text.length > 120 || !HEADING.test(text)) return false;
    return (
      /\d/.test(text) || /^h[1-6]$/.test(element.localName) || /\b(?:leave|write|post|deja)\b/i.test(text)
    );
  });
  if (start < 0) return;
  for (const { element } of lines.slice(start)) drop(element, article);
};

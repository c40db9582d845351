import { isDateLine } from './date-line';
import { linesOf, wordsIn } from './lines';
import { namesOf } from './names';

/** What the pieces of a reader's comment are called: its text, its author, its date. */
const PIECE =
  /(?:^|-)(?:comment|reply|response|review)s?-(?:item|body|author|content|text|meta|date|entry|box|by|avatar|form|thread|list|\d+)(?:-|$)|^(?:comment|reply)-*$/;

/** What stands under each comment of a thread. */
export const BUTTON =
  /^(?:reply|like|report|share|quote|flag|upvote|permalink|responder|me gusta|antworten|melden|répondre|signaler|rispondi|ответить)(?: \(?\d+\)?)?$/iu;

/** Most elements of a box that are looked at. */
const MOST = 400;

/** Whether a box is what readers wrote: its pieces are called so, or dates and buttons stand under each. */
export function isThread(box: Element): boolean {
  const inside = [...box.querySelectorAll('*')].slice(0, MOST);
  if (inside.some((one) => PIECE.test(namesOf(one)) || /Comment/.test(one.getAttribute('itemtype') ?? '')))
    return true;
  const short = linesOf(box).filter(({ text }) => wordsIn(text) <= 8);
  const loose = inside.filter(({ localName }) => /^(?:a|button|span|time)$/.test(localName));
  const buttons = loose.filter(({ textContent }) => BUTTON.test((textContent ?? '').trim()));
  return buttons.length > 1 || short.filter(({ text }) => isDateLine(text)).length > 1;
}

import { isDateLine } from './date-line';
import { type Line, linesOf, wordsIn } from './lines';
import { namesOf } from './names';

/** What the pieces of a reader's comment are called: its text, its author, its date. */
const PIECE =
  /(?:^|-)(?:comment|reply|response|review)s?-(?:item|body|author|content|text|meta|date|entry|box|by|avatar|form|thread|list|\d+)(?:-|$)|^(?:comment|reply)-*$/;

/** What stands under each comment of a thread. */
export const BUTTON =
  /^(?:reply|like|report|share|quote|flag|upvote|permalink|responder|me gusta|antworten|melden|répondre|signaler|rispondi|ответить)(?: \(?\d+\)?)?$/iu;

/** Pieces that only a thread has, and what one comment of it is called. */
const SURE = /(?:^|-)(?:comment|reply)s?-(?:item|body|author|content|text|meta|avatar|list)(?:-|$)/;
const ONE = /^(?:comment|reply)-*$/;

/** Most elements of a box that are looked at. */
const MOST = 400;

/** Whether a short line may be the name of who wrote a comment. Dates alone stand over the entries of a chronicle too. */
const isName = ({ element, text }: Line): boolean =>
  !/^h[1-6]$/.test(element.localName) &&
  wordsIn(text) <= 6 &&
  !/[.!?…:。！？]$/.test(text) &&
  !isDateLine(text);

/**
 * Whether a box is what readers wrote: its pieces are called so, or dates and buttons stand under each. One name alone
 * says nothing.
 */
export function isThread(box: Element): boolean {
  const inside = [...box.querySelectorAll('*')].slice(0, MOST);
  if (inside.some((one) => /Comment/.test(one.getAttribute('itemtype') ?? ''))) return true;
  const pieces = inside.filter((one) => PIECE.test(namesOf(one))).length;
  const loose = inside.filter(({ localName }) => /^(?:a|button|span|time)$/.test(localName));
  const buttons = loose.filter(({ textContent }) => BUTTON.test((textContent ?? '').trim())).length;
  const short = linesOf(box).filter(({ text }) => wordsIn(text) <= 8);
  const dates = short.filter(({ text }) => isDateLine(text)).length;
  const isSure = inside.some(
    (one) =>
      SURE.test(namesOf(one)) || (/^(?:div|li|article)$/.test(one.localName) && ONE.test(namesOf(one))),
  );
  return isSure || buttons > 1 || (dates > 1 && short.some(isName)) || (pieces > 0 && buttons + dates > 0);
}

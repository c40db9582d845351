/** The number or sign of a note. */
const NOTE = /^\s*(?:\[?\d{1,3}\]?|[*†‡§]{1,3})\s*$/;

/** What a note's number is glued to: the end of a word or sentence, never a symbol such as "CO". */
const GLUED_TO = /[\p{Ll}.,;:!?”"’')\]»]$/u;

/** How pages raise a number without saying `<sup>`. */
const RAISED =
  /vertical-align:\s*(?:super|text-top|\d)|(?:^|[-_\s])sup(?:er(?:script)?)?(?:$|[-_\s\d])|superscript|CharOverride|footnote|endnote|noteref/i;

/**
 * Before the extractor takes styles away: numbers of notes that are raised by style or are links become
 * `<sup>`. Else they would stand as figures at the ends of words: "a hundred years.1".
 *
 * @param copy a copy of the page, changed in place
 */
export function raiseNoteNumbers(copy: Document): void {
  for (const mark of copy.querySelectorAll('a[href*="#"], span')) {
    const text = mark.textContent ?? '';
    if (text.length > 6 || !NOTE.test(text) || mark.closest('sup, sub, li, td, th, h1, nav') !== null)
      continue;
    const before = mark.previousSibling?.textContent ?? '';
    if (!GLUED_TO.test(before)) continue;
    const after = mark.nextSibling?.textContent ?? '';
    if (/^[\p{L}\p{N}]/u.test(after)) continue;
    const said = `${mark.getAttribute('style') ?? ''} ${mark.getAttribute('class') ?? ''}`;
    if (mark.localName === 'span' && !RAISED.test(said) && mark.querySelector('a[href*="#"]') === null)
      continue;
    const sup = copy.createElement('sup');
    mark.replaceWith(sup);
    sup.append(mark);
  }
}

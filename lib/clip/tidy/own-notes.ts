import { linkShare, textOf, wordsIn } from './lines';
import { asSection, markOwn, putIdAside } from './own-mark';

/** Headings over what authors put at the end, in the languages that people here read. */
const HEADING =
  /^[\s\p{P}\p{N}]*(?:(?:foot|end)?notes?|references?(?: cited)?|(?:works|literature|sources) (?:cited|consulted)|(?:selected )?bibliograph(?:y|ie)|sources?|acknowledge?ments?|appendi(?:x|ces)\b.{0,60}|author[’']?s?[’']? notes?|note (?:from|by) the (?:author|editor)s?|notas?(?: al pie)?|referencias?(?: bibliográficas)?|bibliografía|fuentes|agradecimientos|obras citadas|referências|agradecimentos|anmerkungen|fu(?:ß|ss)noten|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|dank(?:sagung)?|anhang|remerciements|références|bibliographie|note|riferimenti|ringraziamenti|bibliografia|注|参考文献|謝辞)[\s\p{P}]*$/iu;

/** What such a section is by its role, or its items are by their links back into the text. */
const NOTES =
  '[role="doc-endnotes"], [role="doc-footnote"], [role="doc-bibliography"], [role="doc-acknowledgments"], [role="doc-appendix"], li[id^="fn"], li[id*="footnote" i], li[id*="endnote" i]';

const TITLES = 'h2, h3, h4, h5, h6, p > strong:first-child, p > b:first-child';

/** Share of links from which on a list is one to choose from: references name what they lead to. */
const TO_CHOOSE = 0.75;

/** Fewest words of such a section beside its heading. */
const FEWEST = 3;

const AROUND = 'nav, form, dialog, [role="navigation"], [role="contentinfo"], [hidden], [aria-hidden="true"]';

/** Whether a box can be a section of notes: it is part of an article, and words stand beside its links. */
const isReadable = (box: Element): boolean =>
  box.closest('article, main, [role="main"], [itemprop~="articleBody"]') !== null &&
  box.closest(AROUND) === null &&
  box.querySelector('input:not([type="hidden"]), textarea, h1') === null &&
  linkShare(box) < TO_CHOOSE &&
  wordsIn(textOf(box)) >= FEWEST;

/** The box of a section: its heading stands first in it, with or without a box of the heading's own. */
function boxOf(title: Element): Element | undefined {
  let box = title.parentElement;
  const words = textOf(title);
  while (box !== null && /^(?:p|header|div)$/.test(box.localName) && textOf(box) === words)
    box = box.parentElement;
  if (box?.localName === 'p' && box.parentElement?.localName === 'footer') box = box.parentElement;
  if (box === null || !/^(?:div|section|footer|aside)$/.test(box.localName)) return undefined;
  return textOf(box).startsWith(words) ? box : undefined;
}

/** Makes a box one that the extractor does not judge by its name or by its links. */
function keep(box: Element): void {
  for (const one of [box, ...box.querySelectorAll('div')]) {
    one.removeAttribute('class');
    one.removeAttribute('role');
    putIdAside(one);
    if (one !== box && one.querySelector('p, div, ol, ul, dl, li, table') !== null) asSection(one);
  }
  markOwn(box, true);
  if (box.localName !== 'section') asSection(box);
}

/**
 * Before the extractor looks: what an author put at the end stays, whatever its box is: notes, works cited,
 * acknowledgements, an appendix. The extractor takes out every footer, and boxes with many links. A source of a
 * quotation that stands in a footer becomes a paragraph.
 *
 * @param copy a copy of the page, changed in place
 */
export function keepNotes(copy: Document): void {
  const boxes = new Set<Element>();
  for (const title of copy.querySelectorAll(TITLES)) {
    if (!HEADING.test(textOf(title))) continue;
    const box = boxOf(title);
    if (box !== undefined) boxes.add(box);
  }
  for (const note of copy.querySelectorAll(NOTES)) {
    const box = note.closest('footer, aside, div, section');
    if (
      box !== null &&
      (box.localName !== 'div' || note.localName !== 'li' || box.contains(note.parentElement))
    )
      boxes.add(box);
  }
  for (const box of boxes) if (copy.body.contains(box) && isReadable(box)) keep(box);
  for (const source of copy.querySelectorAll('blockquote footer, figure footer')) {
    const line = copy.createElement('p');
    line.append(...source.childNodes);
    source.replaceWith(line);
  }
}

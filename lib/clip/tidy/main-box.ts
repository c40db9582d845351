import { isBodyBox } from './body-box';
import { drop, isRunning, type Line } from './lines';
import { named, namesOf } from './names';
import type { Rule } from './rule';

/** Names of boxes after the text that belong to it. */
export const NOTES = named(
  '(?:foot|end)?note',
  'reference',
  'bibliography',
  'source',
  'appendix',
  'correction',
  'citation',
  'fn',
);

/** Share of the running text that such a box must hold before what stands around it can be doubted. */
const NEARLY_ALL = 0.85;

/** The smallest box that is named as the text's own and holds nearly all of it. */
function mainBox(article: Element, lines: readonly Line[]): Element | undefined {
  const running = lines.filter(isRunning);
  const lengthIn = (box: Element): number =>
    running.reduce((sum, { element, text }) => (box.contains(element) ? sum + text.length : sum), 0);
  const total = lengthIn(article);
  if (total === 0) return undefined;
  const boxes = [...article.querySelectorAll('*')].filter(isBodyBox);
  return boxes.findLast((box) => lengthIn(box) >= NEARLY_ALL * total);
}

/**
 * Before the text a first paragraph or a picture with its caption may stand outside; everything else goes.
 */
const belongsBefore = (line: Line): boolean =>
  isRunning(line) ||
  line.element.closest('figure')?.querySelector('img') != null ||
  (line.element.querySelector('img') !== null && line.element.querySelector('a, p') === null);

const isNotes = (element: Element, article: Element): boolean => {
  for (let at: Element | null = element; at !== null && at !== article; at = at.parentElement) {
    if (NOTES.test(namesOf(at))) return true;
  }
  return false;
};

/**
 * Where one box named as the article's body ("entry-content", `itemprop="articleBody"`) holds nearly all of
 * the running text, the extractor took a box too large: what stands around the inner one are bars,
 * biographies and lists, not the article. First paragraphs and pictures before it, and notes after it, stay.
 */
export const keepMainBox: Rule = (article, lines) => {
  const box = mainBox(article, lines);
  if (box === undefined) return;
  for (const line of lines) {
    if (box.contains(line.element) || line.element.contains(box)) continue;
    const before = (box.compareDocumentPosition(line.element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (before ? belongsBefore(line) : isNotes(line.element, article)) continue;
    drop(line.element, article);
  }
};

import type { BlockKind } from '../block';
import { type BodyLook, isBodySize } from '../lines/body-look';
import { isCaptionStart, mayBeCaption } from './captions';
import type { Line } from '../lines/line';
import type { Measures } from '../lines/measures';
import { endsSentence } from '../lines/line-ends';
import type { Paragraph } from '../paragraphs/paragraph';

/** A paragraph with what it is. */
export interface Sorted {
  readonly paragraph: Paragraph;
  readonly kind: BlockKind;
}

/** Sizes as parts of the running text's: of notes, of headings, of quotes pulled out of the text. */
const SMALL = 0.93;
const LARGE = 1.06;
const PULLED = 1.12;

/** Most characters and lines of a heading; fewest words of a quote pulled out. */
const HEADING_LENGTH = 180;
const HEADING_LINES = 4;
const PULLED_WORDS = 8;

/** How far a quote is set in at least, in ems. */
const INSET = 0.8;

/** Signs of a program's text, which has a font of its own too; dots that lead to a page number. */
const CODE = /[{}<>=|\\_$;]/;
const LEADERS = /(?:\.\s?){5}/;

export const joinedText = (paragraph: Paragraph): string => paragraph.lines.map(({ text }) => text).join(' ');

/** What a paragraph is, by its looks, its place and its words; what only the whole page tells comes later. */
export function kindOf(paragraph: Paragraph, measures: Measures): BlockKind {
  const [first] = paragraph.lines;
  if (first === undefined) return 'paragraph';
  const { body } = measures;
  const text = joinedText(paragraph);
  if (paragraph.rows !== undefined) return 'table';
  if (paragraph.isReference) return 'reference';
  if (isCaption(first, text, paragraph, body)) return 'caption';
  if (paragraph.isItem && !isHeadingLook(first, body)) return 'list-item';
  if (isPulled(first, text, body)) return 'quote';
  if (isHeading(paragraph, first, text, measures)) return 'heading';
  if (isInset(paragraph, measures)) return 'quote';
  return 'paragraph';
}

function isCaption(first: Line, text: string, { lines }: Paragraph, body: BodyLook): boolean {
  if (!mayBeCaption(text) || lines.length > 8) return false;
  const looksOwn = !isBodySize(first.size, body) || first.bold || first.italic || first.font !== body.font;
  return looksOwn || isCaptionStart(text);
}

const isHeadingLook = (first: Line, body: BodyLook): boolean =>
  first.size > LARGE * body.size || (first.bold && !body.bold && first.size > SMALL * body.size);

/** Large type that reads like sentences is a quote from the text, not a heading over it. */
function isPulled(first: Line, text: string, body: BodyLook): boolean {
  if (first.size < PULLED * body.size) return false;
  const words = text.split(' ').length;
  return words >= PULLED_WORDS && (/[.!…]["”’]?$/.test(text) || /^["“«„].*["”»“]$/.test(text) || words > 40);
}

function isHeading({ lines }: Paragraph, first: Line, text: string, { body }: Measures): boolean {
  if (lines.length > HEADING_LINES || text.length > HEADING_LENGTH || !/\p{L}/u.test(text)) return false;
  if (LEADERS.test(text)) return false;
  const isWhole = lines.every((line) => isHeadingLook(line, body));
  if (isWhole) return first.size > 1.15 * body.size || !/[,;]$/.test(text);
  const isCapital = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  const isOtherFont =
    first.font !== body.font &&
    !first.italic &&
    first.size >= 0.98 * body.size &&
    /^[\p{Lu}\d]/u.test(text) &&
    !CODE.test(text);
  return lines.length <= 2 && text.length < 90 && !endsSentence(text) && (isCapital || isOtherFont);
}

/** Set in with all its lines, or in smaller type: a longer quotation. */
function isInset({ lines, edges }: Paragraph, { body }: Measures): boolean {
  const [first, second] = lines;
  if (first === undefined) return false;
  const inset = Math.min(...lines.map(({ x }) => x)) - edges.left;
  if (inset < INSET * body.size || inset > 8 * body.size) return false;
  const isSmaller = first.size < 0.98 * body.size && first.size > 0.8 * body.size;
  if (second === undefined) return isSmaller;
  return Math.abs(first.x - second.x) < 2.5 * body.size;
}

import type { PageItems, TextItem } from '../page-items';
import { withAccents } from './accents';

/** A run of text made clean, or a mere space (text '') that says words are apart here. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly rtl: boolean;
  /** A figure above the line, such as the number of a footnote. */
  readonly raised: boolean;
}

/** Latin ligatures, the shapes of Arabic and Hebrew letters, and those of signs in vertical lines: drawn, never meant. */
const DRAWN_FORMS = /[\uFB00-\uFB4F\uFB50-\uFDFF\uFE10-\uFE19\uFE30-\uFE44\uFE47\uFE48\uFE70-\uFEFC]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const UNSEEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFE\uFFFF]/gu;

/** Signs that no space stands before in Chinese and Japanese, where a line is spaced out. */
const SPACED_OUT = / +(?=[、。，；：！？）」』】])/g;

/** Symbol fonts draw bullets with letters of the private area. */
const BULLETS = /[\uF0B7\uF0A7\uF076\uF06E\uF06C]/g;

/**
 * The words as they are meant: no ligatures, no unseen characters, one kind of space (as many as there were). Soft hyphens stay,
 * as the ends of lines need them.
 */
export function cleaned(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(SPACED_OUT, '')
    .replace(UNSEEN, '')
    .replace(BULLETS, '•')
    .replace(DRAWN_FORMS, (form) => form.normalize('NFKC'))
    .normalize('NFC');
}

const piece = (item: TextItem, text: string): Piece => {
  const { x, y, width, size, font, bold, italic, rtl } = item;
  return { text, x, right: x + Math.max(width, 0), y, size, font, bold, italic, rtl, raised: false };
};

/** The page's runs of text, made clean, in the order of the file. Text outside the page is left out. */
export function piecesOf(page: PageItems): Piece[] {
  return withAccents(page.items)
    .filter(
      ({ x, y, size }) => size > 0.5 && y > -size && y < page.height + size && x > -size && x < page.width,
    )
    .map((item) => piece(item, cleaned(item.str)))
    .map((one) => (one.text.trim() === '' ? { ...one, text: '' } : one));
}

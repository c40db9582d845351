import { blockOf } from './paragraphs/assemble';
import type { Block } from './block';
import { bodyLookOf } from './lines/body-look';
import { placedLines } from './lines/column-lines';
import { withDropCaps } from './lines/drop-caps';
import { footnotesLast, withFootnotes } from './parts/footnotes';
import { coverLength } from './parts/cover';
import { withFront } from './parts/front';
import { type Furniture, takeFurniture } from './furniture/furniture';
import { guttersByPage } from './lines/gutter';
import { levelsOf } from './parts/heading-levels';
import { vocabularyOf } from './paragraphs/hyphens';
import { joined } from './paragraphs/joins';
import { kindOf } from './parts/kinds';
import { measuresOf } from './lines/measures';
import { columnsOf } from './lines/order';
import { withoutLineNumbers } from './furniture/line-numbers';
import { labelsOf } from './furniture/page-labels';
import type { PageItems } from './page-items';
import { paragraphsOf } from './paragraphs/paragraphs';
import { piecesOf } from './lines/piece';
import { regionsOf } from './lines/region';
import { rowsOf } from './lines/row';
import { withTableCaptions } from './parts/table-captions';

/** What a document's text items come to. */
interface Reconstruction {
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  /** The number printed on each page, '' where unknown. */
  readonly labels: readonly string[];
}

/**
 * Puts the text of a document back together from its runs of text: rows, furniture, columns, paragraphs,
 * what they are, and what goes on over columns and pages. Pure: same items, same blocks.
 */
export function reconstruct(pages: readonly PageItems[]): Reconstruction {
  const pieces = pages.map(piecesOf);
  const body = bodyLookOf(pieces);
  const rows = pages
    .map((page, at) => ({ ...page, rows: rowsOf(withDropCaps(pieces[at] ?? [], body)) }))
    .map(withoutLineNumbers);
  const { pages: bare, furniture } = takeFurniture(rows, body);
  const labels = labelsOf(pages, furniture);
  const gutters = guttersByPage(bare, body);
  const columns = bare.flatMap((page) =>
    regionsOf(page, gutters.get(page.number) ?? [], body).flatMap((region) =>
      columnsOf(placedLines(page.number, region, body), region.gutters.length),
    ),
  );
  const measures = measuresOf(columns, body);
  const paragraphs = paragraphsOf(columns, measures);
  const heights = new Map(pages.map(({ number, height }) => [number, height] as const));
  const kinds = paragraphs.map((paragraph) => ({ paragraph, kind: kindOf(paragraph, measures) }));
  const sorted = withTableCaptions(kinds, measures);
  const cover = coverLength(sorted, measures);
  const article = joined(
    withFront(withFootnotes(sorted.slice(cover), measures, heights), measures),
    measures,
  );
  const before = sorted.slice(0, cover).map((one) => ({ ...one, kind: 'footnote' as const }));
  const whole = [...article, ...before];
  const words = vocabularyOf(columns.flatMap(({ lines }) => lines));
  const levels = levelsOf(whole);
  const blocks = whole.map((one) => {
    const level = levels.get(one);
    return { ...blockOf(one, labels, words), ...(level === undefined ? {} : { level }) };
  });
  const sheet = blocks.splice(article.length); // not the author's, so it comes behind all else
  return { blocks: [...footnotesLast(blocks), ...sheet], furniture, labels };
}

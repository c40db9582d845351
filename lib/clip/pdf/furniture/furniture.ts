import { type BodyLook, isBodySize } from '../lines/body-look';
import { lineOf } from '../lines/line';
import type { Row } from '../lines/row';
import { type Run, runsOf } from '../lines/runs';

/** What stands on each page for orientation: running heads, page numbers, journal and issue. */
export interface Furniture {
  /** Of the page it stands on, 1-based. */
  readonly page: number;
  readonly text: string;
  readonly edge: 'head' | 'foot';
}

/** A page's rows. */
export interface RowsOfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

interface Candidate extends Furniture {
  readonly run: Run;
  readonly y: number;
  readonly look: string;
  /** The text with its digits hidden. */
  readonly masked: string;
  readonly isOutermost: boolean;
  /** Whether the next row is further away than lines of a paragraph. */
  readonly isApart: boolean;
  readonly isPlain: boolean;
  readonly isLarge: boolean;
  readonly height: number;
}

/** Parts of the page's height where furniture may stand, and where small type is furniture of itself. */
const BAND = 0.13;
const OUTER = 0.075;
const MOST_ROWS = 4;
const MOST_RUNS = 12;

/** Part of the pages that furniture is on. A chapter's running head is on few. */
const REPEATED = 0.1;

/** How far apart, in points, the same thing may stand on two pages. */
const SAME_PLACE = 8;
const SAME_LEVEL = 2.5;

/** Lines of a paragraph are closer than so many ems. */
const CLOSE = 1.9;

const PAGE_NUMBER =
  /^(?:p(?:age|\.)?\s*)?[-–—|•\s[(]*(?:\d{1,4}|[ivxlc]{1,7})[-–—|•\s\])]*(?:(?:of|\/)\s*\d{1,4})?$/i;

/**
 * Takes the furniture out of the pages. That is what repeats at one place in the top or bottom band, digits left
 * aside. Large type must repeat as it is, in its size: else it may be titles and headings of chapters. It is also lone page numbers, what stands where other pages have running heads, and small type at the very
 * edge. Nothing level with the running text goes, so a heading that repeats on top of a column stays.
 */
export function takeFurniture(
  pages: readonly RowsOfPage[],
  body: BodyLook,
): { readonly pages: RowsOfPage[]; readonly furniture: Furniture[] } {
  const area = bodyArea(pages, body);
  const candidates = pages.flatMap((page) => candidatesOf(page, area, body));
  const alike = new Places(
    candidates,
    ({ masked, text, look, isLarge }) => (isLarge ? `${look} ${text}` : masked),
    SAME_PLACE,
  );
  const least = Math.max(2, Math.ceil(pages.length * REPEATED));
  const found = new Set(
    candidates.filter((one) => isFurnitureByItself(one) || alike.pagesOf(one).size >= least),
  );
  const heads = new Places(
    candidates.filter((one) => one.isOutermost || found.has(one)),
    ({ look }) => look,
    SAME_LEVEL,
  );
  const known = new Places([...found], () => '', SAME_LEVEL);
  for (const one of candidates) {
    const isAtHead = mayBeHead(one) && heads.pagesOf(one).size > 1;
    if (isAtHead || (standsAlone(one) && known.pagesOf(one).size > 1)) found.add(one);
  }
  const runs = new Set([...found].map(({ run }) => run.pieces[0]));
  const rest = pages.map((page) => ({ ...page, rows: page.rows.flatMap((row) => without(row, runs)) }));
  const furniture = [...found].map(({ page, text, edge }) => ({ page, text, edge }));
  return { pages: rest, furniture };
}

/** Where running text stands on most pages: from its highest line to its lowest, as parts of the height. */
function bodyArea(pages: readonly RowsOfPage[], body: BodyLook): { top: number; bottom: number } {
  const levels = pages.map((page) => proseLevels(page, body)).filter((found) => found.length > 2);
  if (levels.length === 0) return { top: 1, bottom: 0 };
  const tops = levels.map((found) => Math.min(...found)).toSorted((a, b) => a - b);
  const bottoms = levels.map((found) => Math.max(...found)).toSorted((a, b) => b - a);
  const at = Math.floor(levels.length / 10);
  return { top: tops[at] as number, bottom: bottoms[at] as number };
}

/** Where lines of prose stand. A running head may look like one, but has no other close to it. */
function proseLevels({ rows, height }: RowsOfPage, body: BodyLook): number[] {
  const prose = rows.filter((row) =>
    runsOf(row, 2).some((run) => run.length >= 25 && isBodySize(run.size, body)),
  );
  const isNear = (row: Row, other: Row | undefined): boolean =>
    other !== undefined && Math.abs(other.y - row.y) < CLOSE * body.size;
  return prose
    .filter((row, at) => isNear(row, prose[at - 1]) || isNear(row, prose[at + 1]))
    .map(({ y }) => y / height);
}

function candidatesOf(page: RowsOfPage, area: { top: number; bottom: number }, body: BodyLook): Candidate[] {
  const { rows, height } = page;
  const slack = body.size * 0.5;
  const top = rows.filter(({ y }) => y < height * BAND && y < height * area.top - slack).slice(0, MOST_ROWS);
  const foot = rows.filter(({ y }) => y > height * (1 - BAND) && y > height * area.bottom + slack);
  const bottom = foot.slice(-MOST_ROWS).toReversed();
  const isApart = (row: Row | undefined, next: Row | undefined): boolean =>
    row === undefined || next === undefined || Math.abs(next.y - row.y) > CLOSE * body.size;
  const isHeadApart = isApart(rows[0], rows[1]);
  const isFootApart = isApart(rows.at(-1), rows.at(-2));
  return [
    ...top.flatMap((row, at) => candidatesIn(page, row, 'head', at === 0, isHeadApart, body)),
    ...bottom.flatMap((row, at) => candidatesIn(page, row, 'foot', at === 0, isFootApart, body)),
  ];
}

function candidatesIn(
  { number, height }: RowsOfPage,
  row: Row,
  edge: 'head' | 'foot',
  isOutermost: boolean,
  isApart: boolean,
  body: BodyLook,
): Candidate[] {
  return runsOf(row)
    .slice(0, MOST_RUNS)
    .flatMap((run) => {
      const line = lineOf(number, run.pieces);
      if (line === undefined) return [];
      return [
        {
          ...{ page: number, text: line.text, edge, run, y: row.y, height },
          look: `${line.size.toFixed(1)} ${line.font}`,
          masked: line.text.toLowerCase().replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' '),
          ...{ isOutermost, isApart },
          isPlain: isBodySize(line.size, body) && line.font === body.font,
          isLarge: line.size > body.size * 1.15,
        },
      ];
    });
}

function isFurnitureByItself({ text, isOutermost, y, height, isPlain, run }: Candidate): boolean {
  if (isOutermost && PAGE_NUMBER.test(text)) return true;
  const isAtEdge = y < height * OUTER || y > height * (1 - OUTER);
  return isAtEdge && !isPlain && run.size < 14 && text.length < 120;
}

/**
 * A running head may say something else on each page: it has the place and the looks of the others, and
 * stands outermost or beside one that is known.
 */
const mayBeHead = (one: Candidate): boolean =>
  one.isOutermost && !one.isPlain && !one.isLarge && one.text.length <= 120;

/** Whatever it looks like: where other pages have theirs, and set off from the text. */
const standsAlone = (one: Candidate): boolean =>
  one.isOutermost && one.isApart && !one.isLarge && one.text.length <= 120;

/** On which pages candidates stand that share a key, at one place give or take some points. */
class Places {
  readonly #pages = new Map<string, Set<number>>();
  readonly #key: (one: Candidate) => string;
  readonly #slack: number;

  constructor(candidates: readonly Candidate[], key: (one: Candidate) => string, slack: number) {
    this.#key = key;
    this.#slack = slack;
    for (const one of candidates) {
      const place = this.#place(one, 0);
      this.#pages.set(place, (this.#pages.get(place) ?? new Set()).add(one.page));
    }
  }

  /** The pages that have the like of it, its own among them. */
  pagesOf(one: Candidate): Set<number> {
    const near = [-1, 0, 1].map((step) => this.#pages.get(this.#place(one, step)) ?? []);
    return new Set([one.page, ...near.flatMap((pages) => [...pages])]);
  }

  #place(one: Candidate, step: number): string {
    return `${one.edge} ${Math.floor(one.y / this.#slack) + step} ${this.#key(one)}`;
  }
}

function without(row: Row, gone: ReadonlySet<unknown>): Row[] {
  const kept = runsOf(row).filter((run) => !gone.has(run.pieces[0]));
  const pieces = kept.flatMap((run) => run.pieces);
  return pieces.length === 0 ? [] : [{ ...row, pieces }];
}

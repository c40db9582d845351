import type { BodyLook } from './body-look';
import type { RowsOfPage } from '../furniture/furniture';
import type { Gutter } from './gutter';
import type { Row } from './row';
import { type Run, runsOf } from './runs';

/** A horizontal part of a page with the gutters that hold there. */
export interface Region {
  readonly rows: readonly Row[];
  readonly gutters: readonly Gutter[];
}

/** Rows `from` to before `to` with all their runs, from left to right. */
interface Level {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/** A strip that stays white from row to row, so far. */
interface Strip {
  left: number;
  right: number;
  readonly from: number;
  to: number;
  before: number;
  after: number;
  letters: number;
  runs: number;
}

/** Fewest rows beside a strip that make it a gutter, its narrowest width in ems, most strips at a time. */
const ROWS = 6;
const NARROWEST = 0.7;
const MOST_STRIPS = 60;

/** Rows nearer than this, in ems, are on one level. */
const NEAR = 0.75;

/** Lines above a strip belong to its columns if they are so near, in ems. */
const HEAD = 2.2;

/** Fewest characters of a line beside it, on average, and its column's part of the text's width. */
const PROSE = 14;
const PART = 0.17;

/**
 * The page cut where its columns change. Where the document's own gutters hold, they part the columns. Elsewhere white
 * strips between rows of prose do: a document of one column may have a page of two.
 */
export function regionsOf(page: RowsOfPage, gutters: readonly Gutter[], body: BodyLook): Region[] {
  const { rows } = page;
  const levels = levelsOf(rows, body);
  const strips = stripsOf(levels, body).filter((strip) => !agrees(strip, gutters, levels, body));
  if (strips.length === 0) return [{ rows, gutters }];
  const regions: Region[] = [];
  let from = 0;
  for (const group of together(strips)) {
    const first = withHead(group, levels, body);
    const last = Math.max(...group.map((strip) => strip.to));
    const start = Math.max(from, (levels[first] as Level).from);
    const end = (levels[last] as Level).to;
    if (start > from) regions.push({ rows: rows.slice(from, start), gutters });
    if (end > start) regions.push({ rows: rows.slice(start, end), gutters: distinct(group) });
    from = Math.max(from, end);
  }
  if (from < rows.length) regions.push({ rows: rows.slice(from), gutters });
  return regions;
}

/** The first level of the group: above strips, lines close by that cross none of them are in columns too. */
function withHead(group: readonly Strip[], levels: readonly Level[], body: BodyLook): number {
  let first = Math.min(...group.map((strip) => strip.from));
  for (; first > 0; first -= 1) {
    const [above, level] = [levels[first - 1] as Level, levels[first] as Level];
    const crosses = above.runs.some((run) =>
      group.some(({ left, right }) => run.x < left && run.right > right - 2),
    );
    if (crosses || level.y - above.y > HEAD * body.size) break;
  }
  return first;
}

/**
 * Rows nearer to each other than lines of a column can be, as one: columns side by side need not stand on
 * the same baselines.
 */
function levelsOf(rows: readonly Row[], body: BodyLook): Level[] {
  const levels: { y: number; from: number; to: number; runs: Run[] }[] = [];
  rows.forEach((row, at) => {
    const level = levels.at(-1);
    const runs = runsOf(row, NARROWEST);
    if (level !== undefined && row.y - level.y < NEAR * body.size) {
      level.runs.push(...runs);
      level.to = at + 1;
    } else levels.push({ y: row.y, from: at, to: at + 1, runs });
  });
  for (const level of levels) level.runs.sort((a, b) => a.x - b.x);
  return levels;
}

/** Whether the document's gutters say the same, or say better: text beside the strip does not cross them. */
function agrees(strip: Strip, gutters: readonly Gutter[], levels: readonly Level[], body: BodyLook): boolean {
  if (gutters.length === 0) return false;
  if (gutters.some(({ left, right }) => strip.left < right + 1 && strip.right > left - body.size))
    return true;
  const beside = levels.slice(strip.from, strip.to + 1);
  const crossing = beside.filter(({ runs }) =>
    runs.some((run) => gutters.some(({ left, right }) => run.x < left - 2 && run.right > right + 2)),
  );
  return crossing.length < 0.6 * beside.length;
}

/** All strips between the levels that are gutters. */
function stripsOf(levels: readonly Level[], body: BodyLook): Strip[] {
  const least = NARROWEST * body.size;
  const all: Strip[] = [];
  let open: Strip[] = [];
  levels.forEach(({ runs }, at) => {
    open = open.filter((strip) => goesOn(strip, runs, at, least));
    runs.slice(1, 12).forEach((run, index) => {
      const left = (runs[index] as Run).right;
      const isKnown = open.some((strip) => strip.left < run.x && strip.right > left);
      if (isKnown || open.length >= MOST_STRIPS || run.x - left < least) return;
      const strip = {
        left,
        right: run.x,
        from: at,
        to: at,
        before: 1,
        after: 1,
        letters: run.length,
        runs: 1,
      };
      open.push(strip);
      all.push(strip);
    });
  });
  const width = textWidth(levels);
  return all.filter((strip) => isGutter(strip, levels, width));
}

/** Narrows the strip to what a level leaves white. False when that is too little: it ends above the level. */
function goesOn(strip: Strip, runs: readonly Run[], at: number, least: number): boolean {
  const before = runs.findLast((run) => run.x < strip.left + 1);
  const after = runs.find((run) => run.x >= strip.left + 1);
  const left = Math.max(strip.left, before?.right ?? 0);
  const right = Math.min(strip.right, after?.x ?? Infinity);
  if (right - left < least) return false;
  Object.assign(strip, { left, right, to: at });
  if (before !== undefined) strip.before += 1;
  if (after !== undefined) strip.after += 1;
  for (const run of [before, after]) {
    if (run === undefined) continue;
    strip.letters += run.length;
    strip.runs += 1;
  }
  return true;
}

function textWidth(levels: readonly Level[]): number {
  const runs = levels.flatMap((level) => level.runs);
  const left = runs.reduce((least, { x }) => Math.min(least, x), Infinity);
  return runs.reduce((most, { right }) => Math.max(most, right), 0) - left;
}

function isGutter(strip: Strip, levels: readonly Level[], total: number): boolean {
  if (strip.before < ROWS || strip.after < ROWS || strip.letters < PROSE * strip.runs) return false;
  const beside = levels.slice(strip.from, strip.to + 1).flatMap(({ runs }) => runs);
  const widest = (some: readonly { x: number; right: number }[]): number =>
    some.reduce((most, run) => Math.max(most, run.right - run.x), 0);
  const before = beside.filter((run) => run.right <= strip.left + 5);
  const after = beside.filter((run) => run.x >= strip.left);
  return widest(before) >= PART * total && widest(after) >= PART * total;
}

/** Strips whose levels overlap, in one group; groups from top to bottom. */
function together(strips: readonly Strip[]): Strip[][] {
  const groups: { to: number; strips: Strip[] }[] = [];
  for (const strip of strips.toSorted((a, b) => a.from - b.from)) {
    const group = groups.at(-1);
    if (group !== undefined && strip.from <= group.to) {
      group.strips.push(strip);
      group.to = Math.max(group.to, strip.to);
    } else groups.push({ to: strip.to, strips: [strip] });
  }
  return groups.map((group) => group.strips);
}

function distinct(strips: readonly Strip[]): Gutter[] {
  const kept: Gutter[] = [];
  for (const { left, right } of strips.toSorted((a, b) => a.left - b.left)) {
    const last = kept.at(-1);
    if (last === undefined || left >= last.right + 20) kept.push({ left, right });
  }
  return kept;
}

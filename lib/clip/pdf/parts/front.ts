import { isBodySize } from '../lines/body-look';
import { joinedText, type Sorted } from './kinds';
import type { Line } from '../lines/line';
import type { Measures } from '../lines/measures';

/** How many blocks from the start may be the head of an article, and how far down a title is looked for. */
const HEAD = 14;

/** A title's size as a part of the running text's, its longest, the longest kicker and line of authors. */
const TITLE = 1.15;
const TITLE_LENGTH = 300;
const KICKER_LENGTH = 80;
const AUTHOR_LENGTH = 300;
const ABSTRACT_LENGTH = 100;

/** A paragraph so long says that the text has begun; a title behind it must be this much larger. */
const BEGUN_LENGTH = 200;
const LATE_TITLE = 1.8;

const firstLine = ({ paragraph }: Sorted): Line => paragraph.lines[0] as Line;

/**
 * Names the parts of an article's head: the largest type is the title, small things before it are kickers,
 * what stands between it and the running text is authors and abstract.
 */
export function withFront(sorted: readonly Sorted[], measures: Measures): Sorted[] {
  const done = [...sorted];
  const { body } = measures;
  const title = titleAt(done, measures);
  if (title < 0) return withAbstracts(done);
  done[title] = { ...(done[title] as Sorted), kind: 'title' };
  for (let at = 0; at < title; at += 1) {
    const one = done[at] as Sorted;
    const isShort = joinedText(one.paragraph).length <= KICKER_LENGTH;
    if (isShort && ['heading', 'paragraph', 'quote'].includes(one.kind))
      done[at] = { ...one, kind: 'kicker' };
  }
  for (let at = title + 1; at < Math.min(done.length, title + HEAD); at += 1) {
    const one = done[at] as Sorted;
    const line = firstLine(one);
    const isRunning =
      isBodySize(line.size, body) && line.font === body.font && line.italic === body.italic && !line.bold;
    if (isRunning && one.kind === 'paragraph' && joinedText(one.paragraph).length > ABSTRACT_LENGTH) break;
    const isFree = ['heading', 'paragraph', 'quote'].includes(one.kind);
    if (isFree && isAuthors(one)) done[at] = { ...one, kind: 'author' };
    else if (isFree && isAbstract(one)) done[at] = { ...one, kind: 'abstract' };
    else if (one.kind === 'heading') break;
  }
  return withAbstracts(done);
}

/** The largest type near the start of the first page that has text, if it is large at all; else -1. */
function titleAt(sorted: readonly Sorted[], { body }: Measures): number {
  const [first] = sorted;
  if (first === undefined) return -1;
  const { page } = firstLine(first);
  let best = -1;
  let hasBegun = false;
  sorted.slice(0, HEAD * 2).forEach((one, at) => {
    const line = firstLine(one);
    const text = joinedText(one.paragraph);
    if (line.page !== page || !['heading', 'quote', 'paragraph'].includes(one.kind)) return;
    hasBegun ||= one.kind === 'paragraph' && text.length > BEGUN_LENGTH && isBodySize(line.size, body);
    if (text.length > TITLE_LENGTH || !/\p{L}{2}/u.test(text) || line.size < TITLE * body.size) return;
    if (hasBegun && (one.kind !== 'heading' || line.size < LATE_TITLE * body.size)) return;
    if (best < 0 || line.size > firstLine(sorted[best] as Sorted).size * 1.02) best = at;
  });
  return best;
}

/** Names: "by" before them, or most words with a capital and no end of a sentence. */
function isAuthors({ paragraph }: Sorted): boolean {
  const text = joinedText(paragraph);
  if (text.length > AUTHOR_LENGTH || paragraph.lines.length > 4 || /^abstract\b/i.test(text)) return false;
  if (/^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s+\p{Lu}/u.test(text)) return true;
  const words = text.match(/\p{L}[\p{L}’'.-]*/gu) ?? [];
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  const links = words.filter((word) => /^(?:and|und|et|y|with|de|van|von|der|la|le|di|da)$/.test(word));
  return (
    words.length >= 2 &&
    words.length <= 40 &&
    names.length + links.length >= 0.85 * words.length &&
    !/[.!?]$/.test(text)
  );
}

const isAbstract = ({ paragraph }: Sorted): boolean => {
  const text = joinedText(paragraph);
  return text.length > ABSTRACT_LENGTH || /^abstract\b\S*\s+\S/i.test(text);
};

/** What stands under a heading "Abstract" is one, however it looks; and what begins with the word. */
function withAbstracts(sorted: readonly Sorted[]): Sorted[] {
  return sorted.map((one, at) => {
    if (one.kind !== 'paragraph' && one.kind !== 'quote') return one;
    const before = sorted[at - 1];
    const isUnder =
      before?.kind === 'heading' &&
      /^(?:abstract|summary|zusammenfassung|résumé|resumen)$/i.test(joinedText(before.paragraph).trim());
    const begins = /^abstract[.:—–-]?\s/i.test(joinedText(one.paragraph)) && firstLine(one).page <= 2;
    return isUnder || begins ? { ...one, kind: 'abstract' as const } : one;
  });
}

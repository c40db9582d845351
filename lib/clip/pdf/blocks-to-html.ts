import type { Block, PageBreak, Stretch } from './block';
import { escapeHtml } from '../../util/escape-html';

/** An empty mark where a page begins; its title is the number that the reader of the print knows. */
const pageMark = ({ page, label }: { page: number; label: string }): string =>
  `<span id="page-${page}" title="${escapeHtml(label === '' ? String(page) : label)}"></span>`;

/** The marks of pages that have not begun yet, each once. */
class PageMarks {
  readonly #seen = new Set<number>();

  at(page: { page: number; label: string }): string {
    if (this.#seen.has(page.page)) return '';
    this.#seen.add(page.page);
    return pageMark(page);
  }
}

const BULLET = /^[•◦▪▫‣⁃●○■□➢➤►✓❖–—*·-]\s*/u;
const NUMBER = /^\(?(\d{1,2})[.)]\s+/;

/**
 * Blocks as HTML of the tags and attributes in `allowed.ts`. Where a page begins stands an empty span with
 * the id `page-<physical number>`, within a paragraph too; notes come last, behind a rule.
 */
export function blocksToHtml(blocks: readonly Block[]): string {
  const marks = new PageMarks();
  const parts: string[] = [];
  const running = blocks.filter(({ kind }) => kind !== 'footnote');
  for (let at = 0; at < running.length; at += 1) {
    const block = running[at] as Block;
    if (block.kind !== 'list-item') {
      parts.push(elementOf(block, marks));
      continue;
    }
    const end = running.findIndex((other, index) => index > at && !isSameList(block, other));
    const items = running.slice(at, end < 0 ? undefined : end);
    parts.push(listOf(items, marks));
    at += items.length - 1;
  }
  const notes = blocks.filter(({ kind }) => kind === 'footnote').map((block) => noteOf(block, marks));
  if (notes.length > 0) parts.push(`<section><hr>${notes.join('')}</section>`);
  return parts.join('\n');
}

const isSameList = (first: Block, other: Block): boolean =>
  other.kind === 'list-item' && NUMBER.test(first.text) === NUMBER.test(other.text);

function elementOf(block: Block, marks: PageMarks): string {
  const mark = marks.at(block);
  const words = inline(block, marks, 0);
  switch (block.kind) {
    case 'title':
      return `<h1>${mark}${words}</h1>`;
    case 'heading': {
      const level = Math.min(Math.max(block.level ?? 2, 2), 6);
      return `<h${level}>${mark}${words}</h${level}>`;
    }
    case 'quote':
      return `<blockquote><p>${mark}${words}</p></blockquote>`;
    case 'caption':
      return `<p>${mark}<small>${words}</small></p>`;
    case 'abstract':
    case 'author':
      return `<p>${mark}<em>${words}</em></p>`;
    case 'table':
      return tableOf(block, mark);
    default:
      return `<p>${mark}${words}</p>`;
  }
}

function listOf(items: readonly Block[], marks: PageMarks): string {
  const [first] = items as [Block];
  const number = NUMBER.exec(first.text)?.[1];
  const content = items.map((item) => {
    const mark = marks.at(item);
    const bullet = (number === undefined ? BULLET : NUMBER).exec(item.text)?.[0].length ?? 0;
    return `<li>${mark}${inline(item, marks, bullet)}</li>`;
  });
  if (number === undefined) return `<ul>${content.join('')}</ul>`;
  return `<ol${number === '1' ? '' : ` start="${Number(number)}"`}>${content.join('')}</ol>`;
}

function tableOf(block: Block, mark: string): string {
  const rows = block.rows ?? [[block.text]];
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('');
  return `${mark === '' ? '' : `<p>${mark}</p>`}<table><tbody>${body}</tbody></table>`;
}

/** A note's own number is raised as well. */
function noteOf(block: Block, marks: PageMarks): string {
  const mark = marks.at(block);
  const number = /^\d{1,3}(?=[.)]?\s)/.exec(block.text)?.[0];
  const isRaised = block.raised?.[0]?.at === 0;
  if (number === undefined || isRaised) return `<p>${mark}${inline(block, marks, 0)}</p>`;
  return `<p>${mark}<sup>${number}</sup>${inline(block, marks, number.length)}</p>`;
}

/** The block's words from an offset on, with raised figures and the marks of pages. */
function inline(block: Block, marks: PageMarks, from: number): string {
  const { text } = block;
  const cuts: { at: number; readonly write: () => string }[] = [];
  for (const one of block.breaks) cuts.push({ at: one.at, write: () => marks.at(one satisfies PageBreak) });
  for (const { at, length } of (block.raised ?? []) satisfies readonly Stretch[]) {
    cuts.push({ at, write: () => '<sup>' }, { at: at + length, write: () => '</sup>' });
  }
  let html = '';
  let done = from;
  for (const { at, write } of cuts.toSorted((a, b) => a.at - b.at)) {
    if (at < from) continue;
    html += escapeHtml(text.slice(done, at)) + write();
    done = at;
  }
  return html + escapeHtml(text.slice(done));
}

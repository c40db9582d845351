import type { Block, Run } from '../../model/draft-text';
import { safeAddress } from '../../model/safe-address';
import { escapeHtml } from '../../util/escape-html';
import { pageOut } from '../page';
import type { DraftOut } from './draft-out';
import { type Group, groupsOf, type Item, type List } from './groups';

const STYLE = `
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 serif; overflow-wrap: anywhere; }
blockquote { margin: 1.5em 0; padding-inline-start: 1em; border-inline-start: 0.2em solid; }
cite { display: block; font-size: 0.85em; font-style: normal; }
img { max-width: 100%; height: auto; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
blockquote, figure, li { break-inside: avoid; }
@media print { body { margin: 0; } }
`;

const within = (tag: string, inner: string, isOn: true | undefined): string =>
  isOn ? `<${tag}>${inner}</${tag}>` : inner;

function run({ text, bold, italic, link }: Run): string {
  const words = within('strong', within('em', escapeHtml(text), italic), bold);
  const address = link === undefined ? undefined : safeAddress(link);
  return address === undefined ? words : `<a href="${escapeHtml(address)}">${words}</a>`;
}

const words = (runs: readonly Run[]): string => runs.map(run).join('');

/** Where the citation of a quote begins among its runs: a link in brackets at its end. */
function citationAt(block: Block): number {
  const last = block.runs.at(-1);
  const isCitation = last?.link !== undefined && /^\(.+\)$/.test(last.text.trim());
  return isCitation && block.runs.length > 1 ? block.runs.length - 1 : block.runs.length;
}

function quote(lines: readonly Block[]): string {
  const inner = lines.map((block) => {
    const at = citationAt(block);
    const cited = words(block.runs.slice(at));
    const said = `<p>${words(block.runs.slice(0, at)).trimEnd()}</p>`;
    return cited === '' ? said : `${said}\n<cite>${cited}</cite>`;
  });
  return `<blockquote>\n${inner.join('\n')}\n</blockquote>`;
}

const item = ({ block, under }: Item): string =>
  `<li>${[words(block.runs), ...under.map(list)].join('\n')}</li>`;

function list({ numbered, items }: List): string {
  const tag = numbered ? 'ol' : 'ul';
  return `<${tag}>\n${items.map(item).join('\n')}\n</${tag}>`;
}

function picture(block: Block & { kind: 'picture' }, pictures: DraftOut['pictures']): string {
  const src = pictures.get(block.picture)?.src ?? '';
  const caption = words(block.runs);
  const image = `<img${src === '' ? '' : ` src="${escapeHtml(src)}"`} alt="${escapeHtml(block.alt)}">`;
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function group(one: Group, pictures: DraftOut['pictures']): string {
  if (one.kind === 'list') return list(one);
  if (one.kind === 'quote') return quote(one.lines);
  const { block } = one;
  if (block.kind === 'rule') return '<hr>';
  if (block.kind === 'picture') return picture(block, pictures);
  const tag = block.kind === 'heading' ? `h${block.level}` : 'p';
  return `<${tag}>${words(block.runs)}</${tag}>`;
}

/**
 * The lines of a draft as HTML without a class or a style. WordPress takes each of its parts as a block: nested lists,
 * quotes with who said them, figures with their captions.
 */
export const draftHtml = ({ blocks, pictures }: DraftOut): string =>
  groupsOf(blocks)
    .map((one) => group(one, pictures))
    .join('\n');

/** The draft as a page of its own. Nothing in it loads or runs. */
export function draftPage(draft: DraftOut): string {
  const title = escapeHtml(draft.title);
  const body = `${title === '' ? '' : `<h1>${title}</h1>\n`}${draftHtml(draft)}`;
  return pageOut({ language: draft.language, title: draft.title, style: STYLE, body });
}

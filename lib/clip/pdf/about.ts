import { normalDoi } from '../../model/doi';
import type { Block } from './block';
import type { Furniture } from './furniture/furniture';

/** What a file says about itself, in its information dictionary and its XMP. Believed by nobody. */
export interface Claims {
  readonly title: string;
  readonly creators: readonly string[];
  readonly language: string;
  readonly doi: string;
}

const FILE_NAME = /\.(?:docx?|rtf|odt|indd|qxd|qxp|pdf|tex|dvi|pages|pub|ai|eps|xlsx?|pptx?|html?)\b/i;
/** One word with figures or lower bars, a folder's path, and the numbers that typesetters give: names of files without an ending. */
const FILE_STEM = /^(?=\S*[\d_])\S+$|^[a-z]:\\|^\\\\|\b\d+\.\.\d+\b|^PII:/i;
const NO_TITLE =
  /^(?:untitled|no title|title|document\d*|microsoft (?:word|powerpoint)\b.*|layout \d+|print|\d+|[\w-]{1,3})$/i;

/** Most that is taken of a title or a name, in characters. */
const TITLE_LENGTH = 300;
const NAME_LENGTH = 100;

/** How far into the first page's text a DOI in its head may stand: the blocks before the running text. */
const HEAD_BLOCKS = 6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** The part of the words that occurs in a text. */
function share(words: readonly string[], text: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => text.has(word)).length / words.length;
}

const onPage = (blocks: readonly Block[], last: number): Block[] => blocks.filter(({ page }) => page <= last);

/**
 * The title. The file's own counts if it is no file name, and if the first two pages say most of its words. Else it is
 * the title that the page shows; '' without either.
 */
export function titleOf(claims: Claims, blocks: readonly Block[]): string {
  const claimed = claims.title.trim();
  const shown = blocks.find(({ kind }) => kind === 'title')?.text ?? '';
  const start = new Set(onPage(blocks, 2).flatMap(({ text }) => wordsOf(text)));
  const isGood =
    claimed.length <= TITLE_LENGTH &&
    !FILE_NAME.test(claimed) &&
    !FILE_STEM.test(claimed) &&
    !NO_TITLE.test(claimed);
  if (isGood && (shown === '' || share(wordsOf(claimed), start) >= 0.7)) return claimed;
  return shown.slice(0, TITLE_LENGTH);
}

/** Names: the file's own if the first two pages show them, else those under the title. */
export function creatorsOf(claims: Claims, blocks: readonly Block[]): string[] {
  const start = new Set(onPage(blocks, 2).flatMap(({ text }) => wordsOf(text)));
  const claimed = claims.creators.flatMap(namesIn).filter((name) => share(wordsOf(name), start) >= 0.7);
  if (claimed.length > 0) return claimed;
  return blocks
    .filter(({ kind }) => kind === 'author')
    .flatMap(({ text }) => namesIn(text.replace(/^by\s+/i, '')));
}

/** Names in one string: parted by semicolons, "and", or commas if each part has a given and a family name. */
export function namesIn(text: string): string[] {
  const clean = text
    .replaceAll(/[*†‡§¹²³\d]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const parts = clean.split(/\s*;\s*|\s*[,&]?\s+and\s+|\s+&\s+/i).flatMap((part) => {
    const byComma = part.split(/\s*,\s*/);
    return byComma.length > 1 && byComma.every((name) => name.includes(' ')) ? byComma : [part];
  });
  return parts
    .filter((name) => name.length > 1 && name.length <= NAME_LENGTH && /\p{L}/u.test(name))
    .slice(0, 30);
}

/**
 * The DOI, bare and in lower case: the file's own, else one on a sheet before the article, or in the head or foot of the
 * article's first page. Not one of a note or a reference: these are other works.
 */
export function doiOf(claims: Claims, blocks: readonly Block[], furniture: readonly Furniture[]): string {
  const start = Math.max(1, blocks.find(({ kind }) => kind === 'title')?.page ?? 1);
  const cover = blocks.filter(({ page }) => page < start);
  const head = blocks
    .slice(0, HEAD_BLOCKS)
    .filter(({ kind, page }) => page === start && !['footnote', 'reference'].includes(kind));
  const edges = furniture.filter(({ page }) => page <= start);
  for (const { text } of [{ text: claims.doi }, ...cover, ...edges, ...head]) {
    const doi = normalDoi(text);
    if (doi !== '') return doi;
  }
  return '';
}

import type { Block } from '../../model/draft-text';
import { fail, ok, type Result } from '../../util/result';
import { leanHtml } from './lean';
import { MAX_HTML } from './limits';
import { blocksFrom, Lines, titleIn } from './lines';
import { Pictures } from './pictures';
import { purified } from './purified';
import { TOP, Walk } from './walk';

/** What came out of foreign words. No word of theirs is lost. */
export interface Taken {
  /** Lines that are pictures name those of `files` (pictures.ts), or one of our own. */
  readonly blocks: readonly Block[];
  /** Pictures that came with the words, to be stored. */
  readonly files: readonly Blob[];
  /** Pictures that are not in the blocks. */
  readonly pictures: number;
  /** Tables whose rows are paragraphs now. */
  readonly tables: number;
  /** It was so large or so nested that only its lines came over, without their looks. */
  readonly isBare: boolean;
}

/** A whole document. */
export interface Opened extends Taken {
  /** What stood at its head as its title, on one line; '' for none. */
  readonly title: string;
}

/** Lines as found, with what was counted. */
function read(
  html: string,
  given: readonly Blob[] = [],
): Result<{ lines: Lines; counted: Omit<Taken, 'blocks'> }, 'too-long'> {
  if (html.length > MAX_HTML) return fail('too-long');
  const pictures = new Pictures(given);
  const lean = leanHtml(html, pictures);
  const lines = new Lines();
  const walk = new Walk(lines);
  walk.all(purified(lean.html), { ...TOP, asSet: lean.isBare });
  lines.end();
  if (lines.isTooLong) return fail('too-long');
  return ok({ lines, counted: { ...walk.counts, files: pictures.files, isBare: lean.isBare } });
}

/**
 * HTML from the clipboard as lines of a draft: out of Word, Google Docs, LibreOffice or any page. Needs a real DOM.
 * Nothing in it is loaded or run, and its links lead to http, https or mailto.
 *
 * @param html hostile
 * @returns 'too-long' for more than a draft takes at once; nothing is taken then
 */
export function htmlToBlocks(html: string): Result<Taken, 'too-long'> {
  const done = read(html);
  if (!done.ok) return done;
  return ok({ blocks: blocksFrom(done.value.lines.found), ...done.value.counted });
}

/**
 * The same for a document, whose title is taken out of its lines.
 *
 * @param isDown its headings of the first level are never its title, as in Word
 * @param given pictures that its reader found beside it
 */
export function htmlToDraft(
  html: string,
  isDown = false,
  given: readonly Blob[] = [],
): Result<Opened, 'too-long'> {
  const done = read(html, given);
  if (!done.ok) return done;
  const { found } = done.value.lines;
  const titles = titleIn(found, isDown);
  const title = found.slice(0, titles).flatMap(({ runs }) => runs.map(({ text }) => text));
  return ok({
    title: title.join(''),
    blocks: blocksFrom(found.slice(titles), isDown),
    ...done.value.counted,
  });
}

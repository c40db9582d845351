import type { Block } from '../../model/draft-text';
import { fail, ok, type Result } from '../../util/result';
import { leanHtml } from './lean';
import { MAX_HTML } from './limits';
import { blocksFrom, Lines } from './lines';
import { purified } from './purified';
import { TOP, Walk } from './walk';

/** What came out of foreign words. No word of theirs is lost. */
export interface Taken {
  readonly blocks: readonly Block[];
  /** Pictures that are not in the blocks. */
  readonly pictures: number;
  /** Tables whose rows are paragraphs now. */
  readonly tables: number;
  /** It was so large or so nested that only its lines came over, without their looks. */
  readonly isBare: boolean;
}

/**
 * HTML from the clipboard or a file as lines of a draft: out of Word, Google Docs, LibreOffice or any page. Needs a
 * real DOM. Nothing in it is loaded or run, and its links lead to http, https or mailto.
 *
 * @param html hostile
 * @returns 'too-long' for more than a draft takes at once; nothing is taken then
 */
export function htmlToBlocks(html: string): Result<Taken, 'too-long'> {
  if (html.length > MAX_HTML) return fail('too-long');
  const lean = leanHtml(html);
  const lines = new Lines();
  const walk = new Walk(lines);
  walk.all(purified(lean.html), { ...TOP, asSet: lean.isBare });
  lines.end();
  if (lines.isTooLong) return fail('too-long');
  return ok({ blocks: blocksFrom(lines.found), ...walk.counts, isBare: lean.isBare });
}

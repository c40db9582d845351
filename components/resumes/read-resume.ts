import { draftHtml } from '../../lib/export/draft/html';
import type { Opened } from '../../lib/import/draft/html';
import { decodeText } from '../../lib/import/decode-text';
import { t } from '../../lib/i18n/t';
import type { Block } from '../../lib/model/draft-text';
import type { PdfFailure } from '../../lib/clip/pdf/read-pdf';
import { escapeHtml } from '../../lib/util/escape-html';
import { fail, ok, type Result } from '../../lib/util/result';

/** Words that came from a file or a paste, as HTML that nobody has sanitised yet. */
interface ReadResume {
  /** What the file is called, without its ending; '' for a paste. */
  readonly name: string;
  readonly html: string;
}

/** Why nothing came of it. */
type ReadFailure = 'not-one' | 'too-long' | 'no-words' | 'password' | 'broken';

/** Files that `readResume` knows, as an `input` names them. */
export const ACCEPTED = '.pdf,.docx,.md,.markdown,.txt,.html,.htm';

const PDF_FAILURES: Readonly<Record<PdfFailure, ReadFailure>> = {
  'not-a-pdf': 'broken',
  'broken-pdf': 'broken',
  'too-large': 'too-long',
  'too-many-pages': 'too-long',
  password: 'password',
  'wrong-password': 'password',
  'no-text': 'no-words',
  cancelled: 'broken',
};

/** What is said of a failure: what is so, and the next step. */
export const READ_FAILED: Readonly<Record<ReadFailure, () => string>> = {
  'not-one': () => t('resume.notOne'),
  'too-long': () => t('resume.tooLong'),
  'no-words': () => t('resume.noWords'),
  password: () => t('resume.password'),
  broken: () => t('resume.broken'),
};

/** A line without pictures: those of a resume are no words to talk about. */
const wordsOf = (block: Block): Block => ({
  ...block,
  runs: block.runs.filter(({ picture }) => picture === undefined),
});

/** The lines as HTML. What a document calls its title is mostly somebody's name, so it stays above them. */
function htmlOf({ title, blocks }: Pick<Opened, 'title' | 'blocks'>): Result<string, 'no-words'> {
  const lines = blocks.map(wordsOf).filter(({ runs }) => runs.length > 0);
  if (title === '' && lines.length === 0) return fail('no-words');
  const head = title === '' ? '' : `<h2>${escapeHtml(title)}</h2>\n`;
  return ok(head + draftHtml({ title, language: '', blocks: lines, pictures: new Map() }));
}

async function readPdfFile(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<Result<string, ReadFailure>> {
  const [{ readPdf }, { blocksToHtml }] = await Promise.all([
    import('../../lib/clip/pdf/read-pdf'),
    import('../../lib/clip/pdf/blocks-to-html'),
  ]);
  const read = await readPdf(bytes, { signal });
  return read.ok ? ok(blocksToHtml(read.value.blocks)) : fail(PDF_FAILURES[read.reason]);
}

/** Plain words as HTML: each line is a paragraph or an item. */
async function htmlOfLines(text: string): Promise<Result<string, ReadFailure>> {
  const [{ textToHtml }, { htmlToBlocks }] = await Promise.all([
    import('../../lib/import/draft/plain-text'),
    import('../../lib/import/draft/html'),
  ]);
  const taken = htmlToBlocks(textToHtml(text, false)); // a line of a resume is a line
  return taken.ok ? htmlOf({ title: '', blocks: taken.value.blocks }) : taken;
}

const named = <F extends string>(name: string, html: Result<string, F>): Result<ReadResume, F> =>
  html.ok ? ok({ name, html: html.value }) : html;

/**
 * Reads a file of a resume: PDF, Word (.docx), Markdown, HTML or plain text, by its name.
 *
 * @param file hostile
 * @returns why nothing came of it; rejects where the browser cannot read the file
 */
export async function readResume(file: File, signal: AbortSignal): Promise<Result<ReadResume, ReadFailure>> {
  const { MAX_FILE, openDraft } = await import('../../lib/import/draft');
  if (file.size > MAX_FILE) return fail('too-long');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.\w+$/, '');
  if (/\.pdf$/i.test(file.name)) return named(name, await readPdfFile(bytes, signal));
  if (/\.txt$/i.test(file.name)) return named(name, await htmlOfLines(decodeText(bytes)));
  const opened = await openDraft(file.name, bytes);
  return opened.ok ? named(name, htmlOf(opened.value)) : opened;
}

/** The same of words that were pasted or typed. */
export const readPasted = async (text: string): Promise<Result<ReadResume, ReadFailure>> =>
  named('', await htmlOfLines(text));

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { failureOf, PdfStop } from '../failure';
import { Fonts } from './fonts';
import type { PageItems } from '../page-items';
import { readPage } from './read-page';
import { within } from './within';

/** Most text of a file, in characters. What comes after it is left out. */
const MAX_TEXT = 2_000_000;
const LABEL_TIME = 5000;
const PAGE_TIME = 20_000;

interface ReadPages {
  readonly pages: readonly PageItems[];
  /** Of the document, as it says itself; '' mostly. */
  readonly language: string;
  /** Whether pages could not be read, or there was too much text. */
  readonly partial: boolean;
}

/**
 * All pages one after the other. A page that is broken counts as empty and makes the result partial.
 *
 * @throws PdfStop 'cancelled'
 */
export async function readPages(
  document: PDFDocumentProxy,
  onPage: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ReadPages> {
  const fonts = new Fonts();
  const labels = await labelsOf(document, signal);
  const pages: PageItems[] = [];
  let language = '';
  let room = MAX_TEXT;
  let partial = false;
  for (let number = 1; number <= document.numPages; number += 1) {
    const label = labels[number - 1] ?? '';
    const read = await readOne(document, number, fonts, label, signal);
    partial ||= read === undefined;
    let items = read?.items ?? emptyPage(number, label);
    room -= items.items.reduce((sum, item) => sum + item.str.length, 0);
    if (room < 0) {
      partial = true;
      items = { ...items, items: [] };
    }
    language ||= read?.language ?? '';
    pages.push(items);
    onPage(number, document.numPages);
  }
  return { pages, language, partial };
}

const emptyPage = (number: number, label: string): PageItems => ({
  ...{ number, label, width: 612, height: 792, items: [], sideways: 0 },
});

async function readOne(
  document: PDFDocumentProxy,
  number: number,
  fonts: Fonts,
  label: string,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<typeof readPage>> | undefined> {
  let page: PDFPageProxy | undefined;
  try {
    page = await within(document.getPage(number), PAGE_TIME, signal);
    return await readPage(page, fonts, label, signal);
  } catch (error) {
    if (signal.aborted || failureOf(error) === 'cancelled') throw new PdfStop('cancelled');
    return undefined;
  } finally {
    page?.cleanup();
  }
}

/** The file's own page labels; none when it has none, or they are broken. */
async function labelsOf(document: PDFDocumentProxy, signal: AbortSignal): Promise<readonly string[]> {
  const labels = await within(document.getPageLabels(), LABEL_TIME, signal).catch(() => null);
  if (signal.aborted) throw new PdfStop('cancelled');
  return labels ?? [];
}

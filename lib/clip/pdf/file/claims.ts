import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Claims } from '../about';
import { namesIn } from '../about';
import { within } from './within';

const TIME = 5000;
const LONGEST = 2000;

const NONE: Claims = { title: '', creators: [], language: '', doi: '' };

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');

/** What the file says about itself; nothing if that cannot be read. XMP goes before the older dictionary. */
export async function claimsOf(document: PDFDocumentProxy, signal: AbortSignal): Promise<Claims> {
  const read = await within(document.getMetadata(), TIME, signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return undefined;
  });
  if (read === undefined) return NONE;
  const info = read.info as Readonly<Record<string, unknown>>;
  const xmp = (name: string): unknown => (read.metadata as { get(name: string): unknown } | null)?.get(name);
  const several = xmp('dc:creator');
  const creators = Array.isArray(several) ? several.map(text).filter((name) => name !== '') : [];
  const doi = ['prism:doi', 'pdfx:doi', 'crossmark:doi', 'dc:identifier'].map((name) => text(xmp(name)));
  const custom = Object.values((info['Custom'] ?? {}) as Record<string, unknown>).map(text);
  return {
    title: text(xmp('dc:title')) || text(info['Title']),
    creators: creators.length > 0 ? creators : namesIn(text(info['Author'])),
    language: text(info['Language']) || text(xmp('dc:language')),
    doi: [...doi, ...custom, text(info['Subject'])].find((one) => /\b10\.\d{4,9}\//.test(one)) ?? '',
  };
}

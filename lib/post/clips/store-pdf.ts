import { blocksToHtml } from '../../clip/pdf/blocks-to-html';
import type { FoundThere } from '../../clip/full-text/found-there';
import type { PdfText } from '../../clip/pdf/read-pdf';
import { type ClipOutcome, type ClipWish, isDecision, type PdfWish } from '../../messages/clip';
import { emptyMetadata, parseMetadata } from '../../model/metadata';
import { refusalOf } from '../../notebook/schema';
import type { BookbagDb, FileRow } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { keepFile, readFile } from '../../store/files';
import { sha256Hex } from '../../util/bytes';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { siteOf } from '../../util/web-url';
import { currentHost } from './current-host';
import { forgetUnnamed } from './forget-files';
import type { Hosts } from '../hosting/hosts';
import type { IncomingFiles } from './incoming-files';
import { knownReading, readingOf } from './known-reading';
import { pdfMetadata } from './pdf-metadata';
import type { ClipTask } from './running-clips';
import { storeReading } from './store-reading';

/** Who read the file, kept with the reading. */
const EXTRACTOR = 'pdf.js 6.5.438, paragraphs 1';

type File = Omit<FileRow, 'size'>;

/** What one clip works with: it is cancelled, and tells how far it has come, by itself. */
export interface ClipContext extends ClipTask {
  readonly db: BookbagDb;
  readonly hosts: Hosts;
  readonly incoming: IncomingFiles;
}

/** The last part of an address: a file's name, as it stands there. */
const nameOf = (address: string): string => /[^/?#]*(?=$|[?#])/.exec(address)?.[0] ?? '';

/** What a person knows a file by. Journals give numbers for names: then its title, or its site, says more. */
function spokenName({ name, address, metadata }: File): string {
  const title = parseMetadata(metadata)?.title ?? '';
  if (title !== '') return title;
  if (address === '' || /\.pdf$/i.test(name)) return name;
  return siteOf(address) || name;
}

/**
 * Makes a reading of a PDF: its paragraphs as the body, the file kept on this machine for its pages. A file that
 * came to nothing is not kept. The same file from anywhere opens the reading that is there.
 */
async function storeFile(context: ClipContext, file: File, wish: PdfWish): Promise<ClipOutcome> {
  context.named(spokenName(file));
  const outcome = await storeUnlessKnown(context, file, wish);
  const asks = outcome.ok && isDecision(outcome.value);
  const isLost = !outcome.ok && wish.html !== undefined; // an order made by hand: it may be tried again
  if (!asks && !isLost) await forgetUnnamed(context.db, context.hosts, file.hash);
  return outcome;
}

async function storeUnlessKnown(context: ClipContext, file: File, wish: PdfWish): Promise<ClipOutcome> {
  const host = await currentHost(context.db, context.hosts, wish.notebook);
  if (host === undefined) return fail('no-notebook');
  const known = knownReading(host, { url: '', also: [], doi: '', file: file.hash });
  const wanted = readingOf(host, wish.update);
  // An order made by hand is for the reading of this file, even one that was made of it in the meantime.
  const target = wanted ?? (wish.html === undefined ? undefined : known);
  if (known !== undefined && known.body !== '' && target === undefined) {
    return ok({ notebook: host.id, reading: known.id, already: true });
  }
  const refusal = refusalOf(host.open.doc);
  if (refusal !== undefined) return fail(refusal); // before the file is read, or a question asked about it
  const meant = target === undefined ? wish : { ...wish, update: target.id };
  try {
    // A reading that has its text has its citation too: the file need not be read again.
    if (target?.body && wish.html !== undefined)
      return await storeParagraphs(context, file, undefined, meant);
    const read = await readFrom(context, file, wish);
    if (context.signal.aborted) return fail('cancelled');
    return await storeRead(context, file, read, meant);
  } catch (error) {
    report('pdf', error);
    return fail(diskFailure(error));
  }
}

/** Makes a reading of a PDF that is kept already: picked from the disk, or asked about before. */
export async function storeKeptPdf(context: ClipContext, hash: string, wish: PdfWish): Promise<ClipOutcome> {
  const file = await readFile(context.db, hash);
  return file === undefined ? fail('not-reached') : storeFile(context, file, wish);
}

/** Makes a reading of a PDF that was found in the web, with what its landing page says. */
export async function storeSentPdf(
  context: ClipContext,
  { bytes, address, metadata }: Extract<FoundThere, { kind: 'pdf' }>,
  wish: ClipWish,
): Promise<ClipOutcome> {
  const hash = await sha256Hex(bytes);
  const file = { hash, bytes, address, metadata, name: nameOf(address), keptAt: Date.now() };
  return storeFile(context, file, wish);
}

type Read = Result<PdfText, 'password' | Extract<ClipOutcome, { ok: false }>['reason']>;

async function readFrom({ signal, onPages }: ClipContext, file: File, wish: PdfWish): Promise<Read> {
  const { readPdf } = await import('../../clip/pdf/read-pdf'); // half a megabyte: only who has a PDF pays
  return readPdf(file.bytes, {
    ...(wish.password === undefined ? {} : { password: wish.password }),
    onPage: onPages,
    signal,
  });
}

async function storeRead(context: ClipContext, file: File, read: Read, wish: PdfWish): Promise<ClipOutcome> {
  if (!read.ok) {
    if (read.reason !== 'password' && read.reason !== 'wrong-password') return fail(read.reason);
    await keepFile(context.db, file);
    return ok({ ask: 'password', file: file.hash, name: file.name, wrong: read.reason === 'wrong-password' });
  }
  await keepFile(context.db, file);
  const text = read.value;
  if (text.doubtful && wish.sure !== true) {
    return ok({
      ask: 'order',
      file: file.hash,
      title: text.title || file.name,
      html: blocksToHtml(text.blocks),
    });
  }
  return storeParagraphs(context, file, text, wish);
}

async function storeParagraphs(
  context: ClipContext,
  file: File,
  text: PdfText | undefined,
  wish: PdfWish,
): Promise<ClipOutcome> {
  const metadata =
    text === undefined ? emptyMetadata() : pdfMetadata(text, file.metadata, file.address, file.name);
  const html = wish.html ?? blocksToHtml(text?.blocks ?? []);
  const stored = await storeReading(context.db, context.hosts, {
    extraction: { ...metadata, direction: '', html, pictures: 0 },
    also: file.address === '' ? [] : [file.address],
    file: file.hash,
    extractor: EXTRACTOR,
    remark: text !== undefined && text.scanned.length + text.rotated.length > 0 ? 'scanned-pages' : '',
    wish,
    again: { file: file.hash },
    signal: context.signal,
  });
  if (!stored.ok) return stored;
  if (isDecision(stored.value)) return ok(stored.value);
  const { pictures: _none, ...clipped } = stored.value;
  return ok(clipped);
}

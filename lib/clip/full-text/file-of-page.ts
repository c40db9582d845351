import type { Metadata } from '../../model/metadata';
import { fail, ok } from '../../util/result';
import { type Ask, isLogin } from '../ask';
import type { Found } from '../extract';
import { holdsObjects } from '../fetched';
import { filesOffered, filesShown } from './file-ways';
import { firstOf } from './first-of';
import { asFound, metadataOf, type Outcome } from './found-there';

/** Whether tags for search engines say that a page is the front of an article. */
const isFront = (page: Document): boolean => page.querySelector('meta[name^="citation_" i]') !== null;

/**
 * A page that is hardly an article may be the front of a PDF, as journals of all kinds have it. Where nothing says so,
 * a file beside a short text is none of it: the person is asked.
 */
export async function better(found: Found, page: Document, address: string, ask: Ask): Promise<Outcome> {
  const { extraction } = found;
  const beside = isFront(page) ? [...filesShown(page, address), ...filesOffered(page, address)] : [];
  const ways = [extraction.pdf, ...beside].filter(Boolean);
  const file = await firstOf(ways, (way) => pdfAt(way, extraction, ask));
  return file.ok ? file : ok(asFound(found));
}

/** A page without an article may be a frame around a file. Where that asks for a login, it is what keeps the article back. */
export async function fileOr(failure: Outcome, page: Document, address: string, ask: Ask): Promise<Outcome> {
  const metadata = isFront(page) ? metadataOf(page, address) : null;
  const ways = [...filesShown(page, address), ...(isFront(page) ? filesOffered(page, address) : [])];
  const file = await firstOf(ways, (way) => pdfAt(way, metadata, ask));
  return file.ok || file.reason === 'login' ? file : failure;
}

/** The PDF at an address. */
async function pdfAt(address: string, metadata: Metadata | null, ask: Ask): Promise<Outcome> {
  const file = await ask(address);
  if (!file.ok) return file;
  if (file.value.kind === 'pdf' && !holdsObjects(file.value.bytes)) return fail('not-readable');
  if (file.value.kind === 'pdf') return ok({ kind: 'pdf', bytes: file.value.bytes, address, metadata });
  return fail(isLogin(file.value.page) ? 'login' : 'not-a-pdf');
}

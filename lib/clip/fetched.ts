import type { FetchFailure } from '../model/fetch-failure';
import { fail, ok, type Result } from '../util/result';
import { fromBase64 } from '../util/bytes';

/** Most bytes of a PDF that is read, and of a page. */
export const MAX_PDF = 40 * 1024 * 1024;
const MAX_PAGE = 20 * 1024 * 1024;

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 60_000;

/** What came from an address: a PDF's bytes, or a page's HTML. */
export type Answered =
  | { readonly kind: 'page'; readonly html: string; readonly address: string }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer>; readonly address: string };

/** The bytes of `%PDF-`, which stand within the first kilobyte of the file (ISO 32000-1, annex H). */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** How far into a PDF its first object begins, in bytes: long before that. */
const FIRST_OBJECT = 64 * 1024;

/** Whether there is anything behind the mark of a PDF: some servers send that alone in place of the file. */
export const holdsObjects = (pdf: Uint8Array): boolean =>
  /\bobj\b/.test(new TextDecoder('latin1').decode(pdf.subarray(0, FIRST_OBJECT)));

/**
 * The bytes of a blob. Not by `arrayBuffer`: in a Firefox page script that buffer belongs to the page, and
 * its bytes cannot be handed on (measured).
 */
export function bytesOfBlob(blob: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(fromBase64(address.slice(address.indexOf(',') + 1)));
    });
    reader.addEventListener('error', () => resolve(undefined));
    reader.readAsDataURL(blob);
  });
}

function decoderOf(charset: string | undefined): TextDecoder | undefined {
  try {
    return charset === undefined ? undefined : new TextDecoder(charset);
  } catch {
    return undefined; // a name that is no encoding: the next hint counts
  }
}

/**
 * The text of a page's bytes: by its mark of byte order, the header, its own `<meta>`; else UTF-8, and
 * what is not UTF-8 is taken for Windows-1252, as browsers do.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named =
    decoderOf(/charset=["']?([\w-]+)/i.exec(contentType)?.[1]) ??
    decoderOf(/<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(head)?.[1]);
  if (named !== undefined) return named.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // bytes that are no UTF-8: the oldest default
  }
}

/** Ends an answer that grows beyond the limit: it may be packed to a thousandth of its size, or have no end. */
async function stopBeyond(limit: number, copy: Response, stop: AbortController): Promise<void> {
  try {
    const reader = copy.body?.getReader();
    for (let size = 0; reader !== undefined;) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
      if (size > limit) return stop.abort();
    }
  } catch {
    // the answer broke off: whoever reads it is told; or its pieces belong to the page, and only time limits it
  }
}

/**
 * Fetches an address with the person's own login. Works in a page script for addresses of that page's site,
 * and in our own pages for sites that were granted.
 */
export async function fetchAddress(address: string, open = false): Promise<Result<Answered, FetchFailure>> {
  const stop = new AbortController();
  let response: Response;
  let blob: Blob;
  try {
    response = await fetch(address, {
      credentials: 'include',
      cache: open ? 'force-cache' : 'default', // an open PDF is not fetched a second time (measured)
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(PATIENCE)]),
    });
    if ([401, 402, 403, 407].includes(response.status)) return fail('login');
    if (!response.ok) return fail('not-reached');
    if (Number(response.headers.get('content-length') ?? 0) > MAX_PDF) return fail('too-large');
    void stopBeyond(MAX_PDF, response.clone(), stop);
    blob = await response.blob();
  } catch {
    return fail(stop.signal.aborted ? 'too-large' : 'not-reached'); // or offline, refused, too slow
  }
  if (blob.size > MAX_PDF) return fail('too-large');
  const bytes = await bytesOfBlob(blob);
  if (bytes === undefined) return fail('not-reached');
  const found = response.url === '' ? address : response.url;
  if (isPdf(bytes)) return ok({ kind: 'pdf', bytes, address: found });
  const type = response.headers.get('content-type') ?? '';
  if (!/html|xml/i.test(type) && type !== '') return fail('not-readable');
  if (bytes.length > MAX_PAGE) return fail('too-large');
  return ok({ kind: 'page', html: decodePage(bytes, type), address: found });
}

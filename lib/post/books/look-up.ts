import type { FindBookFailure, FoundBook } from '../../model/found-book';
import { normalIsbn } from '../../model/isbn';
import { OPEN_LIBRARY, parseLookUp } from '../../model/looked-up';
import { fail, type Result } from '../../util/result';

/** How long an answer is waited for, in milliseconds, and how long it may be, in bytes. */
const PATIENCE = 20_000;
export const MAX_ANSWER = 200_000;

/** The text of an answer; undefined where it is longer than an answer may be. */
async function textOf(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (reader !== undefined) {
    // oxlint-disable-next-line no-await-in-loop -- piece by piece, so that it can be ended
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_ANSWER) {
      // oxlint-disable-next-line no-await-in-loop -- it ends here
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  return new Blob(pieces).text();
}

/** Asked too often, or a fault at the other end: later it may answer. */
const isBusy = ({ status }: Response): boolean => status === 429 || status >= 500;

/** Looks a number up at Open Library, which learns the number and the network address. The site was granted before. */
export async function lookUpIsbn(written: unknown): Promise<Result<FoundBook, FindBookFailure>> {
  const isbn = typeof written === 'string' ? normalIsbn(written) : undefined;
  if (isbn === undefined) return fail('no-book');
  try {
    const response = await fetch(`${OPEN_LIBRARY}/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (isBusy(response)) return fail('busy');
    const body = response.ok ? await textOf(response) : undefined;
    return body === undefined ? fail('not-readable') : parseLookUp(isbn, body);
  } catch {
    return fail('not-reached'); // offline, refused, or too slow: the person is told
  }
}

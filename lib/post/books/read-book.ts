import { parsePage } from '../../clip/ask';
import { bookOfPage } from '../../clip/book/book-of-page';
import type { BookOfPage, FindBookFailure } from '../../model/found-book';
import { parsePageSnapshot } from '../../model/page-snapshot';
import { fail, ok, type Result } from '../../util/result';

/** The book that a page is about, out of what its page script has sent: hostile until parsed. Nothing is stored. */
export function readBook(sent: unknown): Result<BookOfPage, FindBookFailure> {
  const snapshot = parsePageSnapshot(sent);
  if (snapshot === undefined) return fail('failed');
  const book = bookOfPage(parsePage(snapshot.html), snapshot.address);
  return book === undefined ? fail('no-book') : ok(book);
}

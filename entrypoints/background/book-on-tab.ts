import { send, sendToPage } from '../../lib/messages/send';
import type { FindBookFailure, FoundBook } from '../../lib/model/found-book';
import { injectScript } from '../../lib/platform/scripting';
import { fail, ok, type Result } from '../../lib/util/result';
import { PAGE_SCRIPT } from './clip-tab';

/**
 * The book that a tab's page is about: the page script reads the page, the post finds the book in it, and the page
 * gives the picture of the cover. Nothing is stored.
 *
 * @param ensurePost our own messages do not reach us, so that `send` could not start the post
 */
export async function bookOnTab(
  tab: number,
  ensurePost: () => Promise<void>,
): Promise<Result<FoundBook, FindBookFailure>> {
  const [refused] = await Promise.all([injectScript(tab, PAGE_SCRIPT), ensurePost()]);
  if (refused !== undefined) return fail(refused);
  const snapshot = await sendToPage(tab, 'look', null);
  if (snapshot === undefined) return fail('not-granted');
  if (!snapshot.ok) return fail('no-book');
  const found = await send('post', 'readBook', { snapshot: snapshot.value });
  if (!found.ok) return found;
  const { book, cover } = found.value;
  const webp = cover === '' ? undefined : await sendToPage(tab, 'readPicture', { src: cover });
  return ok({ ...book, cover: webp ?? '' });
}

import { send } from '../../messages/send';
import { type FoundBook, parseFoundBook } from '../../model/found-book';
import { OPEN_LIBRARY } from '../../model/looked-up';
import { requestSites } from '../../platform/permissions';
import { activeTab } from '../../platform/tabs';
import type { Observed } from '../../util/observed';
import { report } from '../../util/report';
import { fail, ok } from '../../util/result';
import type { CurrentPage, Shell } from './shell';

type Found = Awaited<ReturnType<Shell['bookOnPage']>>;

/** What a page script sent went through the background: it is parsed once more. */
function parsed(found: Found): Found {
  if (!found.ok) return found;
  const book: FoundBook | undefined = parseFoundBook(found.value);
  return book === undefined ? fail('no-book') : ok(book);
}

async function asked(find: () => Promise<Found>): Promise<Found> {
  try {
    return parsed(await find());
  } catch (error) {
    report('shell.book', error);
    return fail('failed');
  }
}

/** The ways in which the shell finds a book: on the page in front of the person, and by its number. */
export const findBooks = (page: Observed<CurrentPage>): Pick<Shell, 'bookOnPage' | 'lookUpIsbn'> => ({
  bookOnPage: () =>
    asked(async () => {
      const { access, tab } = page.get();
      if (access === 'browser') return fail('browser-page');
      return send('background', 'bookOnTab', { tab: tab >= 0 ? tab : ((await activeTab())?.id ?? -1) });
    }),
  lookUpIsbn: (isbn) =>
    asked(async () => {
      if (!(await requestSites([`${OPEN_LIBRARY}/*`]))) return fail('not-granted');
      return send('post', 'lookUpIsbn', { isbn });
    }),
});

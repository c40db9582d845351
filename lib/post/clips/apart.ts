import { agreement } from '../../clip/identity/sameness';
import type { Extraction } from '../../model/extraction';
import { emptyMetadata } from '../../model/metadata';
import type { Reading } from '../../model/reading';
import { isElsewhere, isShared } from './target-of';

/** What a page shows, without what its head says: that is of another page. */
function onlyShown(extraction: Extraction): Extraction {
  const { html, direction, pictures, language, site, visited, shown, from } = extraction;
  return {
    ...emptyMetadata(),
    ...{ html, direction, pictures, language, visited, shown, title: shown, url: visited },
    site: from.site === undefined ? site : '',
    from: { title: 'page', url: 'page', ...(language === '' ? {} : { language: 'page' }) },
  };
}

/**
 * An article as it is kept beside readings that it claims to be and is not. The address that they share is theirs,
 * so it stands under the one that was visited. Where the head goes by the title of one of them and the page shows
 * another, the title is the one shown; and where the address was theirs too, the whole head speaks of them.
 */
export function apart(extraction: Extraction, beside: readonly Reading[]): Extraction {
  const isTheirs = isShared(extraction.url, beside) && isElsewhere(extraction);
  const isTitleTheirs = beside.some((one) => agreement(one, extraction) === 'head');
  if (isTheirs && isTitleTheirs) return onlyShown(extraction);
  return {
    ...extraction,
    ...(isTheirs ? { url: extraction.visited } : {}),
    ...(isTitleTheirs ? { title: extraction.shown } : {}),
  };
}

import { MAX_PAGE_HTML, MAX_SHOWN } from '../model/body-limits';
import type { PageSnapshot } from '../model/page-snapshot';
import { fail, ok, type Result } from '../util/result';
import { type FlatCopy, flatCopy } from './live/flat-copy';
import { livePictures } from './pictures/live-pictures';
import { selectedHtml } from './selection';
import { hasTooMany, rootOf } from './unclobbered';

/** Longest address of a picture that is told, in characters: an inlined picture is in the HTML already. */
const LONGEST = 4096;

/**
 * The page as a person sees it, to be read elsewhere: its HTML, what is selected, and which pictures it shows. Read
 * by the prototypes' own methods, since elements of a page may hide the document's. The page is not changed.
 */
export function snapshotOf(page: Document, address: string): Result<PageSnapshot, 'too-long'> {
  if (hasTooMany(page)) return fail('too-long');
  const copy = seenCopy(page);
  if (copy === undefined) return fail('too-long');
  const html = copy.root.outerHTML;
  const selection = selectedHtml(page, copy);
  if (html.length + selection.length > MAX_PAGE_HTML) return fail('too-long');
  const { contentType } = page;
  return ok({
    address,
    contentType: typeof contentType === 'string' ? contentType : 'text/html',
    html,
    selection,
    pictures: picturesOf(page, copy),
  });
}

/** Characters below which hardly anything is shown, and from which on there is something to be shown. */
const HARDLY = 140;
const MUCH = 500;

/** The page as it is seen. Some hide themselves whole until their scripts have run: those are read as written. */
function seenCopy(page: Document): FlatCopy | undefined {
  const seen = flatCopy(page, rootOf(page));
  if (seen === undefined || seen.length >= HARDLY) return seen;
  const written = flatCopy(page, rootOf(page), 'written');
  return written !== undefined && written.length > MUCH ? written : seen;
}

function picturesOf(page: Document, { shadows, framed }: FlatCopy): PageSnapshot['pictures'] {
  const pictures = [...livePictures(page, [...shadows, ...framed])].filter(
    ([address]) => address.length < LONGEST,
  );
  return pictures.slice(0, MAX_SHOWN).map(([address, { currentSrc, naturalWidth, naturalHeight }]) => ({
    address,
    currentSrc: currentSrc === address ? '' : currentSrc,
    naturalWidth,
    naturalHeight,
  }));
}

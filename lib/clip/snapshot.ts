import { MAX_PAGE_HTML, MAX_SHOWN } from '../model/body-limits';
import type { PageSnapshot } from '../model/page-snapshot';
import { fail, ok, type Result } from '../util/result';
import { livePictures } from './pictures/live-pictures';
import { selectedHtml } from './selection';
import { hasTooMany, rootOf } from './unclobbered';

/** Longest address of a picture that is told, in characters: an inlined picture is in the HTML already. */
const LONGEST = 4096;

/** What nobody reads and no source of metadata is: most of a page's length. */
const LEFT_OUT = 'script:not([type*="json" i]), style, link[rel~="stylesheet" i]';

/**
 * The page as it stands, to be read elsewhere: its HTML, what is selected, and which pictures it shows. Read by
 * the prototypes' own methods, since elements of a page may hide the document's. The page is not changed.
 */
export function snapshotOf(page: Document, address: string): Result<PageSnapshot, 'too-long'> {
  if (hasTooMany(page)) return fail('too-long');
  const copy = rootOf(page);
  for (const element of Element.prototype.querySelectorAll.call(copy, LEFT_OUT)) {
    Element.prototype.remove.call(element);
  }
  const html = copy.outerHTML;
  const selection = selectedHtml(page);
  if (html.length + selection.length > MAX_PAGE_HTML) return fail('too-long');
  const { contentType } = page;
  return ok({
    address,
    contentType: typeof contentType === 'string' ? contentType : 'text/html',
    html,
    selection,
    pictures: picturesOf(page),
  });
}

function picturesOf(page: Document): PageSnapshot['pictures'] {
  const pictures = [...livePictures(page)].filter(([address]) => address.length < LONGEST);
  return pictures.slice(0, MAX_SHOWN).map(([address, { currentSrc, naturalWidth, naturalHeight }]) => ({
    address,
    currentSrc: currentSrc === address ? '' : currentSrc,
    naturalWidth,
    naturalHeight,
  }));
}

import * as v from 'valibot';
import { MAX_PAGE_HTML, MAX_SHOWN } from './body-limits';
import { parse } from './parse';
import type { ShownPicture } from './shown-picture';

const address = v.pipe(v.string(), v.maxLength(MAX_PAGE_HTML));
const pixels = v.pipe(v.number(), v.minValue(0));

const schema = v.object({
  /** Where the page stands. */
  address: v.pipe(v.string(), v.maxLength(100_000)),
  contentType: v.pipe(v.string(), v.maxLength(200)),
  html: v.pipe(v.string(), v.maxLength(MAX_PAGE_HTML)),
  /** What of it is selected, as HTML; '' when nothing is. */
  selection: v.pipe(v.string(), v.maxLength(MAX_PAGE_HTML)),
  /** Each picture under the address that the HTML names, with what it shows. */
  pictures: v.pipe(
    v.array(v.object({ address, currentSrc: address, naturalWidth: pixels, naturalHeight: pixels })),
    v.maxLength(MAX_SHOWN),
  ),
});

/** A page as the page script sends it: what is hostile, and not yet looked at. */
export type PageSnapshot = v.InferOutput<typeof schema>;

export const parsePageSnapshot = (input: unknown): PageSnapshot | undefined => parse(schema, input);

/** The pictures of a snapshot by every address each goes by. */
export function shownPictures({ pictures }: PageSnapshot): ReadonlyMap<string, ShownPicture> {
  const byAddress = new Map<string, ShownPicture>();
  for (const picture of pictures) {
    for (const key of [picture.address, picture.currentSrc]) {
      if (key !== '' && !byAddress.has(key)) byAddress.set(key, picture);
    }
  }
  return byAddress;
}

import { askWeb } from '../../clip/ask';
import type { ClipTarget, ClipWish } from '../../messages/clip';
import type { Clipped } from '../../messages/to-post';
import { clipAddress } from './clip-page';
import { readPictures } from './read-pictures';
import type { ClipContext } from './store-pdf';

/** Clips an address of a site that was granted: a link elsewhere, or a PDF in a viewer that is closed to us. */
export async function clipHere(
  context: ClipContext,
  target: Required<ClipTarget>,
  wish: ClipWish,
): Promise<Clipped> {
  const { outcome, pictures } = await clipAddress(context, target, wish, askWeb);
  if (pictures !== null) void readPictures(context.db, context.hosts, pictures);
  return { outcome, pictures: null };
}

import type { ClipOutcome, ClipTarget, ClipWish } from '../../lib/messages/clip';
import type { WantedPictures } from '../../lib/messages/to-page';
import type { Clipped } from '../../lib/messages/to-post';
import { send, sendToPage } from '../../lib/messages/send';
import { hasSites, sitePattern } from '../../lib/platform/permissions';
import { injectScript } from '../../lib/platform/scripting';
import { tabAddress } from '../../lib/platform/tabs';
import { report } from '../../lib/util/report';
import { fail, ok } from '../../lib/util/result';
import { parseUrl } from '../../lib/util/web-url';

export const PAGE_SCRIPT = '/content-scripts/page.js';

/**
 * Clips a tab, or an address beside it: the page script reads the page, the post finds the article in it and
 * stores it; then the page sends its pictures one by one. An address of another site than the tab's is fetched by
 * the post, if that site was granted; else the person is asked for it.
 *
 * @param ensurePost our own messages do not reach us, so that `send` could not start the post
 */
export async function clipTab(
  target: ClipTarget,
  wish: ClipWish,
  ensurePost: () => Promise<void>,
): Promise<ClipOutcome> {
  const { tab, url } = target;
  const here = await tabAddress(tab);
  if (url === undefined && wish.seen !== undefined && here !== '' && here !== wish.seen) {
    return fail('page-changed');
  }
  if (url !== undefined && sitePattern(url) === undefined) return fail('not-readable');
  const [refused] = await Promise.all([injectScript(tab, PAGE_SCRIPT), ensurePost()]);
  const sameSite = url === undefined || parseUrl(url)?.origin === parseUrl(here)?.origin;
  // Firefox lets nobody into its PDF viewer, though the tab is granted and its address therefore seen (measured).
  const viewer = import.meta.env.FIREFOX && refused === 'not-granted' && sitePattern(here) !== undefined;
  if (!sameSite || viewer || (url !== undefined && refused !== undefined)) {
    return clipByPost(url ?? here, tab, wish);
  }
  if (refused !== undefined) return fail(refused);
  if (url !== undefined) {
    return settle(tab, await send('post', 'clipAddress', { url, tab, via: 'tab', wish }));
  }
  const snapshot = await sendToPage(tab, 'look', null);
  if (snapshot === undefined) return fail('not-granted');
  if (!snapshot.ok) return snapshot;
  return settle(tab, await send('post', 'clipPage', { snapshot: snapshot.value, tab, wish }));
}

async function clipByPost(url: string, tab: number, wish: ClipWish): Promise<ClipOutcome> {
  const site = sitePattern(url);
  if (site === undefined || !(await hasSites([site]))) return ok({ ask: 'site', url, tab });
  return (await send('post', 'clipAddress', { url, tab, via: 'post', wish })).outcome;
}

/** Has the page send the pictures that are wanted; nobody waits for them. */
function settle(tab: number, { outcome, pictures }: Clipped): ClipOutcome {
  if (pictures !== null) void sendPictures(tab, pictures);
  return outcome;
}

/**
 * A page that goes while it sends leaves the rest to nobody: that is said of each, so that no picture is on its way
 * for ever. Of those that came the post knows better.
 */
async function sendPictures(tab: number, wanted: WantedPictures): Promise<void> {
  try {
    if ((await sendToPage(tab, 'sendPictures', wanted)) !== undefined) return;
  } catch (error) {
    report('pictures', error);
  }
  const { notebook, reading } = wanted;
  for (const { n, src } of wanted.pictures) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, in their order
    await send('post', 'pictureRead', { notebook, reading, n, webp: null, src }).catch((error: unknown) =>
      report('pictures', error),
    );
  }
}

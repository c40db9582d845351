import { defineContentScript } from 'wxt/utils/define-content-script';
import { fetchAddress } from '../../lib/clip/fetched';
import { snapshotOf } from '../../lib/clip/snapshot';
import { listen } from '../../lib/messages/listen';
import { ok } from '../../lib/util/result';
import { sendFile } from './send-file';
import { coverOf, sendPictures } from './send-pictures';

/**
 * The page script. It is on no page by itself: the background injects it when a person clips. It reads what only
 * it can, the page and its site, and decides nothing. Injected again, the newer one answers and the older falls
 * silent (`ctx.signal`).
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true, // else the page would be told that we are here, and our id
  main(ctx) {
    listen(
      'page',
      {
        look: () => snapshotOf(document, window.location.href),
        ask: async ({ url, open, transfer }) => {
          const answered = await fetchAddress(url, open);
          if (!answered.ok) return answered;
          const { value } = answered;
          if (value.kind === 'page') return ok(value);
          await sendFile(value.bytes, transfer);
          return ok({ kind: 'pdf', address: value.address });
        },
        readPicture: async ({ src }) => coverOf(document, src),
        sendPictures: async (wanted) => (await sendPictures(document, wanted), null),
      },
      ctx.signal,
    );
  },
});

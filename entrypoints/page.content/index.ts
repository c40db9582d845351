import { defineContentScript } from 'wxt/utils/define-content-script';
import { extract, type Found } from '../../lib/clip/extract';
import { listen } from '../../lib/messages/listen';
import { ok } from '../../lib/util/result';
import { sendPictures } from './send-pictures';

/**
 * The page script. It is on no page by itself: the background injects it when a person clips. Injected
 * again, the newer one answers and the older falls silent (`ctx.signal`).
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true, // else the page would be told that we are here, and our id
  main(ctx) {
    let last: Found | undefined;
    listen(
      'page',
      {
        extract: () => {
          const found = extract(document);
          last = found.ok ? found.value : undefined;
          return found.ok ? ok(found.value.extraction) : found;
        },
        sendPictures: async (wanted) => {
          await sendPictures(last?.pictures ?? [], wanted);
          return null;
        },
      },
      ctx.signal,
    );
  },
});

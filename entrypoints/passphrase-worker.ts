import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { stretch } from '../lib/crypto/stretch';

/** The worker that makes a key of a passphrase: the post starts one when somebody makes or opens a backup. */
export default defineUnlistedScript(() => {
  globalThis.addEventListener('message', ({ data }: MessageEvent<Parameters<typeof stretch>>) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    (globalThis as unknown as Worker).postMessage(stretch(...data));
  });
});

import { defineBackground } from 'wxt/utils/define-background';
import { t } from '../lib/i18n/t';
import { listen } from '../lib/messages/listen';
import type { ClipOutcome } from '../lib/messages/messages';
import { send, sendToPage } from '../lib/messages/send';
import { onToolbarClick, paintBadge } from '../lib/platform/action';
import { onAlarm } from '../lib/platform/alarms';
import { onCommand } from '../lib/platform/commands';
import { onMenu, setMenus } from '../lib/platform/menus';
import { ensureOffscreen } from '../lib/platform/offscreen';
import { leaveOutcome } from '../lib/platform/outcome';
import { onStart, takeLines } from '../lib/platform/runtime';
import { injectScript } from '../lib/platform/scripting';
import { openPanel } from '../lib/platform/side-panel';
import { fail, ok } from '../lib/util/result';
import { report } from '../lib/util/report';

const CLIP = 'clip';
const PAGE_SCRIPT = '/content-scripts/page.js';

/** The router: hears what a person presses and hands it on. It holds nothing, since it may die at any moment. */
export default defineBackground({
  type: 'module',
  persistent: true,
  main() {
    onToolbarClick((_tab, window) => show(window));
    onMenu((id, tab, window) => id === CLIP && clipFromOutside(tab, window));
    onCommand((name, tab, window) => name === CLIP && clipFromOutside(tab, window));
    onStart(() => void ensurePost().catch((error: unknown) => report('post', error)));
    onStart(() => void setMenus([{ id: CLIP, title: t('menuClip'), contexts: ['page', 'selection'] }]));
    onAlarm('post', 1, () => void ensurePost().catch((error: unknown) => report('post', error)));
    listen(
      'background',
      {
        clipTab: ({ tab }) => clip(tab),
        ensurePost: async () => (await ensurePost(), null),
        badgeCounted: async ({ count }) => (await paintBadge(count), null),
      },
      new AbortController().signal,
    );
    if (import.meta.env.FIREFOX) takeLines(); // the post is in this page
    void ensurePost().catch((error: unknown) => report('post', error));
  },
});

/** Chrome and Edge: the offscreen document. Firefox: this very page, which stays. */
async function ensurePost(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const { startPost } = await import('../lib/post/start-post');
    startPost();
  } else {
    await ensureOffscreen();
  }
}

const show = (window: number): void => {
  openPanel(window).catch((error: unknown) => report('panel', error));
};

/** Shortcut and menu: the panel opens in the gesture, before anything is awaited, and tells the outcome. */
function clipFromOutside(tab: number, window: number): void {
  show(window);
  void clip(tab)
    .catch((error: unknown): ClipOutcome => (report('clip', error), fail('failed')))
    .then(leaveOutcome);
}

/** Asks the page for its article and the post to store it; then the page sends its pictures one by one. */
async function clip(tab: number): Promise<ClipOutcome> {
  const refused = await injectScript(tab, PAGE_SCRIPT);
  if (refused !== undefined) return fail(refused);
  const found = await sendToPage(tab, 'extract', null);
  if (found === undefined) return fail('not-granted');
  if (!found.ok) return found;
  await ensurePost(); // our own messages do not reach us, so that `send` could not have it started
  const stored = await send('post', 'storeClip', { extraction: found.value });
  if (!stored.ok) return stored;
  const { notebook, reading, already, pictures } = stored.value;
  if (pictures.length > 0) {
    void sendToPage(tab, 'sendPictures', { notebook, reading, pictures }).catch((error: unknown) =>
      report('pictures', error),
    );
  }
  return ok({ notebook, reading, already });
}

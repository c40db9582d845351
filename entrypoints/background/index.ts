import { defineBackground } from 'wxt/utils/define-background';
import { followLanguage } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import { listen } from '../../lib/messages/listen';
import type { ClipOutcome, ClipTarget, ClipWish } from '../../lib/messages/clip';
import { sendToPage } from '../../lib/messages/send';
import { nameButton, onToolbarClick, paintBadge } from '../../lib/platform/action';
import { onAlarm } from '../../lib/platform/alarms';
import { onCommand } from '../../lib/platform/commands';
import { onMenu, setMenus } from '../../lib/platform/menus';
import { ensureOffscreen } from '../../lib/platform/offscreen';
import { leaveOutcome } from '../../lib/platform/outcome';
import { onPermissionsChange } from '../../lib/platform/permissions';
import { onStart, takeLines } from '../../lib/platform/runtime';
import { openPanel } from '../../lib/platform/side-panel';
import { onVisiblePage } from '../../lib/platform/tabs';
import { fail, ok } from '../../lib/util/result';
import { report } from '../../lib/util/report';
import { bookOnTab } from './book-on-tab';
import { clipTab } from './clip-tab';
import { goToPage, lookAtTabs, openThread, showOnTab, showOnThis, tellTab, leaveTabs } from './live-tabs';

const CLIP = 'clip';
const CLIP_LINK = 'clip-link';

/**
 * The router: hears what a person presses and hands it on. It holds nothing, since it may die at any moment. In Chromium
 * it is one file. As a module with its parts it lost a click right after the start in 8 of 16 tries. As one file it lost
 * none of 8.
 */
export default defineBackground({
  type: { firefox: 'module' },
  persistent: true,
  main() {
    onToolbarClick((tab, window) => {
      show(window);
      void showOnThis(tab).catch((error: unknown) => report('live tab', error));
    });
    onVisiblePage(
      ({ id, url }) => void showOnTab(id, url).catch((error: unknown) => report('live tab', error)),
    );
    onPermissionsChange(followPermissions);
    onMenu(({ id, tab, window, link }) => {
      if (id === CLIP) clipFromOutside(window, { tab });
      if (id === CLIP_LINK) clipFromOutside(window, { tab, url: link });
    });
    onCommand((name, tab, window) => name === CLIP && clipFromOutside(window, { tab }));
    onStart(() => void ensurePost().catch((error: unknown) => report('post', error)));
    const spoken = followLanguage(new AbortController().signal, named); // it lasts as long as the worker
    onStart(() => void spoken.then(named));
    onAlarm('post', 1, () => void ensurePost().catch((error: unknown) => report('post', error)));
    listen(
      'background',
      {
        clipTab: ({ target, wish }) => clipTab(target, wish, ensurePost),
        bookOnTab: ({ tab }) => bookOnTab(tab, ensurePost),
        askPage: async ({ tab, ...asked }) => (await sendToPage(tab, 'ask', asked)) ?? fail('not-reached'),
        ensurePost: async () => (await ensurePost(), null),
        showOnTab: async ({ tab, page, fresh }) => (await spoken, tellTab(tab, page, fresh)),
        lookAtTabs: async () => (await lookAtTabs(), null),
        goToPage: async ({ url, highlight }) => (await goToPage(url, highlight), null),
        frameLoaded: async (_none, tab) => (await showOnThis(tab), null),
        openThread: (asked, tab) => openThread(tab, asked),
        badgeCounted: async ({ count }) => (await paintBadge(count), null),
      },
      new AbortController().signal,
      { fromPages: ['openThread', 'frameLoaded'] },
    );
    if (import.meta.env.FIREFOX) takeLines(); // the post is in this page
    void ensurePost().catch((error: unknown) => report('post', error));
  },
});

/** What is shown in pages follows what the person grants and takes back. */
function followPermissions(granted: boolean): void {
  (granted ? lookAtTabs() : leaveTabs()).catch((error: unknown) => report('live tabs', error));
}

/** Menu and button in the language of the interface: the browser's, until the person chooses another. */
function named(): void {
  setMenus([
    { id: CLIP, title: t('menuClip'), contexts: ['page', 'selection'] },
    { id: CLIP_LINK, title: t('menuClipLink'), contexts: ['link'] },
  ]).catch((error: unknown) => report('menus', error));
  nameButton(t('toolbarTitle')).catch((error: unknown) => report('button', error));
}

/** Chrome and Edge: the offscreen document. Firefox: this very page, which stays. */
async function ensurePost(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const { startPost } = await import('../../lib/post/start-post');
    startPost();
  } else {
    await ensureOffscreen();
  }
}

const show = (window: number): void => {
  openPanel(window).catch((error: unknown) => report('panel', error));
};

/** Shortcut and menu: the panel opens in the gesture, before anything is awaited, and tells the outcome. */
function clipFromOutside(window: number, target: ClipTarget, wish: ClipWish = {}): void {
  show(window);
  void clipTab(target, wish, ensurePost)
    .catch((error: unknown): ClipOutcome => (report('clip', error), fail('failed')))
    .then((outcome) =>
      outcome.ok || target.url === undefined || outcome.reason === 'cancelled'
        ? outcome
        : ok({ ask: 'link', url: target.url, reason: outcome.reason }),
    )
    .then(leaveOutcome)
    .catch((error: unknown) => report('outcome', error));
}

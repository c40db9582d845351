// @ts-check
// Guards of lib/live, lib/post/live and what belongs to them, that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/live/mark-bar.ts',
    find: 'if (event.isTrusted) act();',
    put: 'act();',
    breaks: 'a click that the page made marks nothing',
  },
  {
    file: 'lib/live/mark-bar.ts',
    find: "mode: 'closed'",
    put: "mode: 'open'",
    breaks: 'the page cannot reach into the bar',
  },
  {
    file: 'lib/live/live-page.ts',
    find: 'if (!bar.isOpen() && !isPersonActive(page)) return;',
    put: '',
    breaks: 'what the page selects by itself brings no bar',
  },
  {
    file: 'lib/live/live-page.ts',
    find: 'wanted === null || wanted.asked === live.went ? undefined',
    put: 'wanted === null ? undefined',
    breaks: 'the page goes to a highlight once for each asking',
  },
  {
    file: 'lib/live/live-page.ts',
    find: 'if (!event.isTrusted || !bar.isOpen() || isTyping(event)) return;',
    put: 'if (!bar.isOpen() || isTyping(event)) return;',
    breaks: 'a key that the page made marks nothing',
  },
  {
    file: 'lib/live/live-page.ts',
    find: '!event.isTrusted || event.defaultPrevented ||',
    put: 'event.defaultPrevented ||',
    breaks: 'a click that the page made opens no thread',
  },
  {
    file: 'lib/live/live-page.ts',
    find: 'if (isTrusted && target instanceof Element',
    put: 'if (target instanceof Element',
    breaks: 'a page cannot say that its frames have loaded',
  },
  {
    file: 'lib/live/watch-page.ts',
    find: 'Math.max(GATHER, took / SHARE)',
    put: 'GATHER',
    breaks: 'a page that never rests gets a small part of the time',
  },
  {
    file: 'lib/live/watch-page.ts',
    find: 'if (records.some((one) => isForeign(one, own))) gather();',
    put: 'if (records.length > 0 || isForeign(records[0], own)) gather();',
    breaks: 'our own bar is no change of the page',
  },
  {
    file: 'lib/live/places-there.ts',
    find: 'if (place === undefined) return before.get(one.id);',
    put: 'if (place === undefined) return undefined;',
    breaks: 'highlights stay where they stood until each is looked for anew',
  },
  {
    file: 'lib/live/places-there.ts',
    find: 'range.startContainer.isConnected && ',
    put: '',
    breaks: 'words that the page took out are let go',
  },
  {
    file: 'lib/live/page-text.ts',
    find: '!/html/.test(page.contentType) || ',
    put: '',
    breaks: 'a PDF has no text of a page',
  },
  {
    file: 'lib/live/selected.ts',
    find: 'element === null || element.closest(TYPED) !== null ||',
    put: 'element === null ||',
    breaks: 'words that somebody types are not marked',
  },
  {
    file: 'lib/post/live/live-pages.ts',
    find: "if (page === undefined || page.show !== mark.show) return fail('not-here');",
    put: "if (page === undefined) return fail('not-here');",
    breaks: 'a mark of another showing is refused',
  },
  {
    file: 'lib/post/live/live-pages.ts',
    find: 'if (said === undefined || page === undefined || page.show !== said.show) return;',
    put: 'if (said === undefined || page === undefined) return;',
    breaks: 'what an earlier showing found is not believed',
  },
  {
    file: 'lib/post/live/live-pages.ts',
    find: 'if (!page.found.has(frame) && page.found.size >= MOST_FRAMES) return;',
    put: '',
    breaks: 'a page with thousands of frames is remembered in part',
  },
  {
    file: 'lib/post/live/live-pages.ts',
    find: 'one.id === highlight && one.reading === reading',
    put: 'one.id === highlight',
    breaks: 'a page leads to no thread of another reading',
  },
  {
    file: 'lib/post/live/live-pages.ts',
    find: 'if (this.#pages.size > MOST_TABS) this.#pages.delete(oldest);',
    put: 'void oldest;',
    breaks: 'the oldest of too many tabs gives way',
  },
  {
    file: 'lib/post/live/marks.ts',
    find: 'const into = onlyMe ? own : doc;',
    put: 'const into = doc;',
    breaks: 'what only this member sees never enters the notebook',
  },
  {
    file: 'lib/post/live/marks.ts',
    find: 'if (!hasParent(into, highlights, highlights.encode(fields, me))) return GONE;',
    put: '',
    breaks: 'nothing hangs on a reading that was removed',
  },
  {
    file: 'lib/post/live/marks.ts',
    find: 'observe(failure, hold, signal);',
    put: '',
    breaks: 'a private highlight is refused too while the disk takes nothing',
  },
  {
    file: 'lib/post/live/what-to-show.ts',
    find: 'turn.slice(0, MOST_SHOWN)',
    put: 'turn',
    breaks: 'a page gets no more highlights than it can bear',
  },
  {
    file: 'lib/post/live/what-to-show.ts',
    find: 'if (left < 0) return [];',
    put: '',
    breaks: 'a page gets no more signs than it can bear',
  },
  {
    file: 'lib/post/live/mark-keys.ts',
    find: ' && (!isSingle(keys) || single || marking)',
    put: '',
    breaks: 'single keys that are switched off mark nothing in a page',
  },
  {
    file: 'lib/session/on-page.ts',
    find: 'if (of !== tab) return;',
    put: '',
    breaks: 'what another tab shows is not told of this one',
  },
  {
    file: 'lib/session/on-page.ts',
    find: 'if (wanted?.notebook === notebook) thread.set(wanted);',
    put: 'if (wanted !== undefined) thread.set(wanted);',
    breaks: 'a thread of another notebook is not looked for in this one',
  },
  {
    file: 'lib/messages/listen.ts',
    find: "new Set(['page', 'live'])",
    put: "new Set(['page', 'live', 'post', 'background'])",
    breaks: 'what a page script sends is refused unless it is named',
  },
  {
    file: 'lib/live/hover-label.ts',
    find: "if (isTrusted && pointerType === 'mouse') move({ x, y });",
    put: 'move({ x, y });',
    breaks: 'a page that plays the mouse brings no label',
  },
];

// In a page: vitest.config.ts
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { livePage, type LivePort, type Shown } from '../../../lib/live/live-page';
import { PAINT_STYLE } from '../../../lib/live/style';
import { parseShown } from '../../../lib/model/live-page';
import { ok } from '../../../lib/util/result';

const MEANINGS = { liked: 'L', disliked: 'D', question: 'Q', try: 'T', quote: 'P', note: 'N' };
const WORDS = {
  ...{ bar: 'Mark', meanings: MEANINGS, marked: MEANINGS, both: 'b', bothNamed: 'b', me: 'm', meNamed: 'm' },
  ...{ openPanel: 'o', tooLong: 't', nothing: 'n', refused: 'r', you: 'You' },
};
const make = (id: string, quote: string) => ({
  ...{ id, meaning: 'liked', seat: 'a', quote, prefix: '', suffix: '', start: 0, end: 9, once: true },
});
const shownOf = (page: object): Shown =>
  parseShown({
    page: {
      show: 's1',
      highlights: [],
      canWrite: true,
      onlyMe: false,
      keys: [['H', 'first']],
      goTo: null,
      names: { a: '', b: 'Ruth' },
      ...page,
    },
    words: WORDS,
  }) as Shown;

let end: AbortController;
const port = {
  mark: vi.fn<LivePort['mark']>(() => Promise.resolve(ok('new'))),
  openThread: vi.fn<LivePort['openThread']>(() => Promise.resolve(true)),
  found: vi.fn<LivePort['found']>(),
  frameLoaded: vi.fn<LivePort['frameLoaded']>(),
};
const activation = { isActive: true };
beforeEach(() => {
  end = new AbortController();
  vi.clearAllMocks();
  activation.isActive = true;
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value: activation });
  Object.assign(Range.prototype, { getBoundingClientRect: () => ({ left: 0, top: 0, bottom: 9 }) });
  // jsdom has neither
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync = (): void => undefined;
    },
  );
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, scrollIntoView: vi.fn() });
  document.body.innerHTML = '<p>They spoke of the song they could sing in both languages.</p>';
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

const tells = () => port.found.mock.calls.at(-1)?.[0] as unknown;

describe('a page that is open', () => {
  it('tells what was found of what it is to show, and of what comes later', async () => {
    const update = livePage(
      document,
      port,
      shownOf({ highlights: [make('h1', 'the song they could sing')] }),
      end.signal,
    );
    await expect.poll(tells).toEqual({ show: 's1', found: ['h1'], went: '' });
    update(shownOf({ highlights: [make('h2', 'words that nobody ever wrote in this text')] }));
    await expect.poll(tells).toEqual({ show: 's1', found: [], went: '' });
  });

  it('goes to a highlight once for each asking', async () => {
    const goTo = { highlight: 'h1', asked: 'a1' };
    const shown = shownOf({ highlights: [make('h1', 'the song they could sing')], goTo });
    const update = livePage(document, port, shown, end.signal);
    await expect.poll(tells).toEqual({ show: 's1', found: ['h1'], went: 'a1' });
    const scroll = vi.mocked(HTMLElement.prototype.scrollIntoView);
    expect(scroll).toHaveBeenCalledTimes(1);
    update(shown);
    await expect.poll(() => port.found.mock.calls.length).toBe(2);
    expect(scroll).toHaveBeenCalledTimes(1);
  });

  it('takes nothing from the page itself: its keys, clicks and selections are not a person’s', async () => {
    const words = document.querySelector('p')?.firstChild as Text;
    const box = { left: 0, right: 9, top: 0, bottom: 9 };
    Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: words, offset: 18 }) });
    Object.assign(Range.prototype, { getClientRects: () => [box] });
    livePage(document, port, shownOf({ highlights: [make('h1', 'the song they could sing')] }), end.signal);
    await expect.poll(tells).toBeDefined();
    document.getSelection()?.selectAllChildren(document.body);
    document.dispatchEvent(new Event('selectionchange'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const key of ['H', '1', 'N'])
      window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    document.getSelection()?.removeAllRanges();
    document.body.click();
    // one that loads nothing by itself
    const frame = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'iframe'));
    frame.dispatchEvent(new Event('load'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(port.frameLoaded).not.toHaveBeenCalled();
    expect(port.mark).not.toHaveBeenCalled();
    expect(port.openThread).not.toHaveBeenCalled();
  });

  it('tells of frames that load, gathered', async () => {
    livePage(document, port, shownOf({}), end.signal);
    for (let n = 0; n < 5; n += 1) document.body.append(document.createElement('iframe'));
    await expect.poll(() => port.frameLoaded.mock.calls.length, { timeout: 3_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(port.frameLoaded).toHaveBeenCalledTimes(1);
  });

  it('tells of frames that were there before it, which may have loaded while it came', async () => {
    document.body.append(document.createElementNS('http://www.w3.org/2000/svg', 'iframe')); // one that never loads
    livePage(document, port, shownOf({}), end.signal);
    await expect.poll(() => port.frameLoaded.mock.calls.length, { timeout: 3_000 }).toBe(1);
  });

  it('has the bar for what a person selects, and none for what the page does by itself', async () => {
    livePage(document, port, shownOf({}), end.signal);
    const bars = () => document.documentElement.children.length - 2;
    const select = async (): Promise<void> => {
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.selectAllChildren(document.body);
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    activation.isActive = false;
    await select();
    expect(bars()).toBe(0);
    activation.isActive = true;
    await select();
    expect(bars()).toBe(1);
  });

  it('has the bar at once for words that the person selected before we came', async () => {
    document.getSelection()?.selectAllChildren(document.body);
    livePage(document, port, shownOf({}), end.signal);
    await expect.poll(() => document.documentElement.children.length).toBe(3);
  });

  it('has none where nobody may write', async () => {
    document.getSelection()?.selectAllChildren(document.body);
    livePage(document, port, shownOf({ canWrite: false }), end.signal);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(document.documentElement.children.length).toBe(2);
  });

  it('is asked nothing more at the end', async () => {
    const update = livePage(document, port, shownOf({}), end.signal);
    await expect.poll(tells).toBeDefined();
    end.abort();
    const before = port.found.mock.calls.length;
    update(shownOf({}));
    document.body.append(document.createElement('p'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(port.found.mock.calls.length).toBe(before);
  });
});

it('a page that plays the mouse brings no label', async () => {
  Object.assign(document, {
    caretPositionFromPoint: () => ({ offsetNode: document.querySelector('p')?.firstChild, offset: 20 }),
  });
  Object.assign(Range.prototype, { getClientRects: () => [{ left: 0, right: 99, top: 0, bottom: 99 }] });
  livePage(document, port, shownOf({ highlights: [make('h1', 'the song they could sing')] }), end.signal);
  await expect.poll(tells).toEqual({ show: 's1', found: ['h1'], went: '' });
  const move = new MouseEvent('pointermove', { bubbles: true, clientX: 9, clientY: 9 });
  document.dispatchEvent(Object.assign(move, { pointerType: 'mouse' }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(document.documentElement.children).toHaveLength(2);
});

it('the styles of marked words are whole without anything of the page, and go before it', () => {
  const { person, page } = PAINT_STYLE;
  expect(person.match(/::highlight\(/g)).toHaveLength(12);
  expect(person + page).not.toMatch(/var\(|url\(/);
  const declarations = [...(person + page).matchAll(/\{([^}]*)\}/g)].flatMap(([, body = '']) =>
    body.split(';'),
  );
  expect(declarations.filter((one) => one !== '' && !one.endsWith('!important'))).toEqual([]);
});

it('the ink stands in a sheet of the page, for each that has a ground: without it no ground is painted', () => {
  const grounds = [...PAINT_STYLE.person.matchAll(/highlight\(([\w-]+)\)\{background-color/g)];
  const inks = [...PAINT_STYLE.page.matchAll(/highlight\(([\w-]+)\)\{color:/g)];
  expect(grounds.map(([, name]) => name)).toEqual(inks.map(([, name]) => name));
  expect(grounds).toHaveLength(10);
  expect(PAINT_STYLE.person).not.toMatch(/[{;]color:/);
});

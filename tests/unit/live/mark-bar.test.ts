// In a page: vitest.config.ts
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markBar } from '../../../lib/live/mark-bar';
import { isTyping, selectedWords } from '../../../lib/live/selected';

const MEANINGS = { liked: 'L', disliked: 'D', question: 'Q', try: 'T', quote: 'P', note: 'N' };
const WORDS = {
  ...{
    bar: 'Mark',
    meanings: MEANINGS,
    marked: MEANINGS,
    both: 'Both',
    bothNamed: 'For both',
    me: 'Me',
    meNamed: 'For me',
  },
  ...{ openPanel: 'o', tooLong: 't', nothing: 'n', refused: 'r', you: 'You' },
};
const AT = { left: 5, top: 5, bottom: 20, right: 50, width: 45, height: 15 } as DOMRect;
let end: AbortController;
let roots: ShadowRoot[];
beforeEach(() => {
  end = new AbortController();
  roots = [];
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync = (): void => undefined;
    },
  );
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  document.body.innerHTML =
    '<p>Some words</p><textarea>typed</textarea><div contenteditable="true"><b>too</b></div>';
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const bar = () => {
  const onMark = vi.fn();
  const made = markBar(document, { onMark, onlyMe: () => false, setOnlyMe: vi.fn() }, end.signal);
  made.open(AT, { words: WORDS, keys: [['1', 'liked']] });
  return { made, onMark };
};
const hosts = () =>
  [...document.documentElement.children].filter((one) => !/^(?:HEAD|BODY)$/.test(one.tagName));

describe('the bar in a page', () => {
  it('is one element, whose inside the page cannot reach', () => {
    const { made } = bar();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    expect(hosts()[0]?.innerHTML).toBe('');
    expect(made.isHost(hosts()[0] as Node)).toBe(true);
    made.open(AT, { words: WORDS, keys: [] });
    expect(hosts()).toHaveLength(1);
  });

  it('offers the meanings in their order, each with its key, and who sees it', () => {
    bar();
    const buttons = [...(roots[0]?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      '♥L1',
      '✕D',
      '?Q',
      '❀T',
      '❞P',
      '✎N',
      'Both',
    ]);
    expect(roots[0]?.querySelector('div[class=""]')).not.toBeNull();
  });

  it('does nothing for a click that no person made', () => {
    const { onMark } = bar();
    roots[0]?.querySelector('button')?.click();
    roots[0]?.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onMark).not.toHaveBeenCalled();
  });

  it('comes again where the page took it out, and goes at the end', () => {
    const { made } = bar();
    hosts()[0]?.remove();
    expect(made.isOpen()).toBe(false);
    made.open(AT, { words: WORDS, keys: [] });
    expect(hosts()).toHaveLength(1);
    end.abort();
    expect(hosts()).toHaveLength(0);
  });

  it('says what was done, and goes by itself', () => {
    vi.useFakeTimers();
    const { made } = bar();
    made.say('Not saved');
    expect(made.isOpen()).toBe(true);
    made.say('Highlighted', true);
    expect([made.isOpen(), made.isDone()]).toEqual([false, true]);
    expect(roots[0]?.querySelector('.said')?.textContent).toBe('Highlighted');
    vi.advanceTimersByTime(4_100);
    expect(hosts()).toHaveLength(0);
    vi.useRealTimers();
  });
});

describe('words that are selected', () => {
  const select = (selector: string): Range | null => {
    document.getSelection()?.selectAllChildren(document.querySelector(selector) as Element);
    return selectedWords(document);
  };

  it('are words to read: not what somebody types', () => {
    expect(select('p')?.toString()).toBe('Some words');
    expect(select('b')).toBeNull();
    document.getSelection()?.removeAllRanges();
    expect(selectedWords(document)).toBeNull();
  });

  it.each([
    ['p', false],
    ['textarea', true],
    ['b', true],
  ])('a key in <%s> is typing: %s', (selector, typing) => {
    let seen: boolean | undefined;
    window.addEventListener('keydown', (event) => (seen = isTyping(event)), { once: true });
    document
      .querySelector(selector)
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }));
    expect(seen).toBe(typing);
  });
});

// In a page: vitest.config.ts
import { beforeEach, describe, expect, it } from 'vitest';
import { flatCopy } from '../../../../lib/clip/live/flat-copy';
import { pageInFrame, pagesInFrames } from '../../../../lib/clip/live/frames';

const VIEW = { width: 1000, height: 800 };

beforeEach(() => {
  Object.defineProperty(window, 'innerWidth', { value: VIEW.width, configurable: true });
  Object.defineProperty(window, 'innerHeight', { value: VIEW.height, configurable: true });
});

/** A frame of so many pixels with this in it. */
function frame(
  inside: string,
  [width, height]: readonly [number, number],
  attributes = 'srcdoc="x"',
): Element {
  document.body.innerHTML = `<p>Around</p><iframe ${attributes}></iframe>`;
  const element = document.querySelector('iframe') as HTMLIFrameElement;
  element.getBoundingClientRect = () => ({ width, height }) as DOMRect;
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = inside;
  Object.defineProperty(element, 'contentDocument', { value: page });
  return element;
}

const words = (length: number): string => `<p>${'x'.repeat(length)}</p>`;
const isRead = (element: Element): boolean => pageInFrame(element) !== undefined;

describe('a frame of the same site', () => {
  it.each([
    ['half the view', [500, 800], words(1), true],
    ['less than half the view, with little in it', [499, 800], words(1), false],
    ['a small one with 140 letters', [100, 50], words(140), true],
    ['a small one with 139 letters', [100, 50], words(139), false],
    ['a narrower one', [99, 50], words(140), false],
    ['a lower one', [100, 49], words(140), false],
    ['one of links', [300, 300], `${words(140)}<a href="/">${'y'.repeat(140)}</a>`, false],
    ['a large one that is empty', [1000, 800], '', false],
    ['a PDF that is shown', [1000, 800], `<div class="textLayer">${words(900)}</div>`, false],
  ] as const)('of %s is read: %j', (_what, size, inside, read) => {
    expect(isRead(frame(inside, size))).toBe(read);
  });

  it.each([
    ['an address', 'src="/part.html"', true],
    ['neither address nor text', '', false],
    ['an address that is none', 'src="about:blank"', false],
    ['the name of an advertisement', 'srcdoc="x" id="ad-slot-3"', false],
    ['a name that only begins so', 'srcdoc="x" id="address-book"', true],
  ])('with %s is read: %s', (_what, attributes, read) => {
    expect(isRead(frame(words(400), [300, 300], attributes))).toBe(read);
  });

  it('beside the text is not read, though something may be selected there', () => {
    const element = frame(words(400), [300, 300]);
    document.querySelector('p')?.insertAdjacentHTML('afterend', '<aside></aside>');
    document.querySelector('aside')?.append(element);
    expect(isRead(element)).toBe(false);
    expect(pagesInFrames({ page: document, shadows: [] })).toHaveLength(1);
  });

  it.each([1, 2, 3])(
    'that holds nothing but %i frames, one in the other, is read with them to the third',
    (deep) => {
      const outer = frame('', [1000, 800]) as HTMLIFrameElement;
      let page = outer.contentDocument as Document;
      for (let n = 0; n < deep; n += 1) {
        page.body.innerHTML = '<iframe srcdoc="x"></iframe>';
        const inner = page.querySelector('iframe') as HTMLIFrameElement;
        page = document.implementation.createHTMLDocument('');
        Object.defineProperty(inner, 'contentDocument', { value: page });
      }
      page.body.innerHTML = words(300);
      expect(isRead(outer)).toBe(deep < 3);
    },
  );

  it('is found in a shadow root and in another frame, with shadow roots of its own', () => {
    const outer = frame('<div></div><iframe srcdoc="x"></iframe>', [10, 10]) as HTMLIFrameElement;
    const page = outer.contentDocument as Document;
    const shadow = (page.querySelector('div') as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p></p>';
    const deeper = (shadow.querySelector('p') as Element).attachShadow({ mode: 'open' });
    const innermost = document.implementation.createHTMLDocument('');
    Object.defineProperty(page.querySelector('iframe'), 'contentDocument', { value: innermost });
    const host = document.createElement('div');
    const around = host.attachShadow({ mode: 'open' });
    around.append(outer);
    expect(pagesInFrames({ page: document, shadows: [around] })).toEqual([
      { page, shadows: [shadow, deeper] },
      { page: innermost, shadows: [] },
    ]);
  });

  it('of another site is nothing', () => {
    const other = document.createElement('iframe');
    Object.defineProperty(other, 'contentDocument', {
      get: () => {
        throw new Error('SecurityError');
      },
    });
    expect(isRead(other)).toBe(false);
    expect(isRead(document.createElement('p'))).toBe(false);
  });

  it('stands in its place, with its addresses from there', () => {
    const element = frame(
      '<p>In <a href="more">more</a> <a href="#a">a</a></p>',
      [1000, 800],
    ) as HTMLIFrameElement;
    Object.defineProperty(element.contentDocument, 'baseURI', { value: 'https://example.org/deep/' });
    document.body.append('After');
    const copy = flatCopy(document, document.body);
    expect(copy?.root.innerHTML).toBe(
      '<p>Around</p><iframe srcdoc="x"></iframe><div><p>In <a href="https://example.org/deep/more">more</a> <a href="#a">a</a></p></div>After',
    );
    expect(copy?.framed).toEqual([element.contentDocument]);
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import { keepInView } from '../../components/reader/find/keep-in-view';

const boxed = (top: number, height: number): DOMRect => new DOMRect(0, top, 300, height);

/** How far the page is scrolled for words at that place, with tools that begin there; null for not at all. */
function scrolledBy(top: number, height: number, tools?: number): number | null {
  document.body.innerHTML = tools === undefined ? '' : '<div class="reader-dock"></div>';
  const dock = document.querySelector('.reader-dock');
  if (dock && tools !== undefined) vi.spyOn(dock, 'getBoundingClientRect').mockReturnValue(boxed(tools, 900));
  vi.stubGlobal('innerHeight', 700);
  let moved: number | null = null;
  vi.spyOn(window, 'scrollBy').mockImplementation((by) => {
    moved = Math.round((by as ScrollToOptions).top ?? 0);
  });
  const words = document.createRange();
  vi.spyOn(words, 'getBoundingClientRect').mockReturnValue(boxed(top, height));
  keepInView(words);
  return moved;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('leaves the page where words stand clear of the cover and the tools', () => {
  expect(scrolledBy(110, 40, 500)).toBeNull();
  expect(scrolledBy(448, 40, 500)).toBeNull();
  expect(scrolledBy(648, 40)).toBeNull();
});

it('brings words under the cover or the tools to the middle of the room between, however tall the tools are', () => {
  expect(scrolledBy(109, 40, 500)).toBe(109 - (110 + (488 - 110 - 40) / 2));
  expect(scrolledBy(449, 40, 500)).toBe(449 - (110 + (488 - 110 - 40) / 2));
  expect(scrolledBy(449, 110, 400)).toBe(449 - (110 + (388 - 110 - 110) / 2));
});

it('shows the first of words that are longer than the room', () => {
  expect(scrolledBy(300, 400, 400)).toBe(190);
});

it('takes tools that stand below the window for none', () => {
  expect(scrolledBy(660, 40, 1500)).toBe(660 - (110 + (688 - 110 - 40) / 2));
});

import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

// Each file begins with an empty page, as if in a window of its own.
document.head.replaceChildren();
document.body.replaceChildren();
sessionStorage.clear();
history.replaceState(null, '', '/');

// The window of these tests draws nothing, so it is always idle.
globalThis.requestIdleCallback ??= (act) =>
  Number(setTimeout(() => act({ didTimeout: false, timeRemaining: () => 50 })));
globalThis.cancelIdleCallback ??= (waiting) => clearTimeout(waiting);

// Here a frame would be a turn of Node, and two seconds of frames would be over before anything is drawn.
const frames = new Set<number>();
window.requestAnimationFrame = (act) => {
  const draw = (): void => {
    frames.delete(frame);
    act(performance.now());
  };
  const frame = Number(setTimeout(draw, 4));
  frames.add(frame);
  return frame;
};
window.cancelAnimationFrame = (frame) => clearTimeout(frame);

// The library does both by itself, in the first file alone: its module is shared by all files of a worker.
beforeAll(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => {
  cleanup();
  for (const frame of frames) clearTimeout(frame); // what looks after the focus would do so in the next test's page
  localStorage.clear(); // where a person was
});

afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** jsdom, where views stand apart, has no layout and so none of these: nothing there changes its size. */
class SizesNeverChange implements ResizeObserver {
  observe(): void {
    // nothing is told
  }
  unobserve(): void {
    // nothing was told
  }
  disconnect(): void {
    // nothing will be told
  }
}
globalThis.ResizeObserver ??= SizesNeverChange;

import { afterAll, vi } from 'vitest';

// Each file begins with an empty page, as if in a window of its own.
document.head.replaceChildren();
document.body.replaceChildren();
localStorage.clear();
sessionStorage.clear();
history.replaceState(null, '', '/');

afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

import { afterEach, expect, it, vi } from 'vitest';
import { countWords } from '../../../lib/clip/words';

afterEach(() => vi.unstubAllGlobals());

it('counts words, not marks', () => {
  expect(countWords('Don’t read alone: read-aloud, twice!\nAgain.', 'en')).toBe(7);
  expect(countWords('', 'en')).toBe(0);
  expect(countWords('hola', 'not a language')).toBe(1);
});

it('counts in languages without spaces', () => {
  expect(countWords('图书馆员一起阅读', 'zh')).toBeGreaterThan(2);
});

it('counts where there is no segmenter', () => {
  vi.stubGlobal('Intl', {});
  expect(countWords('Don’t read alone, again')).toBe(4);
});

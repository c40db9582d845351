import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { MenuButton } from '../../components/ui/MenuButton';

afterEach(() => vi.restoreAllMocks());

it.each([
  [20, 352, ''], // 8 pixels of a window of 360 are left
  [20, 353, '-1px 0'],
  [180, 500, '-148px 0'],
  [20, 500, '-12px 0'], // no further than to the beginning of the window
])('a menu from %i to %i stays in the window', (left, right, moved) => {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(360);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ left, right } as DOMRect);
  render(<MenuButton name="Say which one it is" choices={[{ name: 'Hours', onChoose: vi.fn() }]} />);
  fireEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('menu').style.translate).toBe(moved);
});

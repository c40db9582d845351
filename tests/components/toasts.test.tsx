import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toasts, useSay } from '../../components/ui/Toasts';
import '../support/render';
import { useWords } from '../support/words';

const undo = vi.fn<() => void>();

function Sayer() {
  const say = useSay();
  return <input onClick={() => say('Note removed', undo)} />;
}

beforeEach(() => {
  vi.useFakeTimers();
  useWords('en');
  undo.mockReset();
  render(
    <Toasts>
      <Sayer />
    </Toasts>,
  );
  fireEvent.click(screen.getByRole('textbox'));
});
afterEach(() => vi.useRealTimers());

const toast = () => screen.queryByText('Note removed')?.parentElement ?? null;
const pass = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe('a toast', () => {
  it('is announced, and goes after eight seconds', () => {
    expect(toast()?.closest('[aria-live=polite]')).toBeTruthy();
    pass(7900);
    expect(toast()).not.toBeNull();
    pass(200);
    expect(toast()).toBeNull();
  });

  it('stays while it is hovered or has the focus', () => {
    fireEvent.pointerEnter(toast() as HTMLElement);
    pass(20_000);
    expect(toast()).not.toBeNull();
    fireEvent.pointerLeave(toast() as HTMLElement);
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    pass(20_000);
    expect(toast()).not.toBeNull();
    act(() => screen.getByRole('button', { name: 'Undo' }).blur());
    pass(8100);
    expect(toast()).toBeNull();
  });

  it('takes back, once', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(toast()).toBeNull();
  });

  it('gives the focus back to where it came from', () => {
    act(() => screen.getByRole('textbox').focus());
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    pass(50);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('has a button that closes it, and the focus goes back', () => {
    act(() => screen.getByRole('textbox').focus());
    act(() => screen.getByRole('button', { name: 'Close' }).focus());
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    pass(50);
    expect([toast(), undo.mock.calls.length]).toEqual([null, 0]);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('closes on Esc where it has the focus', () => {
    fireEvent.keyDown(screen.getByRole('button', { name: 'Undo' }), { key: 'Escape' });
    expect(toast()).toBeNull();
  });

  it('stays after a key until the next action; that it is one of its own buttons does not matter', () => {
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    fireEvent.click(screen.getByRole('textbox'));
    pass(60_000);
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Tab' });
    expect(toast()).not.toBeNull();
    fireEvent.click(document.body);
    expect(toast()).toBeNull();
    fireEvent.pointerDown(screen.getByRole('textbox'));
    fireEvent.click(screen.getByRole('textbox'));
    pass(8100);
    expect(toast()).toBeNull();
  });

  it.each([
    ['moves the page, so that what has the focus stays clear', 30, 30, undefined],
    ['goes to the top where the page cannot move', 30, 0, 'top'],
    ['leaves what is taller than the page alone', 900, 0, undefined],
  ])('%s', (_what, height, moves, at) => {
    let top = 560;
    const box = (y: number, high: number) => ({
      top: y,
      bottom: y + high,
      left: 0,
      right: 300,
      height: high,
    });
    const line = toast() as HTMLElement;
    vi.spyOn(line, 'getBoundingClientRect').mockImplementation(() => box(580, 44) as DOMRect);
    const field = screen.getByRole('textbox');
    vi.spyOn(field, 'getBoundingClientRect').mockImplementation(() => box(top, height) as DOMRect);
    const scroll = vi.spyOn(window, 'scrollBy').mockImplementation(() => void (top -= moves));
    act(() => field.focus());
    pass(50);
    expect(scroll).toHaveBeenCalledTimes(height > 500 ? 0 : 1);
    expect(line.parentElement?.dataset.at).toBe(at);
    scroll.mockRestore();
  });

  it('leaves the page where it is when the main part as a whole has the focus', () => {
    const main = document.createElement('main');
    main.tabIndex = -1;
    document.body.append(main);
    const box = { top: 100, bottom: 600, left: 0, right: 300, height: 500 };
    vi.spyOn(main, 'getBoundingClientRect').mockReturnValue(box as DOMRect);
    const line = toast() as HTMLElement;
    vi.spyOn(line, 'getBoundingClientRect').mockReturnValue({ ...box, top: 580, bottom: 624 } as DOMRect);
    const scroll = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
    act(() => main.focus());
    pass(50);
    expect([scroll.mock.calls.length, line.parentElement?.dataset.at]).toEqual([0, undefined]);
    main.remove();
    scroll.mockRestore();
  });
});

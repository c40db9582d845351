// @vitest-environment happy-dom
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
});

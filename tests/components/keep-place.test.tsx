import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

const AT = 1_790_000_000_000;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});

/** As with a key: what is pressed has the focus, and the click comes from no mouse. */
const press = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  act(() => found.focus());
  await act(async () => fireEvent.click(found, { detail: 0 }));
  await settled();
};
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });

it('whoever starts, turns and ends an interview by keyboard stands at its heading, and not nowhere', async () => {
  session.put('interviews', { id: 'i', by: ME, at: AT, title: 'A branch' });
  renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Interviews');
  await press('button', 'A branch');
  for (const name of ['Start', 'Switch roles', 'End the interview']) {
    await press('button', name);
    const at = await heading('A branch');
    await waitFor(() => expect(document.activeElement).toBe(at));
  }
});

it('whoever ends a meeting by keyboard stands at its heading', async () => {
  session.put('meetings', { id: 'm', by: ME, at: AT, title: 'We meet', startedAt: AT });
  renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Meetings');
  await press('button', 'We meet');
  await press('button', 'End the meeting');
  const at = await heading('We meet');
  await waitFor(() => expect(document.activeElement).toBe(at));
});

it('a mouse that takes its button away leaves the focus alone', async () => {
  session.put('interviews', { id: 'i', by: ME, at: AT, title: 'A branch' });
  renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Interviews');
  await press('button', 'A branch');
  const start = await screen.findByRole('button', { name: 'Start' });
  act(() => start.focus());
  await act(async () => fireEvent.click(start, { detail: 1 }));
  for (let n = 0; n < 20; n += 1) await act(() => new Promise(requestAnimationFrame));
  expect(document.activeElement).toBe(document.body);
});

it('a new book begins with its title, whatever stands above that', async () => {
  renderRoot(FakeLibrary.with(session));
  await press('tab', 'Books');
  await press('button', 'Add a book');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
});

it('what has the focus stays on the screen when something above it grows, while one works by keyboard', async () => {
  let grow = (): void => undefined;
  const observed = vi.fn();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: () => void) {
        grow = told;
      }
      observe = observed;
      disconnect = vi.fn();
      unobserve = vi.fn();
    },
  );
  renderRoot(FakeLibrary.with(session));
  await press('tab', 'Notes');
  const box = await screen.findByRole('textbox', { name: 'Write a note' });
  vi.unstubAllGlobals();
  let top = 100;
  box.getBoundingClientRect = () => ({ top, bottom: top + 30 }) as DOMRect;
  const scrolled = vi.fn();
  box.scrollIntoView = scrolled;
  fireEvent.keyDown(box, { key: 'Tab' });
  act(() => box.focus());
  await act(() => new Promise(requestAnimationFrame));
  top = 5000;
  grow();
  expect(scrolled).toHaveBeenCalledTimes(1);
  fireEvent.scroll(window); // the person goes away from it
  grow();
  expect(scrolled).toHaveBeenCalledTimes(1);
  top = 100;
  fireEvent.scroll(window);
  fireEvent.pointerDown(box);
  top = 5000;
  grow();
  expect(scrolled).toHaveBeenCalledTimes(1);
});

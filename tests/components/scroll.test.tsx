// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../support/asking'; // jsdom lacks layout; it knows :focus-within, which happy-dom does not
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { renderRoot } from '../support/render';

let session: FakeSession;
const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
// nothing is laid out here, so a card says how tall it is
const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(176);
beforeEach(() => {
  session = new FakeSession();
  session.put(
    'readings',
    ...Array.from({ length: 300 }, (_, i) => makeReading({ id: `m${i}`, title: `No ${i}` })),
  );
});
afterEach(() => {
  scrollTo(0);
  scrolled.mockClear();
  height.mockClear();
});

const scrollTo = (y: number): void =>
  act(() => {
    Object.assign(window, { scrollY: y, pageYOffset: y });
    window.dispatchEvent(new Event('scroll'));
  });
const start = async (): Promise<void> => {
  renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  await waitFor(() => expect(places()).toContain(1));
};
const items = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Readings' })).getAllByRole('listitem');
const places = (): number[] => items().map((one) => Number(one.dataset['index']));
const title = (place: number): HTMLElement => {
  const card = items().find((one) => one.dataset['index'] === String(place));
  return within(card as HTMLElement).getByRole('button', { name: /^No \d+$/ });
};

it('a long list keeps the card that has the focus, wherever the page is scrolled to', async () => {
  await start();
  const focused = title(1);
  act(() => focused.focus());
  scrollTo(20_000);
  await waitFor(() => expect(places()).not.toContain(0));
  expect(places()[0]).toBe(1); // in its place before the others, as Tab goes
  expect(document.activeElement).toBe(focused);
  act(() => focused.blur());
  scrollTo(30_000);
  await waitFor(() => expect(places()).not.toContain(1));
});

it('a list is where it was when one comes back from a reading; another section begins at its top', async () => {
  await start();
  scrollTo(1234);
  const opened = title(places().at(-1) as number).textContent;
  fireEvent.click(title(places().at(-1) as number));
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
  expect(screen.getByRole('heading', { level: 1, name: opened })).toBeTruthy();
  scrollTo(77); // within the reading
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(scrolled.mock.calls).toContainEqual([0, 1234]);
  expect(scrolled.mock.calls).not.toContainEqual([0, 77]);
  scrolled.mockClear();
  fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
});

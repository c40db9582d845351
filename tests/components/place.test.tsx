// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlace, lastPlace } from '../../components/app/last-place';
import { press } from '../support/asking'; // jsdom lacks layout
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { renderRoot } from '../support/render';

const START = { place: { at: 'list', section: 'readings', card: '' }, scroll: 0 };

let session: FakeSession;
const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map' }));
  scrolled.mockClear();
});

const open = async (wide = false): Promise<void> => {
  renderRoot(FakeLibrary.with(session), { wide });
  await screen.findByRole('tablist', { name: 'Sections' });
};
const show = (section: string): boolean => fireEvent.click(screen.getByRole('tab', { name: section }));
const isShown = (section: string): boolean =>
  screen.getByRole('tab', { name: section }).getAttribute('aria-selected') === 'true';
const scrollTo = (y: number): void =>
  act(() => {
    Object.assign(window, { scrollY: y });
    window.dispatchEvent(new Event('scroll'));
  });

describe('a panel that was closed', () => {
  it('opens at the reading that was open, and where it was scrolled to', async () => {
    await open();
    press('A Mentor Is Not a Map');
    scrollTo(420);
    cleanup();
    scrolled.mockClear();
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'A Mentor Is Not a Map' })).toBeTruthy();
    await waitFor(() => expect(scrolled.mock.calls).toContainEqual([0, 420]));
  });

  it('opens at its section', async () => {
    await open();
    show('Books');
    cleanup();
    await open();
    expect(isShown('Books')).toBe(true);
  });

  it('opens at the list when the reading is gone meanwhile', async () => {
    await open();
    press('A Mentor Is Not a Map');
    cleanup();
    session = new FakeSession();
    await open();
    expect(isShown('Readings')).toBe(true);
    expect(screen.queryByText(/removed/)).toBeNull();
  });

  it('opens at the list when it was closed in the settings', async () => {
    await open();
    press('Settings');
    cleanup();
    await open();
    expect(isShown('Readings')).toBe(true);
  });

  it('leaves the desk alone, which has its place in its address', async () => {
    keepPlace(session.id, { place: { at: 'reading', reading: 'r1' }, scroll: 9 });
    await open(true);
    expect(isShown('Readings')).toBe(true);
    show('Notes');
    expect(window.location.hash).toBe('#list=notes');
    expect(lastPlace(session.id).place).toEqual({ at: 'reading', reading: 'r1' });
  });
});

it('each section is where it was when one comes back to it', async () => {
  await open();
  scrollTo(300);
  show('Notes');
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
  scrollTo(120);
  show('Readings');
  expect(scrolled.mock.calls).toContainEqual([0, 300]);
  scrolled.mockClear();
  show('Notes');
  expect(scrolled.mock.calls).toContainEqual([0, 120]);
});

it('also where one goes by a key, and what had the focus goes with the view', async () => {
  await open();
  scrollTo(300);
  show('Notes');
  const { scrollIntoView } = Element.prototype;
  const moved = vi.fn<() => void>();
  Element.prototype.scrollIntoView = moved;
  act(() => screen.getByRole('textbox', { name: 'Write a note' }).focus());
  fireEvent.keyDown(document.activeElement as Element, {
    key: '!',
    code: 'Digit1',
    altKey: true,
    shiftKey: true,
  });
  await waitFor(() => expect(isShown('Readings')).toBe(true));
  await waitFor(() => expect(document.activeElement?.localName).toBe('h1'));
  expect(scrolled.mock.calls).toContainEqual([0, 300]);
  expect(moved).not.toHaveBeenCalled();
  Element.prototype.scrollIntoView = scrollIntoView;
});

describe('the last place', () => {
  it('is each notebook’s own', () => {
    keepPlace('one', { place: { at: 'list', section: 'notes', card: '' }, scroll: 7.6 });
    expect(lastPlace('one')).toEqual({ place: { at: 'list', section: 'notes', card: '' }, scroll: 8 });
    expect(lastPlace('two')).toEqual(START);
  });

  it.each(['', 'x', '5', '-5 #list=notes', '5 #list=plans', '12345678 #list=notes'])(
    'is the start for what nobody can read: "%s"',
    (kept) => {
      localStorage.setItem('place:one', kept);
      expect(lastPlace('one')).toEqual(START);
    },
  );

  it('is the start where the browser keeps nothing', () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    const hide = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('switched off');
    });
    expect(() => keepPlace('one', START as never)).not.toThrow();
    expect(lastPlace('one')).toEqual(START);
    refuse.mockRestore();
    hide.mockRestore();
  });
});

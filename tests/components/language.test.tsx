import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { browser } from 'wxt/browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chooseLanguage, followLanguage, language } from '../../lib/i18n/language';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';
import { servesWords } from '../support/words';

let end: AbortController;
beforeEach(async () => {
  end = new AbortController();
  await browser.storage.local.clear();
  servesWords();
});
afterEach(async () => {
  await act(() => chooseLanguage(''));
  await vi.waitFor(() => {
    if (language.get() !== '') throw new Error('the language has not changed back yet');
  });
  end.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const choose = (value: string): void =>
  void fireEvent.change(screen.getByRole('combobox', { name: /Language|Idioma/ }), { target: { value } });
const open = async (library: FakeLibrary) => {
  const page = renderRoot(library);
  await followLanguage(end.signal);
  return page;
};

it('in Settings it changes at once, all over the page and back; the focus stays', async () => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'One' }));
  const page = await open(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }));
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
  expect([...select.options].map((one) => one.text)).toEqual(['As the browser', 'English', 'Español']);
  act(() => select.focus());
  choose('es');
  await screen.findByRole('heading', { name: 'Ajustes' });
  expect([document.documentElement.lang, document.title]).toEqual(['es', 'Ajustes · Bookbag']);
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Idioma' }));
  expect(screen.getByRole('tab', { name: 'Lecturas' })).toBeTruthy();
  await expectAccessible(page);
  choose('');
  await screen.findByRole('heading', { name: 'Settings' });
  expect(document.documentElement.lang).toBe('en');
});

it('cards that are in the page change too, when another page chooses', async () => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'One' }));
  await open(FakeLibrary.with(session));
  await screen.findByRole('button', { name: 'Mark as read' });
  await act(() => chooseLanguage('es'));
  expect(await screen.findByRole('button', { name: 'Marcar como leída' })).toBeTruthy();
});

it('can be chosen at first run, and a name that is half typed stays', async () => {
  await open(new FakeLibrary());
  const name = await screen.findByRole('textbox', { name: 'Your name' });
  fireEvent.change(name, { target: { value: 'Mari' } });
  choose('es');
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Idioma' })).not.toBeNull());
  expect((name as HTMLInputElement).value).toBe('Mari');
  expect(name.isConnected).toBe(true);
});

it('that cannot be kept is said, and the language stays', async () => {
  await open(new FakeLibrary());
  vi.spyOn(console, 'error').mockReturnValue();
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  choose('es');
  expect(await screen.findByText(/could not keep this/)).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' }).value).toBe('');
  set.mockRestore();
});

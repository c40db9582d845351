// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, NOW, PARTNER } from '../support/fake-session';
import { sessionOfOne } from '../support/asking';
import { expectAccessible, renderRoot, settled } from '../support/render';

let library: FakeLibrary;
let there: FakeSession;
beforeEach(() => {
  library = FakeLibrary.with(sessionOfOne());
  there = new FakeSession('n9');
  library.sessions.set('n9', there);
  const own = library.notebooks.get() ?? [];
  library.notebooks.set([...own, { id: 'n9', name: '', partner: 'Bo', example: false, begun: NOW }]);
});
const stands = (news: number): void =>
  act(() => library.statuses.set({ n9: { ...there.status.get(), news } }));
const line = () => screen.queryByText(/ new in With Bo$/, { selector: 'main p > span' })?.parentElement;
const listed = () => screen.findByRole('list', { name: 'Readings' });

it('says in one line where something is new, and leads to the first of it', async () => {
  there.put('notes', { id: 'n', by: PARTNER, at: NOW, text: 'Bring the kettle' });
  stands(1);
  const page = renderRoot(library);
  await listed();
  expect(line()?.textContent).toBe('1 new in With BoNext new');
  await expectAccessible(page);
  fireEvent.click(screen.getByRole('button', { name: 'Next new', description: '1 new in With Bo' }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Bring the kettle'));
  expect(screen.getByRole('tab', { name: 'Notes', selected: true })).toBeTruthy();
});

it('by its key too, and waits until it is known what was seen there', async () => {
  there.put('notes', { id: 'n', by: PARTNER, at: NOW, text: 'Bring the kettle' });
  const marks = there.seen.marks.get();
  there.seen.marks.set(null);
  stands(1);
  renderRoot(library);
  await listed();
  fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'J', altKey: true, shiftKey: true });
  await screen.findByRole('tab', { name: 'Readings', selected: true });
  await waitFor(() => expect(library.current.get()).toBe('n9'));
  expect(screen.queryByText('Bring the kettle')).toBeNull();
  act(() => there.seen.marks.set(marks));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Bring the kettle'));
});

it('leads once: what comes later moves nobody, nor does the way back by the menu', async () => {
  stands(1); // by now it was seen on another device
  renderRoot(library);
  await listed();
  fireEvent.click(screen.getByRole('button', { name: 'Next new' }));
  await waitFor(() => expect(library.current.get()).toBe('n9'));
  await screen.findByRole('tab', { name: 'Readings', selected: true });
  act(() => there.put('notes', { id: 'n', by: PARTNER, at: NOW, text: 'Bring the kettle' }));
  await screen.findByRole('button', { name: 'Next new', description: '1 new' });
  act(() => library.choose('n1'));
  await listed();
  act(() => library.choose('n9'));
  await screen.findByRole('button', { name: 'Next new', description: '1 new' });
  await settled();
  expect(screen.getByRole('tab', { name: 'Readings', selected: true })).toBeTruthy();
});

it('is not there while something is new in the open notebook', async () => {
  stands(2);
  library.sessions.get('n1')?.put('notes', { id: 'n', by: PARTNER, at: NOW, text: 'Hi' });
  renderRoot(library);
  await listed();
  expect(line()).toBeUndefined();
  expect(screen.getByRole('button', { name: 'Next new', description: '1 new' })).toBeTruthy();
});

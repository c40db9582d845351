import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(async () => {
  session = new FakeSession();
  session.put('books', { id: 'b', title: 'Soup', by: ME });
  session.put('notes', { id: 'n', text: 'Hello' });
  renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
});
afterEach(() => vi.restoreAllMocks());

const press = (name: string): void =>
  void fireEvent.click(screen.getAllByRole('button', { name })[0] as Element);
const show = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));
const wait = () => act(() => new Promise((done) => setTimeout(done, 60)));
const undo = async (on: Element = document.body, keys: object = { ctrlKey: true }): Promise<boolean> => {
  const allowed = fireEvent.keyDown(on, { key: 'z', ...keys });
  await wait();
  return !allowed;
};
const removeBoth = async (): Promise<void> => {
  for (const tab of ['Books', 'Notes']) {
    show(tab);
    press('Remove');
    await settled();
  }
};
const left = (): string =>
  [...session.records.books.list.get(), ...session.records.notes.list.get()].map(({ id }) => id).join('');

it('undoes the last act from anywhere, and the one before it next, and says what', async () => {
  await removeBoth();
  show('Readings');
  expect(await undo()).toBe(true);
  expect([left(), screen.getByText('“Hello” is back.') !== null]).toEqual(['n', true]);
  await undo(screen.getByRole('tab', { name: 'Readings' }));
  expect([left(), screen.getByText('“Soup” is back.') !== null]).toEqual(['bn', true]);
  await undo();
  expect(screen.getByText('There is nothing to undo here.')).toBeTruthy();
});

it('undoes an addition and an edit too, by name', async () => {
  show('Notes');
  press('Edit');
  fireEvent.change(screen.getByRole('textbox', { name: 'Your note' }), { target: { value: 'Better' } });
  press('Save');
  fireEvent.change(screen.getByRole('textbox', { name: 'Write a note' }), { target: { value: 'New one' } });
  press('Post');
  await settled();
  await undo();
  expect(screen.getByText('“New one” is removed again.')).toBeTruthy();
  await undo();
  expect(screen.getByText('Your change to “Hello” is undone.')).toBeTruthy();
  expect(session.records.notes.list.get()).toMatchObject([{ text: 'Hello' }]);
});

it('leaves a text box alone that takes something of its own back, and not one that has nothing', async () => {
  await removeBoth();
  const box = screen.getByRole('textbox', { name: 'Write a note' });
  const undone = undo(box);
  fireEvent(box, Object.assign(new Event('input', { bubbles: true }), { inputType: 'historyUndo' }));
  expect([await undone, left()]).toEqual([false, '']);
  expect([await undo(box), left()]).toEqual([false, 'n']);
});

it('takes no other keys, and none while a dialog is open', async () => {
  await removeBoth();
  for (const keys of [
    {},
    { ctrlKey: true, shiftKey: true },
    { ctrlKey: true, altKey: true },
    { metaKey: true },
  ])
    await undo(document.body, keys);
  show('Books');
  press('Add a book');
  await undo();
  expect(left()).toBe('');
});

it('with Shift does again what was taken back, and says so', async () => {
  await removeBoth();
  await undo();
  expect(left()).toBe('n');
  await undo(document.body, { ctrlKey: true, shiftKey: true });
  expect(left()).toBe('');
  expect(screen.getAllByText(/is removed again/)).toHaveLength(1);
  await undo(document.body, { ctrlKey: true, shiftKey: true });
  expect(screen.getAllByText('There is nothing to do again.')).toHaveLength(1);
});

it('is Cmd+Z on a Mac', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)');
  await removeBoth();
  await undo();
  expect(left()).toBe('');
  await undo(document.body, { metaKey: true });
  expect(left()).toBe('n');
});

it('is told at the button, which keeps its name', async () => {
  show('Books');
  press('Remove');
  const button = screen.getByRole('button', { name: 'Undo' });
  expect([button.getAttribute('aria-keyshortcuts'), button.dataset['keys']]).toEqual(['Control+Z', 'Ctrl+Z']);
  await expectAccessible({ baseElement: document.body } as never);
});

it('says so where only a newer app may write', async () => {
  await removeBoth();
  act(() => session.lock());
  await undo();
  expect(screen.getAllByText(/Bookbag wrote nothing/)).toHaveLength(1);
});

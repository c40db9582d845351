import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

let session: FakeSession;
let library: FakeLibrary;
beforeEach(async () => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'One' }));
  session.put('notes', { id: 'n', by: ME, at: NOW, text: 'Hello' });
  library = FakeLibrary.with(session);
  library.sessions.set('n2', new FakeSession('n2'));
  renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
});

const show = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));
const toast = (): string | undefined => document.querySelector('.toast')?.textContent ?? undefined;
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

it('mere words do not last into another view', async () => {
  press('Settings');
  const name = screen.getByRole('textbox', { name: 'Notebook name' });
  fireEvent.change(name, { target: { value: 'Winter' } });
  fireEvent.submit(name);
  await screen.findByText('The notebook’s name is saved.');
  show('Notes');
  await waitFor(() => expect(toast()).toBeUndefined());
});

it('what can be undone stays, and is undone from there', async () => {
  show('Notes');
  press('Remove');
  show('Books');
  await settled();
  expect(toast()).toContain('Removed for you and Ruth');
  press('Undo');
  await settled();
  expect(session.records.notes.list.get()).toHaveLength(1);
});

it('goes with its notebook, where it could not be undone any more', async () => {
  show('Notes');
  press('Remove');
  await settled();
  act(() => library.choose('n2'));
  await waitFor(() => expect(toast()).toBeUndefined());
});

it('what is said together with a step stands where the step leads', async () => {
  press('One');
  await settled();
  session.put('readings', makeReading({ id: 'r2', title: 'Two' }));
  act(() => session.shell.outcome.set(ok({ notebook: 'n1', reading: 'r2', already: true })));
  await screen.findByRole('list', { name: 'Readings' });
  await settled();
  expect(toast()).toContain('You have this article already');
});

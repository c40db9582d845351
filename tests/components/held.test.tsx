import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KINDS } from '../../lib/model/kinds';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, MEMBERS, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  Object.assign(KINDS.notes, { most: 2 });
  session = new FakeSession();
  session.put('members', ...MEMBERS);
});
afterEach(() => void Object.assign(KINDS.notes, { most: 20_000 }));

const flood = (count: number): void => {
  for (let i = 0; i < count; i++) session.put('notes', { id: `f${i}`, by: PARTNER, at: NOW + i, text: 'x' });
};

it('what the partner sent beyond what is shown is said, and removed on a click', async () => {
  flood(5);
  const page = renderRoot(FakeLibrary.with(session));
  expect(await screen.findByText('Ruth’s browser sent more than Bookbag shows')).toBeTruthy();
  expect(screen.getByText(/^Left out of your lists: 3 notes\./)).toBeTruthy();
  await expectAccessible(page);
  fireEvent.click(screen.getByRole('button', { name: 'Remove what is left out' }));
  expect(await screen.findByText('Removed.')).toBeTruthy();
  expect(screen.queryByText('Ruth’s browser sent more than Bookbag shows')).toBeNull();
  expect(session.records.notes.list.get()).toHaveLength(2);
});

it('a count is written as its language writes it', async () => {
  flood(1_202);
  renderRoot(FakeLibrary.with(session));
  expect(await screen.findByText(/^Left out of your lists: 1,200 notes\./)).toBeTruthy();
});

it('nothing is said where all is shown, in Spanish neither', async () => {
  flood(2);
  renderRoot(FakeLibrary.with(session), { locale: 'es' });
  await new Promise((done) => setTimeout(done, 1_200));
  expect(screen.queryByText(/envió más de lo que Bookbag muestra/)).toBeNull();
  flood(3);
  expect(await screen.findByText('Fuera de tus listas: 1 nota.', { exact: false })).toBeTruthy();
});

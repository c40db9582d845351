import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { renameNotebook } from '../../lib/notebook/name';
import { addRecord } from '../../lib/notebook/records';
import { comments } from '../../lib/model/comment';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put(
    'books',
    { id: 'b1', title: 'The Quiet Umbrella', by: ME },
    { id: 'b2', title: 'Soup', by: ME },
  );
});

const theySay = (id: string, on: 'book' | 'reading', subject: string, text: string): void =>
  act(() => void addRecord(session.doc, comments, { id, by: PARTNER, at: NOW }, { on, subject, text }));
const open = async (section: string) => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  fireEvent.click(screen.getByRole('tab', { name: section }));
  return page;
};
const live = (page: { container: HTMLElement }): string =>
  [...page.container.querySelectorAll('[aria-live=polite]')].map((one) => one.textContent).join('');

it('a comment on a book stands on its card, is seen there, and can be answered', async () => {
  theySay('c1', 'book', 'b1', 'Read it in the rain.');
  expect(session.unseen.get()).toHaveLength(1);
  const page = await open('Books');
  const talk = await screen.findByRole('list', { name: 'Comments' });
  expect(within(talk).getByText('Read it in the rain.', { selector: '.words' })).toBeTruthy();
  expect(talk.closest('article')?.textContent).toContain('The Quiet Umbrella');
  await waitFor(() => expect(session.unseen.get()).toEqual([]));
  await expectAccessible(page);
  fireEvent.click(within(talk).getByRole('button', { name: 'Reply' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Write a reply' }), { target: { value: 'I did.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await settled();
  expect(within(talk).getByText('I did.', { selector: '.words' })).toBeTruthy();
  expect(session.records.comments.list.get().find(({ by }) => by === ME)).toMatchObject({
    on: 'book',
    subject: 'b1',
    parent: 'c1',
  });
});

it('a comment on a reading does not stand on a book that has its id', async () => {
  session.put('readings', makeReading({ id: 'b1', title: 'R' }));
  theySay('c1', 'reading', 'b1', 'Of the reading.');
  theySay('c2', 'book', 'b1', 'Of the book.');
  await open('Books');
  expect(await screen.findByText('Of the book.', { selector: '.words' })).toBeTruthy();
  expect(screen.queryByText('Of the reading.')).toBeNull();
});

it('what is said of a thing without a title is told by what stands for its title', async () => {
  session.put('readings', makeReading({ id: 'r', title: '', url: 'https://www.example.org/x' }));
  const page = await open('Notes');
  await settled();
  theySay('c1', 'reading', 'r', 'Hm.');
  await waitFor(() => expect(live(page)).toContain('Ruth commented on “example.org”'));
});

it('another name that the partner gives the notebook is told; one’s own is not', async () => {
  const theyName = (name: string): void => {
    const other = new Doc();
    applyUpdate(other, encodeStateAsUpdate(session.doc));
    renameNotebook(other, name);
    act(() => applyUpdate(session.doc, encodeStateAsUpdate(other), 'partner'));
  };
  await open('Notes');
  act(() => void session.names.renameNotebook('Summer match'));
  await settled();
  expect(screen.queryByText(/The notebook is called/)).toBeNull();
  theyName('Autumn match');
  await screen.findByText('The notebook is called “Autumn match” now');
  theyName('');
  await screen.findByText('The notebook has no name of its own now');
});

it('the name of a notebook that has only just come is no news', async () => {
  session.empty('members');
  await open('Notes');
  const other = new Doc();
  applyUpdate(other, encodeStateAsUpdate(session.doc));
  renameNotebook(other, 'Autumn match');
  act(() => applyUpdate(session.doc, encodeStateAsUpdate(other), 'partner'));
  await settled();
  expect(screen.queryByText(/The notebook is called/)).toBeNull();
});

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { parseFoundBook } from '../../lib/model/found-book';
import { fail, ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const FOUND = {
  ...{ title: 'Watercress', author: 'Andrea Wang', isbn: '9780823446247', year: '2021', language: 'es' },
};

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});

const adding = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  fireEvent.click(screen.getByRole('tab', { name: 'Books' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Add a book' }));
  return page;
};
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const found = (fields: object) => {
  const book = parseFoundBook(fields);
  if (book === undefined) throw new Error('no book');
  session.shell.foundBook = ok(book);
};

it('the page in front fills the form, and nothing that was typed is overwritten or saved unasked', async () => {
  found(FOUND);
  const page = await adding();
  fireEvent.change(box('Author'), { target: { value: 'A. Wang' } });
  press('Take it from this page');
  await screen.findByText(/Found: “Watercress”/);
  expect([box('Title').value, box('Author').value, box('ISBN').value]).toEqual([
    ...['Watercress', 'A. Wang', '9780823446247'],
  ]);
  expect([box('Year').value, box('Language').value]).toEqual(['2021', 'Spanish']);
  expect(session.records.books.list.get()).toEqual([]);
  await expectAccessible(page);
  press('Save');
  await settled();
  expect(session.records.books.list.get()[0]).toMatchObject({
    title: 'Watercress',
    author: 'A. Wang',
    year: '2021',
  });
});

it('a number is looked up only where somebody asks for it, and a book that is there is told', async () => {
  found(FOUND);
  session.put('books', { id: 'b', title: 'Berros', isbn: FOUND.isbn, by: ME });
  await adding();
  expect(screen.queryByRole('button', { name: 'Look it up at Open Library' })).toBeNull();
  fireEvent.change(box('ISBN'), { target: { value: '0-8234-4624-7' } });
  expect(session.shell.lookedUp).toEqual([]);
  press('Look it up at Open Library');
  await waitFor(() => expect(box('Title').value).toBe('Watercress'));
  expect(session.shell.lookedUp).toEqual(['9780823446247']);
  expect(screen.getByText('“Berros” is in your booklist already.')).toBeTruthy();
});

it.each([
  ['no-book', /Bookbag found no book on this page/],
  ['not-granted', /Click the Bookbag button in the toolbar/],
  ['browser-page', /The browser lets nobody read this page/],
  ['failed', /Bookbag could not read this page/],
] as const)('a page that gives no book says what to do: %s', async (why, words) => {
  session.shell.foundBook = fail(why);
  await adding();
  press('Take it from this page');
  expect(await screen.findByText(words)).toBeTruthy();
});

it.each([
  ['no-book', /Open Library knows no book of this number\. Type the title\./],
  ['not-reached', /does not answer\. Look whether you are online\./],
  ['busy', /cannot answer now\. Try again in some minutes/],
  ['not-readable', /could not read the answer\. Perhaps your network wants you to log in first\./],
] as const)('a look-up that finds nothing says why, and what to do: %s', async (why, words) => {
  session.shell.foundBook = fail(why);
  await adding();
  fireEvent.change(box('ISBN'), { target: { value: FOUND.isbn } });
  press('Look it up at Open Library');
  expect(await screen.findByText(words)).toBeTruthy();
  expect(box('ISBN').value).toBe(FOUND.isbn);
});

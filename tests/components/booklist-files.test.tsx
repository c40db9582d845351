import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';
import { GOODREADS, OWN_LIST } from '../unit/import/books/files';

const ENDINGS = { CSV: '.csv', Markdown: '.md', BibTeX: '.bib', RIS: '.ris' };

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});

const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  fireEvent.click(screen.getByRole('tab', { name: 'Books' }));
  await screen.findByRole('button', { name: 'Bring in a booklist' });
  return page;
};
const books = () => session.records.books.list.get();
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const bring = async (text: string) => {
  const file = new File([text], 'list.csv', { type: 'text/csv' });
  fireEvent.change(screen.getByLabelText('Bring in a booklist', { selector: 'input' }), {
    target: { files: [file] },
  });
  return screen.findByRole('dialog', { name: 'Bring books in' });
};
const lines = (box: HTMLElement): (string | null)[] =>
  [...box.querySelectorAll('.brought-lines > li')].map((line) => line.textContent);

it('a file is shown before it comes in, fills in only what is empty, and is taken back as one', async () => {
  session.put('books', {
    ...{ id: 'b', title: 'WATERCRESS', author: 'Andrea Wang', year: '2020', by: PARTNER, at: NOW },
    ...{ why: { [PARTNER]: 'Quiet.' }, tags: { t: 'memory' } },
  });
  const page = await open();
  const box = await bring(GOODREADS);
  expect(box.textContent).toContain('4 lines of a file from Goodreads');
  expect(lines(box)).toEqual([
    '2 books are new.',
    expect.stringContaining('1 book is in your booklist already.'),
    '1 line has no title, and stays out.',
  ]);
  expect(
    within(within(box).getByRole('list', { name: 'The first new books' })).getAllByRole('listitem'),
  ).toHaveLength(2);
  expect(books()).toHaveLength(1);
  await expectAccessible(page);
  press('Bring 2 books in');
  const told = await screen.findByRole('dialog', { name: '2 books are in' });
  expect(lines(told)[0]).toContain('What was empty there is filled in.');
  const [known] = books().filter(({ id }) => id === 'b');
  expect(known).toMatchObject({
    year: '2020',
    isbn: '9780823446247',
    rating: { [ME]: 10 },
    state: { [ME]: 'read' },
  });
  expect(known?.why).toMatchObject({
    [PARTNER]: 'Quiet.',
    [ME]: expect.stringContaining('No lesson drawn.'),
  });
  expect(Object.values(known?.tags ?? {}).toSorted()).toEqual(['memory', 'picture-books']);
  await expectAccessible(page);
  press('Undo');
  await settled();
  expect(books().map(({ title, isbn, why }) => [title, isbn, why[ME]])).toEqual([
    ['WATERCRESS', '', undefined],
  ]);
});

it('a quote that nobody closed takes no book along, and is told', async () => {
  await open();
  const box = await bring('Title,Author\nMomo,"Ende\n"Watercress",Wang\n');
  expect(lines(box)).toEqual(['2 books are new.', expect.stringContaining('has no second one')]);
  press('Bring 2 books in');
  await settled();
  expect(
    books()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Momo', 'Watercress']);
});

it('the same file brings nothing new a second time, and keeps the order of its lines', async () => {
  await open();
  await bring(GOODREADS);
  press('Bring 3 books in');
  press('Close');
  await settled();
  const titles = within(screen.getByRole('list', { name: 'Books' })).getAllByRole('heading', { level: 2 });
  expect(titles.map((one) => one.textContent)).toEqual([
    'Watercress',
    'The Stonekeeper (Amulet, #1)',
    'Half Read',
  ]);
  const box = await bring(GOODREADS);
  expect(lines(box).slice(0, 2)).toEqual([
    'No book of this file is new.',
    '3 books are in your booklist as they are.',
  ]);
  expect(screen.queryByRole('button', { name: /^Bring \d/ })).toBeNull();
});

it('a list of one’s own comes in by the columns that a person chooses', async () => {
  await open();
  const box = await bring(OWN_LIST.replace('Título', 'Obra').replace('Precio', 'Tema'));
  expect(box.textContent).toContain('Choose the column that holds the titles.');
  const choose = (name: RegExp, part: string): void => {
    const select = within(box).getByRole('combobox', { name });
    const option = within(select).getByRole<HTMLOptionElement>('option', { name: part });
    fireEvent.change(select, { target: { value: option.value } });
  };
  choose(/^Obra/, 'Title');
  choose(/^Tema/, 'Values');
  press('Bring 2 books in');
  await settled();
  expect(books().find(({ title }) => title === 'El pañuelo')).toMatchObject({
    ...{ author: 'Inés Pérez', ages: '4-7', values: '12,50', rating: { [ME]: 9 }, why: { [ME]: 'Suave' } },
  });
});

it('what holds no list says what to do', async () => {
  await open();
  const input = screen.getByLabelText('Bring in a booklist', { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File([''], 'x.csv')] } });
  expect(await screen.findByText(/Bookbag found no booklist in this file/)).toBeTruthy();
});

it('the books that are shown go out, with what both say', async () => {
  session.put('books', {
    id: 'b',
    title: 'Soup',
    by: ME,
    rating: { [PARTNER]: 8 },
    why: { [ME]: 'It smells.' },
  });
  await open();
  for (const form of ['CSV', 'Markdown', 'BibTeX', 'RIS'] as const) {
    press('Take out');
    fireEvent.click(screen.getByRole('menuitem', { name: form }));
    // oxlint-disable-next-line no-await-in-loop -- one menu after the other
    await waitFor(() => expect(session.shell.saved.at(-1)?.name.endsWith(ENDINGS[form])).toBe(true));
  }
  const saved = session.shell.saved;
  expect(saved.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(['csv', 'md', 'bib', 'ris']);
  expect(saved[0]?.text).toContain('My stars (Ruth)');
  expect(saved[1]?.text).toContain('**Ruth:** ★★★★');
});

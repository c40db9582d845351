import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});

const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  fireEvent.click(screen.getByRole('tab', { name: 'Books' }));
  await screen.findByRole('button', { name: 'Add a book' });
  return page;
};
const book = (id: string) => session.records.books.list.get().find((one) => one.id === id);
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const type = (name: string, value: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const titles = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Books' }))
    .queryAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent);
const pick = (name: string, option: string): void => {
  const box = screen.getByRole('combobox', { name });
  const found = within(box).getByRole<HTMLOptionElement>('option', { name: option });
  fireEvent.change(box, { target: { value: found.value } });
};

describe('the form of a book', () => {
  it('asks for a title alone, and folds away what few people need', async () => {
    const page = await open();
    press('Add a book');
    expect(screen.queryByRole('textbox', { name: 'Publisher' })).toBeNull();
    press('More about the book');
    type('Title', 'Watercress');
    type('Author', 'Andrea Wang');
    type('Illustrator', 'Jason Chin');
    type('Year', '202');
    await expectAccessible(page);
    press('Save');
    expect(await screen.findByText(/A year has four digits/)).toBeTruthy();
    type('Year', '2021');
    fireEvent.change(screen.getByRole('combobox', { name: 'Ages' }), { target: { value: '4–8' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Format' }), { target: { value: 'picture book' } });
    type('How it represents whom', 'A family of Chinese origin in Ohio.');
    press('Save');
    await settled();
    const card = screen.getByRole('article');
    expect(card.textContent).toContain('Andrea Wang, illustrated by Jason Chin');
    expect(card.textContent).toContain('2021 · picture book · 4–8');
    expect(within(card).getByText('A family of Chinese origin in Ohio.')).toBeTruthy();
    expect(session.records.books.list.get()[0]).toMatchObject({ represents: { [ME]: expect.any(String) } });
    await expectAccessible(page);
  });

  it('stands open where something in it is filled, and writes only what this person changed', async () => {
    session.put('books', { id: 'b', title: 'Soup', year: '2018', by: ME });
    await open();
    press('Edit');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Year' }).value).toBe('2018');
    act(() => void session.records.books.edit('b', { publisher: 'Little, Brown' }));
    type('Language', 'Spanish');
    press('Save');
    await settled();
    expect(book('b')).toMatchObject({ publisher: 'Little, Brown', language: 'Spanish', year: '2018' });
  });
});

describe('what each of the two says of a book', () => {
  beforeEach(() => {
    session.put('books', {
      ...{ id: 'b', title: 'Soup', by: PARTNER, at: NOW },
      ...{ rating: { [PARTNER]: 7 }, state: { [PARTNER]: 'next' }, represents: { [PARTNER]: 'Neighbours.' } },
    });
  });

  it('is stars and a status, given in one’s own column and shown in the other’s', async () => {
    const page = await open();
    expect(screen.getByRole('img', { name: '3½ of 5 stars' })).toBeTruthy();
    const [, theirs] = [...page.container.querySelectorAll('.voice')];
    expect(theirs?.textContent).toContain('next');
    expect(theirs?.textContent).toContain('Neighbours.');
    fireEvent.click(screen.getByRole('radio', { name: '4 stars' }));
    pick('My reading status', 'read');
    await settled();
    expect(book('b')).toMatchObject({ rating: { [ME]: 8, [PARTNER]: 7 }, state: { [ME]: 'read' } });
    await expectAccessible(page);
  });

  it('the star that is chosen takes the stars off again', async () => {
    await open();
    fireEvent.click(screen.getByRole('radio', { name: '2 stars' }));
    await settled();
    expect(book('b')?.rating[ME]).toBe(4);
    fireEvent.click(screen.getByRole('radio', { name: '2 stars' }));
    await settled();
    expect(book('b')?.rating[ME]).toBeUndefined();
  });

  it('tags, categories and comments stand under “More”', async () => {
    const page = await open();
    press('More');
    fireEvent.change(screen.getByRole('combobox', { name: 'Add a tag' }), { target: { value: 'sharing' } });
    press('Add');
    press('Folklore');
    type('Write a comment', 'Read it aloud.');
    press('Comment');
    await settled();
    expect(Object.values(book('b')?.tags ?? {})).toEqual(['sharing']);
    expect(book('b')?.shownAs).toEqual({ folklore: 'yes' });
    expect(screen.getByText('Read it aloud.', { selector: '.words' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Diverse BookFinder' })).toBeTruthy();
    await expectAccessible(page);
    press('Folklore');
    await settled();
    expect(book('b')?.shownAs).toEqual({});
  });
});

it('the list is seen by what both starred, by value, by age and by order', async () => {
  const both = { [ME]: 8, [PARTNER]: 6 };
  session.put(
    'books',
    ...[
      { id: 'a', title: 'Alma', values: 'names, Family', ages: '4–8', year: '2018', rating: both },
      { id: 'b', title: 'Bread', values: 'family', ages: '9-12', year: '2021', rating: { [ME]: 10 } },
      { id: 'c', title: 'Cat', tags: { t: 'funny' } },
      ...['d', 'e', 'f'].map((id) => ({ id, title: id })),
    ].map((one, n) => ({ ...one, by: ME, at: NOW + n })),
  );
  await open();
  press('Both starred');
  expect(titles()).toEqual(['Alma']);
  press('All');
  pick('By value', 'Family');
  expect(titles()).toEqual(['Bread', 'Alma']);
  pick('By age', '8 to 11 years');
  expect(titles()).toEqual(['Bread', 'Alma']);
  pick('By age', '12 to 14 years');
  expect(titles()).toEqual(['Bread']);
  pick('By age', 'By age');
  pick('By value', 'By value');
  pick('Order', 'Latest year first');
  expect(titles().slice(0, 2)).toEqual(['Bread', 'Alma']);
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { narrowed, type Choices } from '../../components/lists/narrow';
import { ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const PEOPLE: Choices<string, 'all' | 'short', 'given' | 'name'> = {
  textsOf: (name) => [name],
  shows: [
    { key: 'all', name: 'All', fits: () => true },
    { key: 'short', name: 'Short', fits: (name) => name.length < 5 },
  ],
  orders: [
    { key: 'given', name: 'As given' },
    { key: 'name', name: 'By name', compare: (a, b) => a.localeCompare(b) },
  ],
};
const NAMES = ['Éclair Ruiz', 'Bo', 'ana', 'Ruiz, Ana'];

describe('a narrowed list', () => {
  it.each([
    ['', 'all', 'given', NAMES],
    ['  ', 'all', 'given', NAMES],
    ['eclair', 'all', 'given', ['Éclair Ruiz']],
    ['RUIZ ana', 'all', 'given', ['Ruiz, Ana']],
    ['rui', 'all', 'name', ['Éclair Ruiz', 'Ruiz, Ana']],
    ['', 'short', 'name', ['ana', 'Bo']],
    ['x', 'all', 'given', []],
  ] as const)('of "%s", %s, %s', (words, show, order, found) => {
    expect(narrowed(NAMES, { words, show, order }, PEOPLE)).toEqual(found);
  });

  it('looks for twenty words at most', () => {
    const wish = (count: number) =>
      ({ words: `${'ana '.repeat(count)}missing`, show: 'all', order: 'given' }) as const;
    expect(narrowed(NAMES, wish(19), PEOPLE)).toEqual([]);
    expect(narrowed(NAMES, wish(20), PEOPLE)).toEqual(['ana', 'Ruiz, Ana']);
  });
});

let session: FakeSession;
let library: FakeLibrary;

beforeEach(() => {
  session = new FakeSession();
  library = FakeLibrary.with(session);
});

const open = async () => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
const fill = (count: number): void => {
  for (let n = 1; n <= count; n += 1) {
    session.put(
      'readings',
      makeReading({
        ...{ id: `r${n}`, title: `Reading ${n}`, by: n % 2 === 0 ? PARTNER : ME, at: NOW + n },
        ...(n === 3 ? { liked: { [ME]: 'Yes', [PARTNER]: 'Yes' }, read: { [ME]: NOW } } : {}),
      }),
    );
  }
};
const titles = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Readings' }))
    .queryAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent);
const words = (): HTMLInputElement => screen.getByRole('searchbox', { name: 'Narrow the list' });
const type = (text: string): void => void fireEvent.change(words(), { target: { value: text } });
const show = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

describe('the list of readings', () => {
  it('has nothing to narrow with five, and something with six', async () => {
    fill(5);
    await open();
    expect(screen.queryByRole('searchbox', { name: 'Narrow the list' })).toBeNull();
    act(() => session.put('readings', makeReading({ id: 'r6', by: PARTNER })));
    expect(await screen.findByRole('searchbox', { name: 'Narrow the list' })).toBeTruthy();
  });

  it('is narrowed by words, and Esc gives the whole list back', async () => {
    fill(12);
    const page = await open();
    type('reading 12');
    expect(titles()).toEqual(['Reading 12']);
    expect(screen.getByText('1 of 12')).toBeTruthy();
    await expectAccessible(page);
    type('nothing such');
    expect(screen.getByText('0 of 12')).toBeTruthy();
    show('Show all');
    expect(titles()).toHaveLength(12);
    type('12');
    fireEvent.keyDown(words(), { key: 'Escape' });
    expect(titles()).toHaveLength(12);
  });

  it('is ordered, and shows what a person asks for; each card keeps its number', async () => {
    fill(7);
    await open();
    expect(titles()[0]).toBe('Reading 7');
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'oldest' } });
    expect(titles()[0]).toBe('Reading 1');
    expect(screen.getByRole('list', { name: 'Readings' }).querySelector('.call b')?.textContent).toBe('1');
    show('From Ruth');
    expect(titles()).toEqual(['Reading 2', 'Reading 4', 'Reading 6']);
    show('Mine');
    expect(titles()).toHaveLength(4);
    show('Not read yet');
    expect(titles()).not.toContain('Reading 3');
    show('Both answered');
    expect(titles()).toEqual(['Reading 3']);
    expect(screen.getByRole('button', { name: 'Both answered', pressed: true })).toBeTruthy();
  });

  it('stays as it was narrowed while one reads, and opens for a new clip', async () => {
    fill(8);
    await open();
    type('reading 4');
    show('Reading 4');
    fireEvent.click(await screen.findByRole('button', { name: 'Back' }));
    expect(titles()).toEqual(['Reading 4']);
    session.shell.answerClip = () => {
      session.put('readings', makeReading({ id: 'r9', title: 'Reading 9', at: NOW + 9 }));
      return Promise.resolve(ok({ notebook: 'n1', reading: 'r9', already: false }));
    };
    show('Clip this page');
    await waitFor(() => expect(titles()).toContain('Reading 9'));
    expect(words().value).toBe('');
  });
});

describe('more ways to see the readings', () => {
  const order = (value: string): void =>
    void fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value } });
  const pick = (name: string, value: string): void =>
    void fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

  it('those not read come first, or one’s own', async () => {
    fill(6);
    await open();
    order('unread');
    expect(titles()).toEqual([6, 5, 4, 2, 1, 3].map((n) => `Reading ${n}`));
    order('whose');
    expect(titles()).toEqual([5, 3, 1, 6, 4, 2].map((n) => `Reading ${n}`));
  });

  it('by kind and by site, where there is more than one', async () => {
    fill(6);
    const page = await open();
    expect(screen.queryByRole('combobox', { name: 'Which kind' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'From which site' })).toBeNull();
    const link = { id: 'l', title: 'A link', kind: 'link', url: 'https://other.example/a' } as const;
    act(() => session.put('readings', makeReading({ ...link, at: NOW + 9 })));
    await screen.findByRole('combobox', { name: 'Which kind' });
    pick('Which kind', 'Link');
    expect(titles()).toEqual(['A link']);
    expect(screen.getByText('1 of 7')).toBeTruthy();
    pick('From which site', 'example.org');
    expect(titles()).toEqual([]);
    show('Show all');
    expect(titles()).toHaveLength(7);
    await expectAccessible(page);
  });

  it('a removed site that was picked hides nothing', async () => {
    fill(6);
    session.put('readings', makeReading({ id: 'l', title: 'Far', url: 'https://other.example/a' }));
    await open();
    pick('From which site', 'other.example');
    expect(titles()).toEqual(['Far']);
    act(() => void session.records.readings.remove('l'));
    await waitFor(() => expect(titles()).toHaveLength(6));
  });

  it('"Both answered" looks at every prompt, and counts what is sealed', async () => {
    fill(6);
    const answer = { reading: 'r2', prompt: 'apply' } as const;
    session.put('answers', { ...answer, id: 'a1', by: ME, text: 'Yes' });
    session.put('answers', { ...answer, id: 'a2', by: PARTNER, seal: 'a'.repeat(64) });
    session.put('answers', { ...answer, reading: 'r4', id: 'a3', by: ME, text: 'Yes' });
    session.put('answers', { ...answer, reading: 'r4', id: 'a4', by: PARTNER, text: '' });
    await open();
    show('Both answered');
    expect(titles()).toEqual(['Reading 3', 'Reading 2']);
  });
});

describe('the archive', () => {
  const press = async (name: string, description?: string): Promise<void> => {
    const of = description === undefined ? { name } : { name, description };
    await act(async () => fireEvent.click(screen.getByRole('button', of)));
  };

  it('takes a reading out of the list and its count, shows it by "Archived", and gives it back', async () => {
    fill(3);
    const page = await open();
    await press('Archive', 'Reading 2');
    expect(titles()).toEqual(['Reading 3', 'Reading 1']);
    expect(screen.getByRole('heading', { name: '2 readings' })).toBeTruthy();
    await press('Archived');
    expect(titles()).toEqual(['Reading 2']);
    expect(screen.getByText('1 of 1')).toBeTruthy();
    await expectAccessible(page);
    await press('Take out of the archive', 'Reading 2');
    await press('Show all');
    expect(titles()).toEqual(['Reading 3', 'Reading 2', 'Reading 1']);
    expect(screen.queryByRole('button', { name: 'Archived' })).toBeNull();
  });

  it('is undone, and the focus goes to the next card', async () => {
    fill(3);
    await open();
    await press('Archive', 'Reading 3');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Reading 2'));
    await press('Undo');
    await waitFor(() => expect(titles()).toEqual(['Reading 3', 'Reading 2', 'Reading 1']));
  });

  it('refuses where only a newer Bookbag may write', async () => {
    fill(2);
    await open();
    act(() => session.lock());
    await press('Archive', 'Reading 2');
    expect(titles()).toEqual(['Reading 2', 'Reading 1']);
  });

  it('holds all of them, and says so in the count', async () => {
    fill(1);
    await open();
    await press('Archive', 'Reading 1');
    expect(await screen.findByRole('heading', { name: '0 readings' })).toBeTruthy();
    expect(screen.getByText('All of them are in the archive.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull(); // nothing is narrowed
    await press('Archived');
    expect(screen.queryByText('All of them are in the archive.')).toBeNull();
    expect(titles()).toEqual(['Reading 1']);
  });
});

describe('the booklist', () => {
  it('is narrowed too', async () => {
    for (let n = 1; n <= 6; n += 1)
      session.put('books', { id: `b${n}`, title: `Book ${n}`, by: n === 2 ? PARTNER : ME, at: NOW + n });
    const page = await open();
    fireEvent.click(screen.getByRole('tab', { name: 'Books' }));
    show('From Ruth');
    const list = screen.getByRole('list', { name: 'Books' });
    expect(within(list).getAllByRole('heading', { level: 2 })).toHaveLength(1);
    show('Without my reason');
    expect(within(list).getAllByRole('heading', { level: 2 })).toHaveLength(6);
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'title' } });
    expect(within(list).getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Book 1');
    await expectAccessible(page);
  });
});

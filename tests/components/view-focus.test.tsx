import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PAIRED } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

const focused = (): Element | null => document.activeElement;
/** As by keyboard: what is pressed has the focus. */
const press = async (name: string): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  act(() => button.focus());
  fireEvent.click(button);
  await settled();
};
const isAt = (role: string, name: string | RegExp): Promise<void> =>
  waitFor(() => expect(focused()).toBe(screen.getByRole(role, { name })), { timeout: 4_000 });
const choose = async (name: RegExp): Promise<void> => {
  await press('Notebooks');
  const item = screen.getByRole('menuitemradio', { name });
  act(() => item.focus());
  fireEvent.click(item);
  await settled();
};

describe('in the first steps the focus', () => {
  const begin = async (): Promise<void> => {
    renderRoot(new FakeLibrary());
    await isAt('textbox', 'Your name');
  };
  const name = (): void =>
    void fireEvent.change(screen.getByRole('textbox', { name: 'Your name' }), { target: { value: 'Ana' } });

  it('goes to a name that is missing', async () => {
    await begin();
    await press('Next');
    await isAt('textbox', 'Your name');
    expect(focused()?.getAttribute('aria-invalid')).toBe('true');
  });

  it('goes with the person: next, a way, the other way, back, created, later', async () => {
    await begin();
    name();
    await press('Next');
    await isAt('heading', 'One notebook for the two of you');
    await press('Join a notebook');
    await isAt('textbox', 'Invitation');
    await press('Choose again');
    await isAt('heading', 'One notebook for the two of you');
    await press('Your name');
    await isAt('textbox', 'Your name');
    await press('Next');
    await press('Start a notebook');
    await isAt('textbox', 'Notebook name');
    await press('Create');
    await isAt('heading', 'Clip your first page');
    await press('Later');
    await isAt('heading', 'Readings');
  });

  it('is in the example once that is open', async () => {
    await begin();
    await press('Try an example notebook');
    await waitFor(() =>
      expect(focused()?.closest('main')?.getAttribute('aria-label')).toBe('Example notebook'),
    );
    expect(focused()?.tagName).toBe('H1');
  });

  it('is in the example too where the list of notebooks tells of it a moment later', async () => {
    const library = new FakeLibrary();
    const start = library.startExample.bind(library);
    library.startExample = async (texts) => {
      const started = await start(texts);
      const there = library.notebooks.get();
      library.notebooks.set([]);
      setTimeout(() => act(() => library.notebooks.set(there)), 50);
      return started;
    };
    renderRoot(library);
    await press('Try an example notebook');
    await waitFor(() =>
      expect(focused()?.closest('main')?.getAttribute('aria-label')).toBe('Example notebook'),
    );
    act(() => library.notebooks.set([]));
    await isAt('textbox', 'Your name'); // once it is removed, all begins anew
  });

  it('goes back to the notebook from another beginning', async () => {
    renderRoot(FakeLibrary.with(new FakeSession()));
    await press('Notebooks');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Start a notebook' }));
    await isAt('textbox', 'Notebook name');
    await press('Back to our notebook');
    await isAt('heading', 'Readings');
  });
});

describe('in a notebook the focus', () => {
  const open = async () => {
    const session = new FakeSession();
    session.put('readings', makeReading({ id: 'r1', title: 'One' }));
    const library = FakeLibrary.with(session);
    const other = new FakeSession('n2');
    other.names.renameNotebook('Second');
    other.put('readings', makeReading({ id: 'x', title: 'There' }));
    library.sessions.set('n2', other);
    const entry = { id: 'n2', name: 'Second', partner: 'Ruth', example: false, begun: NOW };
    library.notebooks.set([...(library.notebooks.get() ?? []), entry]);
    renderRoot(library);
    await screen.findByRole('list', { name: 'Readings' });
    return { session, library };
  };

  it('is on nothing when the page opens: the first Tab leads to the label', async () => {
    await open();
    await settled();
    expect(focused()).toBe(document.body);
  });

  it('stays on what led to another view and is still there', async () => {
    await open();
    await press('Settings');
    expect(focused()).toBe(screen.getByRole('button', { name: 'Settings' }));
    await press('Back');
    await isAt('heading', '1 reading');
  });

  it('goes along into another notebook, whose name is said', async () => {
    await open();
    await choose(/^Second/);
    await isAt('heading', '1 reading');
    expect(focused()?.closest('main')?.getAttribute('aria-label')).toBe('Second');
  });

  it('goes along by "Next new" too', async () => {
    const { library } = await open();
    act(() => library.statuses.set({ n2: { ...PAIRED, news: 1 } }));
    await press('Next new');
    await waitFor(() => expect(focused()?.closest('main')?.getAttribute('aria-label')).toBe('Second'));
  });

  it('goes to a book that was added, also where the list was narrowed; a missing title has it first', async () => {
    const { session } = await open();
    session.put('books', ...Array.from({ length: 8 }, (_, n) => ({ id: `b${n}`, title: `Book ${n}` })));
    fireEvent.click(screen.getByRole('tab', { name: 'Books' }));
    const narrow = await screen.findByRole('searchbox', { name: 'Narrow the list' });
    fireEvent.change(narrow, { target: { value: 'Book 3' } });
    await press('Add a book');
    await press('Save');
    await isAt('textbox', 'Title');
    fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Watercress' } });
    await press('Save');
    await isAt('heading', 'Watercress');
  });

  it('goes to the heading when the last of a list is removed', async () => {
    const { session } = await open();
    session.put('notes', { id: 'n', by: ME, at: NOW, text: 'Hello' });
    fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
    await press('Remove');
    await isAt('heading', 'Notes');
  });

  it('goes from a removed book to its neighbour, and from the last reading to the heading', async () => {
    const { session } = await open();
    session.put('books', { id: 'b1', title: 'Soup' }, { id: 'b2', title: 'Salt' });
    await press('Remove');
    await isAt('heading', 'Readings');
    fireEvent.click(screen.getByRole('tab', { name: 'Books' }));
    const [remove] = await screen.findAllByRole('button', { name: 'Remove' });
    const gone = remove?.closest('li')?.querySelector('h2')?.textContent;
    act(() => remove?.focus());
    fireEvent.click(remove as Element);
    await settled();
    const left = gone === 'Soup' ? 'Salt' : 'Soup';
    expect(focused()?.closest('li')?.querySelector('h2')?.textContent).toBe(left);
  });

  it('goes to the words that tell of a removal under the reader', async () => {
    const { session } = await open();
    await press('One');
    await isAt('heading', 'One');
    act(() => focused()?.closest('main')?.querySelector<HTMLElement>('button')?.focus());
    act(() => void session.records.readings.remove('r1'));
    await waitFor(() => expect(focused()?.textContent).toMatch(/removed this reading/));
  });

  it('goes to an address that is none', async () => {
    await open();
    await press('More ways to clip');
    await press('Save the link with a note');
    fireEvent.change(screen.getByRole('textbox', { name: 'Address' }), { target: { value: 'nowhere' } });
    await press('Save the link');
    await isAt('textbox', 'Address');
    expect(focused()?.getAttribute('aria-invalid')).toBe('true');
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PAIRED, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
let library: FakeLibrary;

beforeEach(() => {
  session = new FakeSession();
  library = FakeLibrary.with(session);
});

const open = async (section?: string) => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  if (section !== undefined) fireEvent.click(screen.getByRole('tab', { name: section }));
  return page;
};
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('books', () => {
  it('need a title only, say what is wrong with an ISBN, and show both reasons', async () => {
    const page = await open('Books');
    await expectAccessible(page);
    press('Add a book');
    expect(screen.getByRole('dialog', { name: 'Add a book' })).toBeTruthy();
    await expectAccessible(page);
    press('Save');
    expect(screen.getByText('A book needs a title.')).toBeTruthy();
    write('Title', 'Seven Soups for Abuela');
    write('ISBN', '978-0-06-443017-8');
    press('Save');
    expect(screen.getByText(/This ISBN has a wrong digit/)).toBeTruthy();
    write('ISBN', '');
    write('Why I enjoy it', 'Every page smells.');
    write('Values', 'family, memory; family');
    press('Save');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const list = screen.getByRole('list', { name: 'Books' });
    expect(list.textContent).toContain('Seven Soups for Abuela');
    expect(list.textContent).toContain('Every page smells.');
    expect(list.textContent).toContain('Nothing from Ruth yet.');
    expect(within(screen.getByRole('list', { name: 'Values' })).getAllByRole('listitem')).toHaveLength(2);
    await expectAccessible(page);
  });

  it('can be edited, removed and brought back', async () => {
    session.put('books', {
      id: 'b',
      title: 'Soup',
      author: '',
      isbn: '',
      values: '',
      by: PARTNER,
      at: NOW,
      why: { [PARTNER]: 'Warm.' },
    });
    await open('Books');
    expect(screen.getByText('New from Ruth')).toBeTruthy();
    press('Edit');
    write('Why I enjoy it', 'Salt.');
    press('Save');
    expect(session.records.books.list.get()[0]?.why).toEqual({ [PARTNER]: 'Warm.', [ME]: 'Salt.' });
    press('Remove');
    expect(session.records.books.list.get()).toEqual([]);
    press('Undo');
    expect(session.records.books.list.get()).toHaveLength(1);
  });
});

describe('notes', () => {
  it('are posted, edited, removed and brought back', async () => {
    const page = await open('Notes');
    write('Write a note', 'Hello Ruth');
    press('Post');
    await settled();
    const feed = screen.getByRole('feed', { name: 'Notes' });
    expect(within(feed).getByRole('article').textContent).toContain('Hello Ruth');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a note' }).value).toBe('');
    await expectAccessible(page);
    press('Edit');
    write('Your note', 'Hello!');
    press('Save');
    expect(session.records.notes.list.get()[0]?.text).toBe('Hello!');
    press('Remove');
    await settled();
    expect(screen.queryByRole('feed')).toBeNull();
    press('Undo');
    await settled();
    expect(screen.getByRole('feed').textContent).toContain('Hello!');
  });
});

describe('the header', () => {
  it('begins its status with the state, whatever the token', async () => {
    session.status.set({ ...PAIRED, here: true });
    await open();
    expect(screen.getByRole('status', { name: 'Sync status' }).textContent).toBe('Here now · Ruth');
    expect(screen.queryByRole('button', { name: 'Invite your partner' })).toBeNull();
  });

  it('has a menu of notebooks, by keyboard', async () => {
    const page = await open();
    const plate = screen.getByRole('button', { name: 'Notebooks', description: 'Spring match' });
    fireEvent.click(plate);
    const menu = screen.getByRole('menu');
    await expectAccessible(page);
    const own = within(menu).getByRole('menuitemradio', { name: /Spring match/, checked: true });
    expect(document.activeElement).toBe(own);
    fireEvent.keyDown(own, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Start a notebook');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(plate);
    fireEvent.click(plate);
    fireEvent.click(screen.getByRole('menuitem', { name: 'Join a notebook' }));
    expect(screen.getByRole('textbox', { name: 'Invitation' })).toBeTruthy();
  });

  it('invites by a code, and the dialog closes when the partner is in', async () => {
    session.status.set({ ...PAIRED, paired: false });
    session.put('members', ...session.records.members.list.get().slice(0, 1));
    const page = await open();
    press('Invite your partner');
    const dialog = screen.getByRole('dialog', { name: 'Invite your partner' });
    const code = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Invitation' });
    await waitFor(() => expect(code.value).toMatch(/^bookbag1\./));
    expect(code.readOnly).toBe(true);
    expect(within(dialog).getByRole('button', { name: 'Copy' })).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: 'Close' })).toBeTruthy();
    await expectAccessible(page);
    session.status.set(PAIRED);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('tells trouble with the next step', async () => {
    session.trouble.set('disk-full');
    await open();
    expect(screen.getByText(/Make room on this computer, and Bookbag goes on by itself/)).toBeTruthy();
  });
});

describe('settings', () => {
  it('keep a name on Enter, refuse what is no relay, and switch every site', async () => {
    const page = await open();
    press('Settings');
    await expectAccessible(page);
    write('Your name', 'Mari');
    fireEvent.submit(screen.getByRole('textbox', { name: 'Your name' }));
    await waitFor(() => expect(library.myName.get()).toBe('Mari'));
    expect(session.records.members.list.get()[0]?.name).toBe('Mari');
    write('Notebook name', 'Autumn match');
    fireEvent.blur(screen.getByRole('textbox', { name: 'Notebook name' }));
    expect(session.name.get()).toBe('Autumn match');
    write('Relay address', 'http://example.org');
    fireEvent.submit(screen.getByRole('textbox', { name: 'Relay address' }));
    await screen.findByText(/begins with wss/);
    write('Relay address', 'wss://relay.example.org');
    fireEvent.submit(screen.getByRole('textbox', { name: 'Relay address' }));
    await waitFor(() => expect(library.relayAddress.get()).toBe('wss://relay.example.org'));
    const every = screen.getByRole('switch', { name: 'On every site' });
    fireEvent.click(every);
    expect(every.getAttribute('aria-checked')).toBe('true');
  });
});

describe('what arrives', () => {
  it('is said to who listens', async () => {
    await open();
    await settled(); // who listens is there once the view has settled
    act(() => session.put('notes', { id: 'x', by: PARTNER, at: NOW, editedAt: 0, text: 'Hi' }));
    expect((await screen.findByText('Ruth wrote a note')).closest('[aria-live=polite]')).toBeTruthy();
  });
});

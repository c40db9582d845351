import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KindName } from '../../lib/model/kinds';
import { recordMap, recordsMap } from '../../lib/notebook/schema';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put(
    'readings',
    makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', issue: '2', type: 'news' }),
  );
  session.readings.shareAnswer('r1', 'liked', 'The silence.');
  session.put('books', { id: 'b', title: 'Soup', by: PARTNER, why: { [PARTNER]: 'Warm.', [ME]: 'Old.' } });
  session.put('notes', { id: 'n', text: 'Hello' });
  const said = { on: 'reading', subject: 'r1', parent: '', editedAt: 0 } as const;
  session.put('comments', { id: 'c', by: ME, at: NOW, text: 'Page two.', ...said });
});

const press = (name: string): void =>
  void fireEvent.click(screen.getAllByRole('button', { name })[0] as Element);
const show = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));
const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const write = (name: string, value: string): void => void fireEvent.change(box(name), { target: { value } });
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
const discussion = (): void => (press('A Mentor Is Not a Map'), show('Discussion'));
/** Changes a field of a record as it comes from another device. */
const arrives = (kind: KindName, id: string, field: string, value: string): void =>
  act(() => void session.doc.transact(() => recordMap(session.doc, kind, id)?.set(field, value), PARTNER));
const isRemoved = (kind: KindName, id: string): void =>
  act(() => session.doc.transact(() => recordsMap(session.doc, kind).delete(id), PARTNER));

describe('a book', () => {
  it('that is added again has all that stood in it, of both', async () => {
    session.records.books.edit('b', { author: 'A. Boateng' });
    await start();
    show('Books');
    press('Edit');
    write('Why I enjoy it', 'Salt.');
    isRemoved('books', 'b');
    press('Add it again with my words');
    expect(session.records.books.list.get()).toMatchObject([
      {
        id: 'b',
        by: PARTNER,
        title: 'Soup',
        author: 'A. Boateng',
        why: { [PARTNER]: 'Warm.', [ME]: 'Salt.' },
      },
    ]);
  });

  it('keeps the partner’s author and values when only one’s own reason was typed', async () => {
    await start();
    show('Books');
    press('Edit');
    arrives('books', 'b', 'author', 'B. Kato');
    arrives('books', 'b', 'values', 'family');
    write('Why I enjoy it', 'Salt.');
    press('Save');
    expect(session.records.books.list.get()[0]).toMatchObject({
      author: 'B. Kato',
      values: 'family',
      why: { [PARTNER]: 'Warm.', [ME]: 'Salt.' },
    });
  });

  it('is not asked about an ISBN that only looks otherwise', async () => {
    await start();
    show('Books');
    press('Edit');
    write('ISBN', '978-0-306-40615-7');
    arrives('books', 'b', 'isbn', '9780306406157');
    press('Save');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that is new keeps its words on Cancel and says so, and can start anew', async () => {
    await start();
    show('Books');
    press('Add a book');
    write('Title', 'Bread');
    press('Cancel');
    expect(screen.getByText('Your words stay here until you come back.')).toBeTruthy();
    press('Add a book');
    await screen.findByText(/You had begun this/);
    expect(box('Title').value).toBe('Bread');
    press('Start anew');
    expect(box('Title').value).toBe('');
  });

  it('takes “Say why” in one’s own column, opened in place', async () => {
    session.put('books', { id: 'b', title: 'Soup', by: PARTNER, why: { [PARTNER]: 'Warm.' } });
    const page = await start();
    show('Books');
    fireEvent.click(screen.getByRole('button', { name: 'Say why', description: 'Soup' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(box('Why I enjoy it'));
    await expectAccessible(page);
    write('Why I enjoy it', 'Salt.');
    press('Save');
    await settled();
    expect(session.records.books.list.get()[0]?.why).toEqual({ [PARTNER]: 'Warm.', [ME]: 'Salt.' });
    press('Undo');
    expect(session.records.books.list.get()[0]?.why).toEqual({ [PARTNER]: 'Warm.' });
  });
});

describe('an answer', () => {
  it('is edited in its place, and what is half typed in the box stays', async () => {
    await start();
    discussion();
    write('What I liked', 'Half a tho');
    press('Edit');
    write('Your answer: What I liked', 'The map.');
    expect(box('What I liked').value).toBe('Half a tho');
    press('Save');
    await settled();
    expect(session.records.readings.list.get()[0]?.liked).toEqual({ [ME]: 'The map.' });
    expect(box('What I liked').value).toBe('Half a tho');
  });

  it('stays open to be edited when it is taken back elsewhere', async () => {
    await start();
    discussion();
    press('Edit');
    write('Your answer: What I liked', 'The map.');
    arrives('readings', 'r1', `liked:${ME}`, '');
    expect(box('Your answer: What I liked').value).toBe('The map.');
    expect(screen.getByText('Nothing. Somebody emptied it.')).toBeTruthy();
  });

  it('is taken back, and shared again by Undo', async () => {
    const page = await start();
    discussion();
    fireEvent.click(screen.getByRole('button', { name: 'Take back', description: 'What I liked' }));
    await settled();
    expect(session.records.readings.list.get()[0]?.liked).toEqual({});
    expect(document.activeElement).toBe(box('What I liked'));
    await expectAccessible(page);
    press('Undo');
    expect(session.records.readings.list.get()[0]?.liked).toEqual({ [ME]: 'The silence.' });
  });

  it('that was shared over another one can be undone', async () => {
    await start();
    discussion();
    write('What I liked', 'The map.');
    press('Share with partner: What I liked');
    expect(session.records.readings.list.get()[0]?.liked).toEqual({ [ME]: 'The map.' });
    press('Undo');
    expect(session.records.readings.list.get()[0]?.liked).toEqual({ [ME]: 'The silence.' });
  });
});

describe('a reply', () => {
  const begin = async (): Promise<void> => {
    await start();
    discussion();
    press('Reply');
    write('Write a reply', 'Half a tho');
  };

  it.each(['Cancel', 'Esc'])('keeps its words on %s and says so', async (how) => {
    await begin();
    if (how === 'Cancel') press('Cancel');
    else fireEvent.keyDown(box('Write a reply'), { key: 'Escape' });
    expect(screen.getByText('Your words stay here until you come back.')).toBeTruthy();
    press('Reply');
    await settled();
    expect(box('Write a reply').value).toBe('Half a tho');
  });

  it('stays open when what it answers is removed, and stands on its own then', async () => {
    await begin();
    isRemoved('comments', 'c');
    press('Send');
    await settled();
    expect(session.records.comments.list.get()).toMatchObject([{ text: 'Half a tho' }]);
    expect(screen.getByRole('list', { name: 'Comments' }).textContent).toContain('Half a tho');
  });

  it('is not sent to a reading that was removed, and stays in its box', async () => {
    await begin();
    isRemoved('readings', 'r1');
    press('Send');
    expect(screen.getByText('This is no longer in the notebook. Your words are still here.')).toBeTruthy();
    expect(box('Write a reply').value).toBe('Half a tho');
  });
});

describe('words over a note', () => {
  const begin = async (): Promise<void> => {
    await start();
    show('Notes');
    press('Edit');
  };

  it('are not given up by Esc while a word is being composed', async () => {
    await begin();
    write('Your note', 'こん');
    fireEvent.keyDown(box('Your note'), { key: 'Escape', isComposing: true });
    expect(box('Your note').value).toBe('こん');
  });

  it('stay when older ones are found only after the first key', async () => {
    let found: (words: { text: string; was: string }) => void = () => undefined;
    vi.spyOn(session.unsent, 'find').mockReturnValue(new Promise((resolve) => (found = resolve)));
    await begin();
    write('Your note', 'Typed meanwhile');
    found({ text: 'An older thought', was: 'Hello' });
    await settled();
    expect(box('Your note').value).toBe('Typed meanwhile');
  });

  it('that stand there by now are not spoken of', async () => {
    session.kept.set('edit:n', 'Hello');
    await begin();
    await settled();
    expect(screen.queryByText(/You had begun/)).toBeNull();
  });

  it('that a newer notebook refuses stay, also where the note was removed', async () => {
    await begin();
    write('Your note', 'Half a thought');
    isRemoved('notes', 'n');
    act(() => session.lock());
    press('Add it again with my words');
    expect(box('Your note').value).toBe('Half a thought');
    expect(session.records.notes.list.get()).toEqual([]);
  });
});

it('a reading that is removed leaves the page where nobody changes anything in it', async () => {
  await start();
  discussion();
  press('Edit');
  press('Cancel');
  isRemoved('readings', 'r1');
  expect(screen.getByRole('heading', { name: /This reading is not in the notebook/ })).toBeTruthy();
});

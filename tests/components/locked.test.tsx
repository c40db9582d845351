import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { fail } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const READ_ONLY =
  'This notebook needs a newer Bookbag, so you can only read here. Update yours, or work on in a copy.';
const NOT_WRITTEN =
  'Bookbag wrote nothing, and your words are still here. Update Bookbag, or work on in a copy.';

let session: FakeSession;
let library: FakeLibrary;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', issue: '2' }));
  session.put('books', { id: 'b', title: 'Soup' });
  session.put('notes', { id: 'n', text: 'Hello' });
  const said = { on: 'reading', subject: 'r1', parent: '', editedAt: 0 } as const;
  session.put('comments', { id: 'c', by: ME, at: NOW, text: 'Page two.', ...said });
  library = FakeLibrary.with(session);
});

const press = (name: string): void =>
  void fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement);
const show = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));
const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const write = (name: string, value: string): void => void fireEvent.change(box(name), { target: { value } });
const discussion = (): void => (press('A Mentor Is Not a Map'), show('Discussion'));
const start = async () => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
const written = (): Uint8Array => encodeStateAsUpdate(session.doc);

interface Form {
  /** How to get to it. */
  readonly go: () => void | Promise<void>;
  readonly field: string;
  /** Under which its words are kept. */
  readonly key: string;
  readonly send: string;
  /** What it says beside the box, or once the person saves. */
  readonly why?: string;
}

const FORMS = {
  'a note': { go: () => show('Notes'), field: 'Write a note', key: 'note', send: 'Post' },
  'one’s own note, edited': {
    go: () => (show('Notes'), press('Edit')),
    ...{ field: 'Your note', key: 'edit:n', send: 'Save' },
  },
  'a comment': { go: discussion, field: 'Write a comment', key: 'comment:r1', send: 'Comment' },
  'a reply': {
    go: () => (discussion(), press('Reply')),
    ...{ field: 'Write a reply', key: 'reply:c', send: 'Send' },
  },
  'one’s own comment, edited': {
    go: () => (discussion(), press('Edit')),
    ...{ field: 'Your comment', key: 'edit:c', send: 'Save' },
  },
  'an answer to a prompt': {
    go: discussion,
    ...{ field: 'What I liked', key: 'liked:r1', send: 'Share with partner: What I liked' },
  },
  'a new book': {
    go: () => (show('Books'), press('Add a book')),
    ...{ field: 'Title', key: 'book:new:title', send: 'Save' },
  },
  'a book, edited': {
    go: () => (show('Books'), press('Edit')),
    ...{ field: 'Title', key: 'book:b:title', send: 'Save' },
  },
  'a link': {
    go: () => (press('More ways to clip'), press('Save the link with a note')),
    ...{ field: 'Title', key: 'link:title', send: 'Save the link' },
  },
  'a fact of a reading': {
    go: async () => {
      press('A Mentor Is Not a Map');
      press('Details');
      await screen.findByRole('region', { name: 'Details' }); // it is loaded then
      press('Edit: Issue');
    },
    ...{ field: 'Issue', key: 'details:r1:issue', send: 'Save', why: NOT_WRITTEN },
  },
} satisfies Record<string, Form>;
const ALL: readonly (readonly [string, Form])[] = Object.entries(FORMS);

describe('where only a newer app may write', () => {
  it.each(ALL)(
    '%s is found as it was typed, says why it cannot be sent, and writes nothing',
    async (_what, form) => {
      session.kept.set(form.key, 'Half a thought');
      session.lock();
      const page = await start();
      await form.go();
      await waitFor(() => expect(box(form.field).value).toBe('Half a thought'));
      const before = written();
      press(form.send);
      fireEvent.keyDown(box(form.field), { key: 'Enter', ctrlKey: true });
      expect(screen.getAllByText(form.why ?? READ_ONLY)).not.toHaveLength(0);
      await settled();
      expect(written()).toEqual(before);
      expect(box(form.field).value).toBe('Half a thought');
      page.unmount();
      expect(session.kept.get(form.key)).toBe('Half a thought');
    },
  );

  it.each(ALL)('%s that is open when the lock comes keeps its words', async (_what, form) => {
    const page = await start();
    await form.go();
    write(form.field, 'Half a thought');
    act(() => session.lock());
    const before = written();
    press(form.send);
    expect(screen.getAllByText(form.why ?? READ_ONLY)).not.toHaveLength(0);
    expect(box(form.field).value).toBe('Half a thought');
    expect(written()).toEqual(before);
    page.unmount();
    await waitFor(() => expect(session.kept.get(form.key)).toBe('Half a thought'));
  });

  it('a box can be read and not typed in, with the reason beside it; the views stay accessible', async () => {
    session.lock();
    const page = await start();
    show('Notes');
    expect(box('Write a note').readOnly).toBe(true);
    expect(box('Write a note').closest('form')?.textContent).toContain(READ_ONLY);
    await expectAccessible(page);
    show('Books');
    press('Add a book');
    await expectAccessible(page);
  });

  it('the names in Settings stay in their boxes with the reason, and nothing is written', async () => {
    session.lock();
    await start();
    press('Settings');
    const before = written();
    for (const name of ['Your name', 'Notebook name']) {
      write(name, 'Another');
      fireEvent.submit(box(name));
      // oxlint-disable-next-line no-await-in-loop -- one name after the other, as a person types them
      expect(await screen.findByRole('textbox', { name, description: /Bookbag wrote nothing/ })).toBe(
        box(name),
      );
      expect(box(name).value).toBe('Another');
    }
    expect([library.myName.get(), written()]).toEqual(['Marisol', before]);
  });

  it('what is one click says that it did nothing: mark as read, remove, undo', async () => {
    await start();
    show('Notes');
    press('Remove');
    await settled();
    act(() => session.lock());
    const before = written();
    press('Undo');
    expect(screen.getByText(/could not undo this now/)).toBeTruthy();
    show('Readings');
    for (const name of ['Mark as read', 'Remove']) {
      expect(screen.queryByText(NOT_WRITTEN)).toBeNull();
      press(name);
      expect(screen.getByText(NOT_WRITTEN)).toBeTruthy();
      press('Close');
    }
    expect(written()).toEqual(before);
    expect(session.records.readings.list.get()).toHaveLength(1);
  });
});

describe('what was removed while it was being edited', () => {
  const GONE = 'This is no longer in the notebook. Your words are still here.';

  it.each<[keyof typeof FORMS, () => unknown]>([
    ['a book, edited', () => session.records.books.remove('b')],
    ['one’s own note, edited', () => session.records.notes.remove('n')],
    ['one’s own comment, edited', () => session.records.comments.remove('c')],
    ['a fact of a reading', () => session.records.readings.remove('r1')],
  ])('%s: Save says so, and the words are kept', async (what, remove) => {
    const form: Form = FORMS[what];
    const page = await start();
    await form.go();
    write(form.field, 'Half a thought');
    remove();
    const before = written();
    press(form.send);
    expect(screen.getByText(GONE)).toBeTruthy();
    expect(box(form.field).value).toBe('Half a thought');
    expect(written()).toEqual(before);
    page.unmount();
    await waitFor(() => expect(session.kept.get(form.key)).toBe('Half a thought'));
  });
});

describe('"Work on in a copy"', () => {
  const offer = async () => {
    session.names.renameNotebook('Spring match');
    library = FakeLibrary.with(session);
    session.lock();
    const copy = vi.spyOn(library, 'copyNotebook');
    await start();
    return copy;
  };

  it('makes a copy with a name of its own, says so, and opens it', async () => {
    const copy = await offer();
    press('Work on in a copy');
    await screen.findByText('This is your copy. Your partner does not have it yet.');
    expect(copy.mock.calls).toEqual([['n1', 'Copy of Spring match']]);
    expect(library.current.get()).toBe('n2');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Work on in a copy' })).toBeNull());
    show('Notes');
    write('Write a note', 'Here I can');
    press('Post');
    await settled();
    expect(library.sessions.get('n2')?.records.notes.list.get()).toMatchObject([{ text: 'Here I can' }]);
  });

  it.each([
    ['the disk is full', () => Promise.resolve(fail('disk-full' as const))],
    ['nobody answers', () => Promise.reject(new Error('no post'))],
  ])('says when it could not be made: %s', async (_why, answer) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const copy = await offer();
    copy.mockImplementation(answer);
    press('Work on in a copy');
    press('Work on in a copy'); // once more while it is being made
    await screen.findByText(/could not make the copy/);
    expect(copy).toHaveBeenCalledOnce();
    press('Work on in a copy');
    await waitFor(() => expect(copy).toHaveBeenCalledTimes(2));
    expect(library.current.get()).toBe('n1');
    warn.mockRestore();
  });

  it('is not offered for other trouble', async () => {
    session.trouble.set('disk-full');
    await start();
    expect(screen.getByText('This computer is full')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Work on in a copy' })).toBeNull();
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdWrites } from '../../lib/notebook/schema';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
let session: FakeSession;
let library: FakeLibrary;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
  session.texts.set(BODY, '<h2>The rug</h2><p>They spoke of the song.</p><p>And more.</p>');
  library = FakeLibrary.with(session);
});

const shared = (kind: 'notes' | 'comments' | 'highlights') => session.doc.getMap(kind).size;
const button = (name: string) => screen.getByRole('button', { name });
const open = async () => {
  const page = renderRoot(library);
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await settled();
  return page;
};
const write = async (name: string, text: string, send: string) => {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
  fireEvent.click(button(send));
  await settled();
};
/** Selects the text of the article. */
const select = async () => {
  await screen.findByText('They spoke of the song.');
  const article = screen.getByRole('region', { name: 'Article' });
  act(() => {
    document
      .getSelection()
      ?.selectAllChildren(
        [...article.querySelectorAll('p')].find((one) => one.textContent?.includes('song')) as Element,
      );
    document.dispatchEvent(new Event('selectionchange'));
  });
};

describe('what only this person sees', () => {
  it('is chosen at the note, says so, and is shared later under the eyes of the partner', async () => {
    const page = renderRoot(library);
    fireEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
    fireEvent.click(button('Who sees it: both of us'));
    expect(library.onlyMe.get()).toBe(true);
    await write('Write a note', 'Not for Ruth yet', 'Post');
    expect(shared('notes')).toBe(0);
    const note = screen.getByRole('article');
    expect(note.textContent).toContain('Only you');
    await expectAccessible(page);
    const share = within(note).getByRole('button', { name: 'Share with Ruth' });
    share.focus();
    fireEvent.click(share);
    await screen.findByText('Shared. Ruth will see it.');
    expect(shared('notes')).toBe(1);
    await waitFor(() => expect(within(note).queryByRole('button', { name: 'Share with Ruth' })).toBeNull());
    expect(note.textContent).not.toContain('Only you');
    expect(note.contains(document.activeElement)).toBe(true);
    expect(button('Who sees it: only me')).toBeTruthy();
  });

  it('is a highlight too, with all that is said under it', async () => {
    library.setOnlyMe(true);
    const page = await open();
    await select();
    expect(screen.getByText('Only you will see it')).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(button('Note'));
    library.onlyMe.set(false);
    await screen.findByRole('textbox', { name: 'Write a comment' });
    expect(screen.getByText('Only you will see it, like what it belongs to')).toBeTruthy();
    await write('Write a comment', 'Which song?', 'Comment');
    expect([shared('highlights'), shared('comments')]).toEqual([0, 0]);
    expect(screen.getAllByText('Only you')).toHaveLength(2);
    expect(screen.getAllByRole('button', { name: 'Share with Ruth' })).toHaveLength(1);
    fireEvent.click(button('Share with Ruth'));
    await settled();
    expect([shared('highlights'), shared('comments')]).toEqual([1, 0]);
    fireEvent.click(button('Share with Ruth'));
    await settled();
    expect(shared('comments')).toBe(1);
  });

  it('is changed by the button in the bar, by keys too', async () => {
    await open();
    await select();
    const bar = screen.getByRole('toolbar');
    const who = within(bar).getByRole('button', { name: 'Who sees it: both of us' });
    fireEvent.keyDown(button('Liked'), { key: 'End' });
    expect(document.activeElement).toBe(who);
    fireEvent.click(who);
    fireEvent.keyDown(document.body, { key: '1' });
    expect(shared('highlights')).toBe(0);
    expect(session.records.highlights.list.get()).toMatchObject([{ meaning: 'liked', onlyMine: true }]);
  });

  it('stays in the box where it is refused', async () => {
    library.setOnlyMe(true);
    renderRoot(library);
    fireEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
    holdWrites(session.privateDoc, 'disk-full');
    await write('Write a note', 'Not now', 'Post');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a note' }).value).toBe('Not now');
    holdWrites(session.privateDoc, 'none');
    fireEvent.click(button('Post'));
    await settled();
    holdWrites(session.doc, 'disk-full');
    fireEvent.click(button('Share with Ruth'));
    await screen.findByText(/There is no room|full/u);
    expect(screen.getByText('Only you')).toBeTruthy();
  });

  it('is edited and removed for this person alone', async () => {
    session.onlyMine.add('comments', { on: 'reading', subject: 'r1', text: 'First' });
    session.put('comments', { id: 'c', on: 'reading', subject: 'r1', by: PARTNER, text: 'Theirs' });
    await open();
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    fireEvent.click(button('Edit'));
    await write('Your comment', 'Second', 'Save');
    expect(session.records.comments.list.get().map(({ text }) => text)).toContain('Second');
    fireEvent.click(button('Remove'));
    expect(await screen.findByText('Removed')).toBeTruthy();
    await settled();
    expect(screen.queryByText('Only you')).toBeNull();
    fireEvent.click(button('Undo'));
    expect(await screen.findByText('Only you')).toBeTruthy();
    expect(shared('comments')).toBe(1);
  });
});

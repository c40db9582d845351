import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
const TEXT =
  '<h2>The rug</h2><p>Few of them spoke of the books.</p><p>They spoke of the <b>song</b> they could sing in both languages.</p><ul><li><p>An item</p></li></ul><p>The order was changed.</p>';
let session: FakeSession;

beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
  session.texts.set(BODY, TEXT);
});

const highlight = (id: string, quote: string, more = {}): void =>
  session.put('highlights', { id, reading: 'r1', quote, once: true, meaning: 'liked', ...more });
const open = async (wide = false, library = FakeLibrary.with(session)) => {
  const page = renderRoot(library, { wide });
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await waitFor(() => expect(article().textContent).toContain('The order'));
  await settled();
  return page;
};
const openIn = async (): Promise<FakeLibrary> => {
  const library = FakeLibrary.with(session);
  await open(false, library);
  return library;
};
const article = () => screen.getByRole('region', { name: 'Article' });
const paragraph = (words: string) =>
  [...article().querySelectorAll('p')].find((one) => one.textContent?.includes(words)) as HTMLElement;
const select = (element: Node): void =>
  act(() => {
    document.getSelection()?.selectAllChildren(element);
    document.dispatchEvent(new Event('selectionchange'));
  });
const all = () => session.records.highlights.list.get();
const showList = () => fireEvent.click(screen.getByRole('tab', { name: 'Highlights' }));
const items = () => within(screen.getByRole('list', { name: 'Highlights' })).getAllByRole('listitem');
const button = (name: string) => screen.getByRole('button', { name });
const choose = (item: HTMLElement, name: string): void => {
  fireEvent.click(within(item).getByRole('button', { name: 'More' }));
  fireEvent.click(within(item).getByRole('menuitem', { name }));
};

describe('words that are selected', () => {
  it('are marked with a meaning of the bar, with what finds them again', async () => {
    const page = await open();
    expect(screen.queryByRole('toolbar')).toBeNull();
    select(paragraph('song'));
    const bar = screen.getByRole('toolbar', { name: 'Mark the selection' });
    expect(
      within(bar)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual([
      ...[
        'Liked',
        "Didn't like",
        'Question',
        'Try at my library',
        'Quote for our post',
        'Note',
        'Both of us',
      ],
    ]);
    expect(screen.getByText('Ruth will see it')).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(button('Try at my library'));
    expect(all()).toMatchObject([
      {
        ...{ reading: 'r1', body: BODY, meaning: 'try', by: ME, once: true },
        quote: 'They spoke of the song they could sing in both languages.',
        prefix: 'The rug Few of them spoke of the books.',
      },
    ]);
    expect(document.getSelection()?.isCollapsed).toBe(true);
  });

  it('are marked by a key, and that is undone', async () => {
    await open();
    select(paragraph('order'));
    fireEvent.keyDown(document.body, { key: 'x' });
    expect(all()).toHaveLength(0);
    fireEvent.keyDown(document.body, { key: '3', ctrlKey: true });
    expect(all()).toHaveLength(0);
    fireEvent.keyDown(document.body, { key: '3' });
    expect(all()).toMatchObject([{ meaning: 'question' }]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(all()).toHaveLength(0));
  });

  it('are marked by keys that the person chose, or by none', async () => {
    const library = await openIn();
    select(paragraph('order'));
    act(() => library.keys.set({ single: false, marking: true, of: { markQuestion: 'Q' } }));
    fireEvent.keyDown(document.body, { key: '3' });
    expect(all()).toHaveLength(0);
    expect(button('Question').getAttribute('aria-keyshortcuts')).toBe('Q');
    fireEvent.keyDown(document.body, { key: 'q' });
    expect(all()).toMatchObject([{ meaning: 'question' }]);
    select(paragraph('song'));
    act(() => library.keys.set({ single: false, marking: false, of: {} }));
    for (const key of ['1', 'h', 'n']) fireEvent.keyDown(document.body, { key });
    expect(all()).toHaveLength(1);
    expect(button('Liked').hasAttribute('aria-keyshortcuts')).toBe(false);
    act(() => library.keys.set({ single: true, marking: false, of: {} }));
    fireEvent.keyDown(document.body, { key: 'h' });
    expect(all()).toHaveLength(2);
  });

  it('of a note lead to a box for it', async () => {
    await open();
    select(paragraph('order'));
    fireEvent.keyDown(document.body, { key: 'n' });
    const box = await screen.findByRole('textbox', { name: 'Write a comment' });
    expect(document.activeElement).toBe(box);
    fireEvent.change(box, { target: { value: 'Which order?' } });
    fireEvent.click(button('Comment'));
    await settled();
    expect(session.records.comments.list.get()).toMatchObject([
      { on: 'highlight', subject: all()[0]?.id, text: 'Which order?' },
    ]);
  });

  it('that are too many for one highlight are refused in words', async () => {
    session.texts.set(BODY, `<h2>The rug</h2><p>${'order '.repeat(800)}The order</p>`);
    await open();
    select(paragraph('order'));
    fireEvent.click(button('Liked'));
    expect(all()).toHaveLength(0);
    await screen.findByText('That is too long for one highlight. Select less of it.');
  });

  it('outside of the text bring no bar, and in a text box no key marks', async () => {
    await open();
    select(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('cannot be marked where only a newer app may write', async () => {
    session.lock();
    await open();
    select(paragraph('order'));
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Mark paragraph' })).toBeNull();
  });
});

describe('a paragraph', () => {
  it('is selected by its number, and the bar has the focus', async () => {
    await open();
    fireEvent.click(button('Mark paragraph'));
    const field = screen.getByRole('textbox', { name: 'Number of the paragraph' });
    expect(document.activeElement).toBe(field);
    for (const wrong of ['4', '0', '', '1.5', 'two']) {
      fireEvent.change(field, { target: { value: wrong } });
      fireEvent.click(button('Select it'));
      expect(screen.getByRole('alert').textContent).toBe('There is no such paragraph. This text has 1 to 3.');
    }
    fireEvent.change(field, { target: { value: '3' } });
    fireEvent.click(button('Select it'));
    act(() => void document.dispatchEvent(new Event('selectionchange')));
    await waitFor(() => expect(document.activeElement).toBe(button('Liked')));
    fireEvent.keyDown(button('Liked'), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(button('Who sees it: both of us'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(button('Note'));
    fireEvent.keyDown(button('Note'), { key: 'Home' });
    expect(document.activeElement).toBe(button('Liked'));
    fireEvent.keyDown(button('Liked'), { key: 'Escape' });
    expect(document.getSelection()?.isCollapsed).toBe(true);
    act(() => void document.dispatchEvent(new Event('selectionchange')));
    await waitFor(() => expect(document.activeElement).toBe(button('Mark paragraph')));
  });

  it('is made shorter by words, and longer again, before it is marked', async () => {
    await open();
    fireEvent.click(button('Mark paragraph'));
    fireEvent.change(screen.getByRole('textbox', { name: 'Number of the paragraph' }), {
      target: { value: '3' },
    });
    fireEvent.click(button('Select it'));
    act(() => void document.dispatchEvent(new Event('selectionchange')));
    await waitFor(() => expect(document.activeElement).toBe(button('Liked')));
    const press = (key: string): void => {
      fireEvent.keyDown(button('Liked'), { key, shiftKey: true });
      act(() => void document.dispatchEvent(new Event('selectionchange')));
    };
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'ArrowDown']) press(key);
    await screen.findByText('Selected: order was');
    expect(document.activeElement).toBe(button('Liked'));
    press('ArrowRight');
    fireEvent.click(button('Liked'));
    expect(all()).toMatchObject([{ quote: 'order was changed' }]);
  });
});

describe('the list of highlights', () => {
  beforeEach(() => {
    highlight('late', 'The order was changed.');
    highlight('gone', 'words that nobody wrote in here', { by: PARTNER });
    highlight('first', 'spoke of the books', { meaning: 'question', by: PARTNER });
    highlight('moved', 'They spoke of the song they could sing', {
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(32),
    });
    highlight('other', 'The order', { reading: 'r2' });
  });

  it('stands in the order of the text, says what is not found or moved, and leads to the words', async () => {
    const page = await open();
    showList();
    await screen.findByText('Not found in this text');
    expect(items().map((one) => within(one).getAllByRole('button')[0]?.textContent)).toEqual([
      ...['spoke of the books', 'They spoke of the song they could sing', 'The order was changed.'],
      'words that nobody wrote in here',
    ]);
    expect(items().map((one) => /Moved\?|Not found/.exec(one.textContent ?? '')?.[0])).toEqual([
      ...[undefined, 'Moved?', undefined, 'Not found'],
    ]);
    expect(items().map((one) => within(one).queryByRole('button', { name: 'More' }) !== null)).toEqual([
      ...[false, true, true, false],
    ]);
    await expectAccessible(page);
    fireEvent.click(button('spoke of the books'));
    expect(screen.getByRole('tab', { name: 'Article', selected: true })).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(paragraph('Few of')));
  });

  it('changes a meaning and removes a highlight, both with Undo', async () => {
    await open();
    showList();
    const mine = items()[2] as HTMLElement;
    choose(mine, 'Change the meaning');
    fireEvent.click(within(mine).getByRole('button', { name: "Didn't like" }));
    expect(all().find(({ id }) => id === 'late')?.meaning).toBe('disliked');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(all().find(({ id }) => id === 'late')?.meaning).toBe('liked');
    choose(mine, 'Remove');
    await settled();
    expect(all().some(({ id }) => id === 'late')).toBe(false);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(items()).toHaveLength(4));
  });

  it('keeps what is typed where the highlight is removed meanwhile', async () => {
    await open();
    showList();
    fireEvent.click(within(items()[0] as HTMLElement).getByRole('button', { name: 'Comment' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Write a comment' }), { target: { value: 'But' } });
    act(() => void session.records.highlights.remove('first'));
    await settled();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a comment' }).value).toBe('But');
  });

  it('tells what is new of them on their own tab', async () => {
    session.put('comments', { id: 'c', on: 'highlight', subject: 'late', by: PARTNER, text: 'Yes.' });
    await open();
    const tab = screen.getByRole('tab', { name: 'Highlights' });
    const note = document.getElementById(tab.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(note).toBe('3 new');
    expect(screen.getByRole('tab', { name: 'Discussion' }).getAttribute('aria-describedby')).toBeNull();
    showList();
    expect(items()[2]?.textContent).toContain('Yes.');
    await waitFor(() => expect(session.unseen.get()).toEqual([]));
  });

  it('is talked about on the card of its reading', async () => {
    session.put('comments', { id: 'c', on: 'highlight', subject: 'late', text: 'Yes.' });
    session.put('comments', { id: 'd', on: 'reading', subject: 'r1', text: 'And no.' });
    session.put('comments', { id: 'e', on: 'highlight', subject: 'nowhere', text: 'Lost.' });
    renderRoot(FakeLibrary.with(session));
    expect(await screen.findByText('2 comments')).toBeTruthy();
  });

  it('is a region of the desk', async () => {
    const page = await open(true);
    expect(screen.getByRole('region', { name: 'Highlights' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Discussion' })).toBeTruthy();
    await expectAccessible(page);
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, PARTNER } from '../support/fake-session';
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
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await waitFor(() => expect(article().textContent).toContain('The order'));
  await settled();
  return page;
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
describe('a highlight whose place is not sure', () => {
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

  it('asks where a doubtful one is: its place is kept, or it is not in this text, both with Undo', async () => {
    const page = await open();
    showList();
    const moved = () => items()[1] as HTMLElement;
    await screen.findByText('Moved?');
    fireEvent.click(within(moved()).getByRole('button', { name: 'Not here' }));
    await waitFor(() => expect(screen.getAllByText('Not found in this text')).toHaveLength(2));
    expect(all().find(({ id }) => id === 'moved')).toMatchObject({ notIn: BODY, prefix: 'x'.repeat(32) });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    fireEvent.click(await screen.findByRole('button', { name: 'It is here' }));
    await waitFor(() => expect(screen.queryByText('Moved?')).toBeNull());
    expect(all().find(({ id }) => id === 'moved')).toMatchObject({
      ...{ body: BODY, notIn: '', prefix: 'The rug Few of them spoke of the books.' },
      quote: 'They spoke of the song they could sing',
    });
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Moved?');
  });

  it('has one marked again that is not found, also the partner’s', async () => {
    const page = await open();
    showList();
    await screen.findByText('Not found in this text');
    fireEvent.click(button('Mark it again'));
    expect(screen.getByRole('tab', { name: 'Article', selected: true })).toBeTruthy();
    expect(screen.getByText('words that nobody wrote in here')).toBeTruthy();
    fireEvent.click(button('Put it here'));
    await screen.findByText('There are no words in what is selected. Select some and try again.');
    select(paragraph('order'));
    expect(screen.queryByRole('toolbar')).toBeNull();
    await expectAccessible(page);
    fireEvent.click(button('Put it here'));
    await settled();
    expect(all().find(({ id }) => id === 'gone')).toMatchObject({
      ...{ quote: 'The order was changed.', body: BODY, by: PARTNER },
    });
    expect(screen.getByRole('tab', { name: 'Highlights', selected: true })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Not found in this text')).toBeNull());
  });

  it('gives "Mark it again" up by Esc', async () => {
    await open();
    showList();
    await screen.findByText('Not found in this text');
    fireEvent.click(button('Mark it again'));
    fireEvent.keyDown(button('Put it here'), { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'Put it here' })).toBeNull();
  });
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_BUTTONS } from '../../components/figures/figures-of';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
const PICTURE = 'c'.repeat(64);
const TEXT =
  '<p>Few of them spoke of the books.</p><figure><img alt="A child reads to a dog"></figure>' +
  '<p>They spoke of the song they could sing in both languages.</p>' +
  '<table><caption>Families by branch</caption><tr><td>North</td></tr></table><p>The order was changed.</p>';
let session: FakeSession;

beforeEach(() => {
  history.replaceState(null, '', '#');
  session = new FakeSession();
  session.texts.set(BODY, TEXT);
  const one = makeReading({ id: 'r1', title: 'The Second Verse', body: BODY });
  session.put('readings', { ...one, pictures: [PICTURE] });
});

async function open(wide = false) {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await waitFor(() => expect(screen.getByRole('region', { name: 'Article' }).textContent).toContain('order'));
  await settled();
  return page;
}
const comments = () => session.records.comments.list.get();
const showTalk = () => fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
const list = () => screen.getByRole('list', { name: 'Pictures and tables' });
const write = (text: string): void => {
  fireEvent.change(within(list()).getByRole('textbox', { name: 'Write a comment' }), {
    target: { value: text },
  });
  fireEvent.click(within(list()).getByRole('button', { name: 'Comment' }));
};
const said = (id: string, more: object = {}): void =>
  session.put('comments', {
    ...{ id, on: 'reading', subject: 'r1', by: PARTNER, text: `Said ${id}`, figure: 'picture', body: BODY },
    ...{ nth: 0, picture: PICTURE, quote: 'A child reads to a dog', prefix: '', suffix: '' },
    ...more,
  });

describe('a picture or a table of a reading', () => {
  it('has a button outside of the text, which opens a thread about it', async () => {
    const page = await open();
    const article = screen.getByRole('region', { name: 'Article' });
    expect(within(article).queryAllByRole('button')).toEqual([]);
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('button', { name: 'Discuss this picture' }));
    expect(screen.getByRole('tab', { name: 'Discussion' }).getAttribute('aria-selected')).toBe('true');
    await expectAccessible(page);
    write('Whose dog is it?');
    expect(comments()).toMatchObject([
      {
        ...{ on: 'reading', subject: 'r1', parent: '', by: ME, text: 'Whose dog is it?' },
        ...{ figure: 'picture', nth: 0, body: BODY, picture: PICTURE, quote: 'A child reads to a dog' },
        ...{ prefix: 'Few of them spoke of the books.', suffix: 'They spoke of the song they coul' },
      },
    ]);
    const [card] = within(list()).getAllByRole('listitem');
    expect(card?.textContent).toContain('A child reads to a dog');
    expect(card?.textContent).toContain('Whose dog is it?');
    expect(within(list()).queryByRole('textbox')).toBeNull();
  });

  it('the thread leads back to it, and its button says how much was said', async () => {
    said('c1', { figure: 'table', picture: '', quote: 'Families by branch · North' });
    said('c2', { figure: '', parent: 'c1' });
    await open();
    const button = screen.getByRole('button', { name: 'Discuss this table' });
    expect(button.dataset['said']).toBe('· 2 comments');
    showTalk();
    fireEvent.click(screen.getByRole('button', { name: 'Families by branch' }));
    await settled();
    expect(screen.getByRole('tab', { name: 'Article' }).getAttribute('aria-selected')).toBe('true');
    await waitFor(() => expect(document.activeElement?.className).toBe('table-frame'));
  });

  it('has one place for all that is said of it, beside the other comments on the reading', async () => {
    said('c1');
    said('c2', { by: ME, body: 'd'.repeat(64) });
    said('c3', { figure: '' });
    await open();
    showTalk();
    expect(within(list()).getAllByRole('button', { name: 'A child reads to a dog' })).toHaveLength(1);
    for (const id of ['c1', 'c2']) expect(list().textContent).toContain(`Said ${id}`);
    const elsewhere = list()
      .closest('[role=tabpanel]')
      ?.textContent?.replace(list().textContent ?? '', '');
    for (const id of ['c1', 'c2']) expect(elsewhere).not.toContain(`Said ${id}`);
    expect(list().textContent).not.toContain('Said c3');
    expect(screen.getAllByText('Said c3')).not.toEqual([]);
  });

  it('that is not in the text any more is listed, and so is one of which nobody is sure', async () => {
    said('c1', { body: 'd'.repeat(64), picture: '', quote: 'The old rug', nth: 4 });
    said('c2', { body: 'd'.repeat(64), picture: 'e'.repeat(64) });
    const page = await open();
    showTalk();
    const items = within(list()).getAllByRole('button', { name: /The old rug|A child reads/ });
    expect(items.map((one) => one.parentElement?.textContent)).toEqual([
      expect.stringContaining('Moved?'),
      expect.stringContaining('Not found in this text'),
    ]);
    await expectAccessible(page);
  });

  it('of which nobody is sure is asked for: it is here, or not, for all its threads and with one Undo', async () => {
    const elsewhere = { body: 'd'.repeat(64), picture: 'e'.repeat(64) };
    said('c1', elsewhere);
    said('c2', { ...elsewhere, by: ME });
    said('c3');
    const page = await open();
    showTalk();
    await screen.findByText('Moved?');
    fireEvent.click(screen.getByRole('button', { name: 'It is here' }));
    await waitFor(() => expect(screen.queryByText('Moved?')).toBeNull());
    const stored = (id: string) => comments().find((one) => one.id === id);
    for (const id of ['c1', 'c2'])
      expect(stored(id)).toMatchObject({ body: BODY, picture: PICTURE, nth: 0, editedAt: 0 });
    expect(document.activeElement?.textContent).toContain('A child reads to a dog');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Moved?');
    expect(stored('c2')).toMatchObject(elsewhere);
    fireEvent.click(screen.getByRole('button', { name: 'Not here' }));
    await screen.findByText('Not found in this text');
    expect(stored('c1')).toMatchObject({ ...elsewhere, notIn: BODY });
    expect(stored('c3')).toMatchObject({ notIn: '' });
    await expectAccessible(page);
  });

  it('that is not found is put to another one of its kind', async () => {
    said('c1', { body: 'd'.repeat(64), picture: '', quote: 'The old rug', nth: 4 });
    const page = await open();
    showTalk();
    await screen.findByText('Not found in this text');
    fireEvent.click(screen.getByRole('button', { name: 'Say which one it is' }));
    expect(screen.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(['A child reads to a dog']);
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('menuitem', { name: 'A child reads to a dog' }));
    await waitFor(() => expect(screen.queryByText('Not found in this text')).toBeNull());
    expect(comments()).toMatchObject([{ id: 'c1', body: BODY, nth: 0, picture: PICTURE, text: 'Said c1' }]);
  });

  it('is not asked for where only a newer app may write', async () => {
    said('c1', { body: 'd'.repeat(64), picture: 'e'.repeat(64) });
    session.lock();
    await open();
    showTalk();
    await screen.findByText('Moved?');
    expect(screen.queryByRole('button', { name: 'It is here' })).toBeNull();
  });

  it('a comment that only I see stays on this device, with its place', async () => {
    await open(true);
    fireEvent.click(screen.getByRole('button', { name: 'Discuss this table' }));
    fireEvent.click(within(list()).getByRole('button', { name: 'Who sees it: both of us' }));
    write('For me');
    expect(comments()).toMatchObject([
      { onlyMine: true, figure: 'table', quote: 'Families by branch · North' },
    ]);
  });

  it('words that were not sent stay, and Escape leads back to the button', async () => {
    await open(true);
    const button = screen.getByRole('button', { name: 'Discuss this picture' });
    button.focus();
    fireEvent.click(button);
    const box = () => within(list()).getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a comment' });
    fireEvent.change(box(), { target: { value: 'Half' } });
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(screen.queryByRole('list', { name: 'Pictures and tables' })).toBeNull();
    fireEvent.click(button);
    await waitFor(() => expect(box().value).toBe('Half'));
  });
});

it.each([
  [MOST_BUTTONS, 0],
  [MOST_BUTTONS + 1, 1],
])('of %i only the first have a button, and the reading says so', async (count, notes) => {
  session.texts.set(BODY, `${'<p><img alt="x"></p>'.repeat(count)}<p>The order was changed.</p>`);
  await open();
  expect(screen.getAllByRole('button', { name: 'Discuss this picture' })).toHaveLength(MOST_BUTTONS);
  expect(screen.queryAllByText(/^The first 300 of 301 pictures and tables/)).toHaveLength(notes);
});

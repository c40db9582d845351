import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
const AT = NOW - 1_000_000;

beforeEach(() => {
  session = new FakeSession();
  session.put('notes', { id: 'n', by: PARTNER, at: AT, text: 'Start with the goals.', topic: 'mentoring' });
  session.put('notes', { id: 'm', by: ME, at: AT + 1, text: 'The budget.' });
  for (const n of [1, 2, 3, 4, 5, 6])
    session.put('notes', { id: `x${n}`, by: ME, at: AT - n, text: `Of day ${n}.` });
});

const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
  await settled();
  return page;
};
const press = async (name: string, where: HTMLElement = document.body): Promise<void> => {
  await act(async () => fireEvent.click(within(where).getByRole('button', { name })));
  await settled();
};
const note = (words: string): HTMLElement =>
  screen.getByText(words, { selector: '.note-body > .words, .note-body > .words *' }).closest('article')!;
const reply = async (under: string, words: string): Promise<void> => {
  await press('Reply', note(under));
  fireEvent.change(screen.getByRole('textbox', { name: 'Write a reply' }), { target: { value: words } });
  await press('Send', note(under));
};
const replies = (under: string): (string | null)[] =>
  within(within(note(under)).getByRole('list', { name: 'Replies' }))
    .getAllByRole('listitem')
    .map((one) => one.querySelector('.words')!.textContent);

it('a note on a topic is answered under it, one level deep, and says nothing of answers before', async () => {
  const page = await start();
  expect(screen.queryByRole('list', { name: 'Replies' })).toBeNull();
  await reply('Start with the goals.', 'Which of them?');
  expect(session.records.comments.list.get()).toMatchObject([{ on: 'note', subject: 'n', parent: '' }]);
  const list = within(note('Start with the goals.')).getByRole('list', { name: 'Replies' });
  await press('Reply', within(list).getByRole('listitem'));
  fireEvent.change(screen.getByRole('textbox', { name: 'Write a reply' }), { target: { value: 'All.' } });
  await press('Send', note('Start with the goals.'));
  expect(replies('Start with the goals.')).toEqual(['Which of them?', 'All.']);
  expect(session.records.comments.list.get().every(({ parent }) => parent === '')).toBe(true);
  expect(within(note('The budget.')).queryByRole('list', { name: 'Replies' })).toBeNull();
  await expectAccessible(page);
});

it('an answer to an answer, as another app may write it, stands in the one list', async () => {
  session.put('comments', {
    id: 'b',
    by: ME,
    at: AT + 3,
    on: 'note',
    subject: 'n',
    parent: 'a',
    text: 'Two.',
  });
  session.put('comments', { id: 'a', by: PARTNER, at: AT + 2, on: 'note', subject: 'n', text: 'One.' });
  await start();
  expect(replies('Start with the goals.')).toEqual(['One.', 'Two.']);
});

it('what is said under a note that only I see stays mine', async () => {
  act(() => void session.onlyMine.add('notes', { text: 'Only for me.' }));
  await start();
  await press('Reply', note('Only for me.'));
  expect(within(note('Only for me.')).queryByRole('button', { name: /^Who sees it/ })).toBeNull();
  await press('Cancel', note('Only for me.'));
  await reply('Only for me.', 'Mine too.');
  expect(session.records.comments.list.get()).toMatchObject([{ text: 'Mine too.', onlyMine: true }]);
  await press(
    'Share with Ruth',
    within(note('Only for me.')).getAllByRole('button', { name: 'Edit' })[0]!.parentElement!,
  );
  await waitFor(() => expect(session.doc.getMap('notes').size).toBe(9));
  expect(session.doc.getMap('comments').size).toBe(0);
  expect(replies('Only for me.')).toEqual(['Mine too.']);
});

it('answers go with their note and come back with it', async () => {
  session.put('comments', { id: 'a', by: PARTNER, at: AT + 2, on: 'note', subject: 'm', text: 'How much?' });
  await start();
  await press('Remove', note('The budget.'));
  expect(screen.queryByText('How much?')).toBeNull();
  await press('Undo');
  expect(replies('The budget.')).toEqual(['How much?']);
});

it('in "Everything" an answer stands once, under its note; among comments it leads to the note', async () => {
  session.put('comments', { id: 'a', by: PARTNER, at: AT + 2, on: 'note', subject: 'm', text: 'How much?' });
  await start();
  await press('Everything');
  expect(screen.getAllByText('How much?', { selector: '.words *, .words' })).toHaveLength(1);
  await press('Comments');
  expect(screen.getAllByRole('article')).toHaveLength(1);
  await press('Reply to “The budget.”');
  expect(replies('The budget.')).toEqual(['How much?']);
  expect(document.activeElement?.textContent).toContain('How much?');
  expect(document.activeElement?.closest('article')).toBe(note('The budget.'));
});

it('a note is found by whoever answered it, and by the words of an answer', async () => {
  session.put('comments', { id: 'a', by: PARTNER, at: AT + 2, on: 'note', subject: 'm', text: 'How much?' });
  await start();
  const byWhom = screen.getByRole('combobox', { name: 'By whom' });
  await act(async () => fireEvent.change(byWhom, { target: { value: 'partner' } }));
  await settled();
  expect(screen.getAllByRole('article').map((one) => one.querySelector('.words')!.textContent)).toEqual([
    'The budget.',
    'Start with the goals.',
  ]);
  await act(async () => fireEvent.change(byWhom, { target: { value: '' } }));
  const find = screen.getByRole('searchbox', { name: 'Narrow the list' });
  await act(async () => fireEvent.change(find, { target: { value: 'much' } }));
  await settled();
  expect(screen.getAllByRole('article')).toEqual([note('The budget.')]);
});

it('a new answer is marked, and "Next new" leads to it', async () => {
  await start();
  session.put('comments', { id: 'a', by: PARTNER, at: AT + 2, on: 'note', subject: 'm', text: 'How much?' });
  await settled();
  expect(session.unseen.get()).toContainEqual(
    expect.objectContaining({ kind: 'comments', section: 'notes', top: { kind: 'notes', id: 'm' } }),
  );
  const item = screen.getByText('How much?', { selector: '.words *, .words' }).closest('.comment')!;
  expect(item.className).toContain('fresh');
  await press('Next new');
  expect(document.activeElement).toBe(item);
});

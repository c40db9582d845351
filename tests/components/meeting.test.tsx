import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Map' }));
  session.put('comments', { id: 'c', by: PARTNER, on: 'reading', subject: 'r1', text: 'Ask the branch.' });
  session.put('notes', { id: 'n', by: ME, text: 'The budget.' }, { id: 'm', by: PARTNER, text: 'The door.' });
});

const press = async (name: string, description: string): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name, description })));
  await settled();
};
const show = async (tab: string): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole('tab', { name: tab })));
  await settled();
};
/** To the list of meetings, where what was brought stands while none is planned. */
const showMeetings = async (): Promise<void> => {
  await show('Plan');
  await act(async () => fireEvent.click(screen.getByRole('link', { name: 'Meetings' })));
  await settled();
};
const list = (): HTMLElement => screen.getByRole('list', { name: 'For our next meeting' });
const items = (): string[] =>
  within(list())
    .getAllByRole('listitem')
    .map((one) => one.querySelector('[id]')?.textContent ?? '');
const points = () => session.records.points.list.get();

const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('button', { name: 'A Map' });
  await show('Notes');
  return page;
};

it('a note is brought, taken off, and brought back by Undo', async () => {
  const page = await start();
  await press('Bring to our meeting', 'The budget.');
  await showMeetings();
  expect(items()).toEqual(['The budget.']);
  expect(within(list()).getByText('You brought it')).toBeTruthy();
  await expectAccessible(page);
  await show('Notes');
  await press('On our list', 'The budget.');
  expect(points()).toEqual([]);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
  await showMeetings();
  expect(items()).toEqual(['The budget.']);
});

it('the list is in the order that people give it, and ticked when talked about', async () => {
  await start();
  await press('Bring to our meeting', 'The budget.');
  await press('Bring to our meeting', 'The door.');
  await showMeetings();
  await press('Up', 'The door.');
  expect(items()).toEqual(['The door.', 'The budget.']);
  await press('Up', 'The door.');
  await press('Down', 'The budget.');
  expect(items()).toEqual(['The door.', 'The budget.']);
  await press('Down', 'The door.');
  expect(items()).toEqual(['The budget.', 'The door.']);
  const tick = screen.getByRole('checkbox', { name: 'Talked about', description: 'The door.' });
  await act(async () => fireEvent.click(tick));
  await settled();
  expect(points().map(({ talked }) => talked)).toEqual([false, true]);
});

it('the list is ordered with the pointer too', async () => {
  await start();
  await press('Bring to our meeting', 'The budget.');
  await press('Bring to our meeting', 'The door.');
  await showMeetings();
  const dataTransfer = { setData: () => undefined, setDragImage: () => undefined };
  const handles = list().querySelectorAll('[data-drag]');
  fireEvent.dragStart(handles[1]!, { dataTransfer });
  await act(async () => fireEvent.drop(handles[0]!, { dataTransfer }));
  await settled();
  expect(items()).toEqual(['The door.', 'The budget.']);
});

it('a comment is brought, leads back to its place, and stays with its words when it is removed', async () => {
  await start();
  await show('Readings');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'A Map' })));
  await show('Discussion');
  await press('Bring to our meeting', 'Ask the branch.');
  expect(screen.getByRole('button', { name: 'On our list' })).toBeTruthy();
  await showMeetings();
  await act(async () => fireEvent.click(within(list()).getByRole('button', { name: 'Ask the branch.' })));
  await settled();
  expect(screen.getByRole('tab', { name: 'Discussion', selected: true })).toBeTruthy();
  await act(async () => void session.records.comments.remove('c'));
  await showMeetings();
  expect(items()).toEqual(['Ask the branch.']);
  expect(screen.getByText('The comment was removed')).toBeTruthy();
});

it('what is brought from a resume says so: its words go into no file unasked, also once it is gone', async () => {
  session.put('readings', makeReading({ id: 'cv', kind: 'resume', title: 'Resume of Ana', body: '' }));
  session.put('comments', { id: 'ccv', by: ME, on: 'reading', subject: 'cv', text: 'Name the year.' });
  await start();
  await show('Readings');
  for (const [title, words] of [
    ['A Map', 'Ask the branch.'],
    ['Resume of Ana', 'Name the year.'],
  ] as const) {
    await show('Readings');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: title })));
    await show('Discussion');
    await press('Bring to our meeting', words);
  }
  const brought = session.records.points.list.get().map(({ text, ofResume }) => [text, ofResume]);
  expect(brought).toEqual([
    ['Ask the branch.', false],
    ['Name the year.', true],
  ]);
});

it.each([
  ['highlights', 'No longer in the reading'],
  ['notes', 'The note was removed'],
] as const)('a point whose source of the kind %s is gone says "%s"', async (from, words) => {
  session.put('points', { id: 'p', by: ME, from, source: 'gone', text: 'Ask.', order: 'a0' } as never);
  await start();
  await showMeetings();
  expect(within(list()).getByText(words)).toBeTruthy();
});

it('what both bring at once stands once, and what the partner brings is new', async () => {
  session.put('points', {
    id: 'p',
    by: PARTNER,
    from: 'notes',
    source: 'n',
    text: 'The budget.',
    order: 'a0',
  } as never);
  session.put('points', {
    id: 'q',
    by: ME,
    from: 'notes',
    source: 'n',
    text: 'The budget.',
    order: 'a0',
  } as never);
  await start();
  await showMeetings();
  expect(items()).toEqual(['The budget.']);
  expect(within(list()).getByText(/Ruth.* brought it/)).toBeTruthy();
  expect(session.unseen.get().some(({ kind }) => kind === 'points')).toBe(true);
});

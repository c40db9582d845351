import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { TOPICS } from '../../lib/model/topic';
import { topicWords } from '../../components/notes/topic-words';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const MENTORING = 'Read an article about mentoring. How does it apply to us?';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});

const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
  await settled();
  return page;
};
const box = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Write a note' });
const press = async (name: string): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })));
  await settled();
};
const pick = async (name: string): Promise<void> => {
  await press('Pick a topic');
  await act(async () => fireEvent.click(screen.getByRole('menuitem', { name })));
  await settled();
};
const post = async (words: string): Promise<void> => {
  fireEvent.change(box(), { target: { value: words } });
  await press('Post');
};
const notes = () => session.records.notes.list.get();

it('a note begun with a topic keeps and shows it, and the next one begins without', async () => {
  const page = await start();
  await press('Pick a topic');
  expect(screen.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(TOPICS.map(topicWords));
  await expectAccessible(page);
  await press('Pick a topic');
  await pick(MENTORING);
  expect(document.activeElement).toBe(box());
  await post('Start with the goals.');
  expect(notes()[0]).toMatchObject({ text: 'Start with the goals.', topic: 'mentoring' });
  const note = within(screen.getByRole('feed')).getByRole('article');
  expect(within(note).getByText(`Topic: ${MENTORING}`)).toBeTruthy();
  await post('Something else.');
  expect(notes()[0]).toMatchObject({ text: 'Something else.', topic: '' });
  await expectAccessible(page);
});

it('a chosen topic is left out again, and is there after the panel was closed', async () => {
  const page = await start();
  await pick(MENTORING);
  page.unmount();
  await start();
  expect(await screen.findByText(`Topic: ${MENTORING}`)).toBeTruthy();
  await press('Write without this topic');
  expect(screen.queryByText(`Topic: ${MENTORING}`)).toBeNull();
  await post('Plain.');
  expect(notes()[0]?.topic).toBe('');
});

it('a topic stays chosen when the note could not be written', async () => {
  await start();
  await pick(MENTORING);
  act(() => session.lock());
  await post('Too late.');
  expect(notes()).toEqual([]);
  expect(screen.getByText(`Topic: ${MENTORING}`)).toBeTruthy();
  expect(box().value).toBe('Too late.');
});

it('the topic of a newer Bookbag is shown as none, and outlives an edit', async () => {
  session.put('notes', { id: 'n', text: 'Later.', topic: 'podcasts' }, { id: 'm', by: PARTNER, text: 'x' });
  await start();
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
  expect(screen.queryByText(/^Topic:/)).toBeNull();
  session.records.notes.edit('n', { text: 'Later!' });
  expect(notes().find(({ id }) => id === 'n')).toMatchObject({ text: 'Later!', topic: 'podcasts' });
});

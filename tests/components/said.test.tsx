import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import '../support/grid-here';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
const answer = (id: string, by: string, part: object) => ({
  id,
  by,
  reading: 'r1',
  prompt: 'apply',
  ...part,
});

beforeEach(() => {
  session = new FakeSession();
  session.put(
    'readings',
    makeReading({ id: 'r1', title: 'A Map', at: NOW, liked: { [PARTNER]: 'The maps in it.' } }),
    makeReading({ id: 'r2', title: 'A Bus', at: NOW }),
    makeReading({ id: 'r3', title: 'Silent', at: NOW }),
  );
  session.put('books', { id: 'b1', title: 'Momo', at: NOW });
  const [one, two] = [
    { id: 'h1', by: ME, reading: 'r1', quote: 'By bus.', meaning: 'try' as const, at: NOW + 1 },
    { id: 'h2', by: PARTNER, reading: 'r2', quote: 'By rail.', meaning: 'liked' as const, at: NOW + 2 },
  ];
  session.put('highlights', one, two);
  session.put(
    'comments',
    { id: 'c1', by: PARTNER, on: 'highlight', subject: 'h1', text: 'Which bus?', at: NOW + 3 },
    { id: 'c2', by: ME, on: 'reading', subject: 'r2', text: 'A good one.', at: NOW + 4 },
    { id: 'c3', by: ME, on: 'book', subject: 'b1', text: 'For grade 4.', at: NOW + 5 },
  );
  session.put('notes', { id: 'n1', by: ME, text: 'The budget.', at: NOW + 6 });
  session.put('answers', answer('a1', PARTNER, { text: 'At our branch.', at: NOW + 7 }));
  session.put('answers', answer('a2', ME, { seal: 'a'.repeat(64), at: NOW + 8 }));
});

const press = async (name: string | RegExp): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })));
  await settled();
};
const pick = async (name: string, value: string): Promise<void> => {
  await act(async () => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } }));
  await settled();
};
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
  await settled();
  return page;
};
const said = (): (string | undefined)[] =>
  within(screen.getByRole('feed'))
    .queryAllByRole('article')
    .map((one) => one.querySelector('.words')?.textContent ?? undefined);
const EVERYTHING = [
  ...['At our branch.', 'The budget.', 'For grade 4.', 'A good one.', 'Which bus?'],
  ...['By rail.', 'By bus.', 'The maps in it.'],
];

it('notes alone come first; "Everything" is all that the two have said, newest first, sealed answers aside', async () => {
  const page = await start();
  expect(said()).toEqual(['The budget.']);
  await press('Everything');
  expect(said()).toEqual(EVERYTHING);
  await expectAccessible(page);
  await pick('Order', 'oldest');
  expect(said()).toEqual(EVERYTHING.toReversed());
});

it.each([
  ['Comments', ['For grade 4.', 'A good one.', 'Which bus?']],
  ['Highlights', ['By rail.', 'By bus.']],
  ['Answers', ['At our branch.', 'The maps in it.']],
])('"%s" alone', async (name, found) => {
  await start();
  await press(name);
  expect(said()).toEqual(found);
});

it('is narrowed by person, reading and meaning at once, and shown whole again', async () => {
  await start();
  await press('Everything');
  await pick('By whom', 'partner');
  expect(said()).toEqual(['At our branch.', 'Which bus?', 'By rail.', 'The maps in it.']);
  await pick('Of which reading', 'r1');
  expect(said()).toEqual(['At our branch.', 'Which bus?', 'The maps in it.']);
  const readings = within(screen.getByRole('combobox', { name: 'Of which reading' })).getAllByRole('option');
  expect(readings.map((one) => one.textContent).toSorted()).toEqual(['A Bus', 'A Map', 'All readings']);
  await pick('Which meaning', 'try');
  expect(said()).toEqual(['Which bus?']);
  expect(screen.getByText('1 of 8')).toBeTruthy();
  await pick('Which meaning', 'quote');
  expect(said()).toEqual([]);
  await press('Show all');
  expect(said()).toEqual(['The budget.']);
});

it('what is new is marked, also an answer that lies in its reading', async () => {
  await start();
  await press('Everything');
  const fresh = [...screen.getByRole('feed').querySelectorAll('.fresh .words')].map((one) => one.textContent);
  expect(fresh).toEqual(['At our branch.', 'Which bus?', 'By rail.', 'The maps in it.']);
});

it('each leads to its place', async () => {
  await start();
  await press('Comments');
  await press('Comment on “A Bus”');
  expect(screen.getByRole('tab', { name: 'Discussion', selected: true })).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('tab', { name: 'Notes' })));
  await settled();
  await press('Comment on “Momo”');
  expect(screen.getByRole('tab', { name: /Books/, selected: true })).toBeTruthy();
});

it('a comment on something of “Plan” is named and leads there, one on a row to its table', async () => {
  const row = session.tables.fill('ideas', [], [{ title: 'A song' }]);
  session.put('goals', { id: 'g1', title: 'One story time', at: NOW });
  session.put(
    'comments',
    { id: 'c4', by: ME, on: 'goal', subject: 'g1', text: 'In spring?', at: NOW + 9 },
    {
      id: 'c5',
      by: ME,
      on: 'row',
      subject: row.ok ? row.value.added[0]! : '',
      text: 'Which one?',
      at: NOW + 10,
    },
    { id: 'c6', by: ME, on: 'meeting', subject: 'm1', text: 'At six?', at: NOW + 11 },
    { id: 'c7', by: ME, on: 'survey', subject: 's1', text: 'For whom?', at: NOW + 12 },
  );
  session.put('meetings', { id: 'm1', title: 'Our first meeting' });
  session.put('surveys', { id: 's1', title: 'After story time' });
  await start();
  await press('Comments');
  for (const title of ['One story time', 'Our first meeting', 'After story time']) {
    await press(`Comment on “${title}”`);
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: 'Notes' })));
    await settled();
  }
  await press('Comment on “Programme ideas”');
  await screen.findByRole('heading', { name: 'Programme ideas' });
});

it('a reading that is removed while it is picked hides nothing', async () => {
  await start();
  await press('Everything');
  await pick('Of which reading', 'r2');
  expect(said()).toEqual(['A good one.', 'By rail.']);
  await act(async () => void session.records.readings.remove('r2'));
  await settled();
  expect(said()).toEqual(EVERYTHING.filter((one) => one !== 'A good one.' && one !== 'By rail.'));
});

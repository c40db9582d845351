import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const AT = 1_790_000_000_000;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Map' }));
});

const press = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};
const type = (name: string, value: string): void => {
  act(() => void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }));
};
const start = async (drawer = '') => {
  const page = renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await screen.findByRole('navigation', { name: 'Plan' });
  if (drawer !== '') await press('link', drawer);
  return page;
};
const goal = (fields: object = {}) =>
  session.put('goals', { id: 'g', by: PARTNER, at: AT, title: 'Lead one story time', why: '', ...fields });

describe('the home of Plan', () => {
  it('is a cabinet of drawers, each with its state in words', async () => {
    goal();
    const page = await start();
    expect(screen.getByRole('link', { name: 'Goals', description: '0 of 1 agreed 1 new' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Events', description: 'none yet' })).toBeTruthy();
    await expectAccessible(page);
  });

  it('says what waits for whom, and leads there', async () => {
    goal();
    session.put('steps', { id: 's', by: ME, at: AT, goal: 'g', text: 'Ask for a date', owner: PARTNER });
    const page = await start();
    expect(screen.getByRole('heading', { name: 'Waiting for you' })).toBeTruthy();
    expect(screen.getAllByRole('heading', { name: /Waiting for/ })).toHaveLength(2);
    session.put('meetings', { id: 'm', by: ME, at: AT, title: 'We meet' });
    session.put('toDos', { id: 't', by: ME, at: AT, meeting: 'm', text: 'Send the verse', owner: ME });
    expect(await screen.findByRole('button', { name: 'Send the verse' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ask for a date' })).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(screen.getAllByRole('button', { name: 'Agree to the goal “Lead one story time”' })[0]!);
    await settled();
    expect(await screen.findByRole('heading', { name: 'Lead one story time' })).toBeTruthy();
  });
});

it('a goal begins with a suggestion where one likes, to be made one’s own', async () => {
  await start('Goals');
  await press('button', 'Add a goal');
  const all = within(screen.getByRole('group', { name: 'Suggestions' })).getAllByRole('button');
  expect(all.length).toBeGreaterThan(4);
  await press('button', 'Feel sure at the reference desk');
  const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
  expect([title.value, document.activeElement]).toEqual(['Feel sure at the reference desk', title]);
  expect(screen.queryByRole('group', { name: 'Suggestions' })).toBeNull();
  type('Title', 'Feel sure at the desk');
  await press('button', 'Save');
  expect(session.records.goals.list.get().map((one) => one.title)).toEqual(['Feel sure at the desk']);
});

it('an event whose day is known goes into a calendar', async () => {
  session.put('events', { id: 'e', by: ME, at: AT, title: 'Book fair', date: '2026-11' });
  await start('Events');
  await press('button', 'Book fair');
  expect(screen.queryByRole('button', { name: 'Calendar file' })).toBeNull();
  act(() => void session.records.events.edit('e', { date: '2026-11-26', time: '17:30', place: 'Room 2' }));
  await press('button', 'Calendar file');
  const [file] = session.shell.saved;
  expect(file?.name).toBe('Book fair.ics');
  expect(file?.text).toMatch(/DTSTART:20261126T173000\r\n[^]*SUMMARY:Book fair\r\nLOCATION:Room 2/);
});

describe.each([
  ['Goals', 'Add a goal', 'goals'],
  ['Questions', 'New set of questions', 'questionSets'],
  ['Interviews', 'New interview', 'interviews'],
  ['Surveys', 'New survey', 'surveys'],
  ['Events', 'Add an event', 'events'],
  ['Resources', 'Add a resource', 'resources'],
] as const)('the drawer %s', (drawer, add, kind) => {
  const titles = () =>
    (session.records[kind].list.get() as readonly { title: string }[]).map(({ title }) => title);

  it('takes something in, of which only the title is needed', async () => {
    const page = await start(drawer);
    await expectAccessible(page);
    await press('button', add);
    await press('button', 'Save');
    expect(screen.getByText('Give it a title.')).toBeTruthy();
    expect(titles()).toEqual([]);
    type('Title', 'Something new');
    await press('button', 'Save');
    expect(titles()).toEqual(['Something new']);
    expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Something new' }));
    await expectAccessible(page);
    await press('button', 'Something new');
    expect(await screen.findByRole('heading', { name: 'Something new' })).toBeTruthy();
    await expectAccessible(page);
    await press('button', 'Back');
    const list = await screen.findByRole('list', { name: drawer });
    expect(within(list).getByRole('button', { name: 'Something new' })).toBeTruthy();
    await expectAccessible(page);
  });

  it('keeps what was typed where it cannot be written', async () => {
    await start(drawer);
    await press('button', add);
    type('Title', 'Not lost');
    act(() => session.lock());
    await press('button', 'Save');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value).toBe('Not lost');
    expect(titles()).toEqual([]);
  });

  it('gives one back after it was removed', async () => {
    session.put(kind, { id: 'x', by: ME, at: AT, title: 'Gone again' });
    await start(drawer);
    await press('button', 'Gone again');
    await press('button', 'Remove');
    expect(titles()).toEqual([]);
    await press('button', 'Removed');
    await press('button', 'Put it back');
    expect(titles()).toEqual(['Gone again']);
  });
});

describe('a goal', () => {
  it('is changed by a form that writes only what this person changed', async () => {
    goal({ why: 'Courage' });
    await start('Goals');
    await press('button', 'Lead one story time');
    await press('button', 'Edit');
    type('Title', 'Lead two story times');
    await press('button', 'Save');
    const [now] = session.records.goals.list.get();
    expect(now?.title).toBe('Lead two story times');
    expect(Object.keys(now?.wrote ?? {})).toEqual([ME]);
  });

  it('has steps, a line of progress, tags and a thread', async () => {
    goal();
    const page = await start('Goals');
    await press('button', 'Lead one story time');
    type('Add a step', 'Pick a song');
    await act(async () =>
      fireEvent.submit(screen.getByRole('textbox', { name: 'Add a step' }).closest('form')!),
    );
    expect(session.records.steps.list.get()).toMatchObject([{ text: 'Pick a song', goal: 'g', done: false }]);
    const step = await screen.findByRole('checkbox', { name: 'Pick a song' });
    act(() => void fireEvent.click(step));
    expect(session.records.steps.list.get()[0]?.done).toBe(true);
    act(
      () =>
        void fireEvent.change(screen.getByRole('slider', { name: 'Progress' }), { target: { value: '40' } }),
    );
    type('A word on it', 'Half a song');
    await press('button', 'Tell 40 %');
    expect(session.records.progressNotes.list.get()).toMatchObject([{ percent: 40, text: 'Half a song' }]);
    await waitFor(() => expect(screen.getByText('Half a song')).toBeTruthy());
    type('Write a comment', 'In spring?');
    await press('button', 'Comment');
    expect(session.records.comments.list.get()).toMatchObject([{ on: 'goal', subject: 'g' }]);
    await expectAccessible(page);
  });
});

describe('an address', () => {
  it('is one, or the form says so', async () => {
    await start('Resources');
    await press('button', 'Add a resource');
    type('Title', 'Songs');
    type('Web address', 'not an address');
    await press('button', 'Save');
    expect(session.records.resources.list.get()).toEqual([]);
    type('Web address', 'songs.example');
    await press('button', 'Save');
    expect(session.records.resources.list.get()).toMatchObject([{ address: 'https://songs.example/' }]);
  });
});

describe('our year', () => {
  it('has on one page what the two did, without what only one of them sees', async () => {
    goal();
    session.put('progressNotes', { id: 'k', by: ME, at: AT, goal: 'g', percent: 60, text: 'Two verses' });
    session.put('meetings', { id: 'm', by: ME, at: AT, title: 'Our first meeting', endedAt: AT + 1 });
    session.put('decisions', { id: 'd', by: ME, at: AT, meeting: 'm', text: 'The song comes first' });
    session.put('books', {
      id: 'b',
      by: ME,
      at: AT,
      title: 'The Umbrella',
      author: '',
      isbn: '',
      values: '',
      why: { [ME]: 'Rain' },
    });
    session.put('highlights', {
      id: 'h',
      by: PARTNER,
      at: AT,
      reading: 'r1',
      meaning: 'quote',
      quote: 'A map is no mentor',
    });
    session.onlyMine.add('highlights', { reading: 'r1', meaning: 'quote', quote: 'Only mine' });
    const page = await start('Our year');
    await screen.findByRole('heading', { name: 'Our year' });
    const words = page.container.textContent;
    for (const one of [
      'Lead one story time',
      '60 %',
      'Two verses',
      'Our first meeting',
      'The song comes first',
      'A Map',
      'A map is no mentor',
      'The Umbrella',
      'Rain',
    ])
      expect(words).toContain(one);
    expect(words).not.toContain('Only mine');
    await expectAccessible(page);
    await press('checkbox', 'Books');
    expect(page.container.textContent).not.toContain('The Umbrella');
    await press('button', 'Back');
    await press('link', 'Our year');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Books' }).checked).toBe(false);
  });
});

it('a resource of the programme is suggested whole, with its address and why it helps', async () => {
  await start('Resources');
  await press('button', 'Add a resource');
  await press('button', 'The ALSC blog');
  await press('button', 'Save');
  expect(session.records.resources.list.get()).toMatchObject([
    {
      title: 'The ALSC blog',
      address: 'https://www.alsc.ala.org/blog/',
      why: expect.stringContaining('posts'),
    },
  ]);
});

describe('questions for each other', () => {
  const DAY = 24 * 3_600_000;
  const day = (time: number): string => {
    const here = new Date(time);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
  };
  const date = (): HTMLInputElement => screen.getByLabelText('Send by');

  it('are to be sent some days before the next meeting, by one press', async () => {
    const meets = new Date();
    meets.setDate(meets.getDate() + 5);
    const when = `${day(meets.getTime())}T17:30[UTC]`;
    session.put('meetings', { id: 'm', by: ME, at: AT, title: 'We meet', when });
    await start('Questions');
    await press('button', 'New set of questions');
    const offered = within(screen.getByRole('group', { name: 'Send by' })).getAllByRole('button');
    expect(offered.map((one) => one.textContent?.slice(0, 1))).toEqual(['3', '5']); // a week before is over
    await act(async () => fireEvent.click(offered[0]!));
    meets.setDate(meets.getDate() - 3);
    expect([date().value, document.activeElement]).toEqual([day(meets.getTime()), date()]);
    expect(screen.queryByRole('group', { name: 'Send by' })).toBeNull();
  });

  it('wait for who has sent none, and mark the section while they are due', async () => {
    const sendBy = day(Date.now() + DAY);
    session.put('questionSets', { id: 's', by: PARTNER, at: AT, title: 'May', sendBy });
    await start();
    expect(screen.getByRole('button', { name: 'Questions to send: “May”' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ruth: Questions to send: “May”' })).toBeTruthy();
    const tab = screen.getByRole('tab', { name: 'Plan', description: /your questions are due/ });
    expect(tab.querySelector('.tab-due')).not.toBeNull();
    expect(tab.hasAttribute('data-new')).toBe(true); // the set is new, too: each has a mark of its own
    act(() => session.put('questions', { id: 'q', by: ME, at: AT, set: 's', text: 'How did you begin?' }));
    const due = () => screen.getAllByRole('button', { name: /Questions to send: “May”$/ });
    await waitFor(() =>
      expect(due().map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Ruth: /)]),
    );
    expect(screen.queryByRole('tab', { description: /your questions are due/ })).toBeNull();
    expect(tab.querySelector('.tab-due')).toBeNull();
    act(() => session.put('questions', { id: 'p', by: PARTNER, at: AT, set: 's', text: 'And you?' }));
    expect(await screen.findByRole('button', { name: 'Questions to answer: “May”' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ruth: Questions to answer: “May”' })).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import ICAL from 'ical.js';
import { Meetings } from '../../components/plan/meetings/Meetings';
import { MeetingView } from '../../components/plan/meetings/MeetingView';
import { DateSlip } from '../../components/plan/meetings/DateSlip';
import { SessionContext } from '../../components/hooks/use-session';
import { Toasts } from '../../components/ui/Toasts';
import { useWords } from '../support/words';
import { FakeSession, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, settled } from '../support/render';

const HOUR = 3_600_000;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  useWords('en');
});

/** A time to meet, so many hours from now, as a field holds it. */
const inHours = (hours: number): string =>
  `${new Date(Date.now() + hours * HOUR).toISOString().slice(0, 16)}[UTC]`;

const show = (view: 'list' | 'meeting' | 'slip', id = 'm') => {
  const opened: string[] = [];
  const open = (one: string): void => void opened.push(one);
  const going = { planned: (_drawer: string, one: string) => open(one), back: () => open('back') };
  const page = render(
    <SessionContext value={session}>
      <Toasts>
        <main>
          {view === 'list' && <Meetings going={going} />}
          {view === 'slip' && <DateSlip onOpen={open} />}
          {view === 'meeting' && <MeetingView id={id} going={going} />}
        </main>
      </Toasts>
    </SessionContext>,
  );
  return { page, opened };
};
const press = async (name: string, description?: string): Promise<void> => {
  const button = screen.getByRole('button', { name, ...(description === undefined ? {} : { description }) });
  await act(async () => fireEvent.click(button));
  await settled();
};
const type = async (name: string, words: string, leave = true): Promise<void> => {
  const field = screen.getByLabelText(name);
  await act(async () => fireEvent.change(field, { target: { value: words } }));
  if (leave) await act(async () => fireEvent.blur(field));
  await settled();
};
const add = async (name: string, words: string): Promise<void> => {
  await type(name, words, false);
  const form = screen.getByLabelText(name).closest('form')!;
  await act(async () => fireEvent.submit(form));
  await settled();
};
const list = (name: string): HTMLElement => screen.getByRole('list', { name });
const items = (name: string): string[] =>
  within(list(name))
    .queryAllByRole('listitem')
    .map((one) => one.querySelector('[id]')?.textContent ?? '');
const meeting = (id = 'm') => session.records.meetings.list.get().find((one) => one.id === id)!;

describe('planning', () => {
  it('asks for a title alone, and shows the meeting in the list', async () => {
    const { page, opened } = show('list');
    await press('Plan a meeting');
    await press('Save');
    expect(session.records.meetings.list.get()).toEqual([]);
    expect(screen.getByText(/Give the meeting a title/)).toBeTruthy();
    await type('Title', 'Our fourth meeting', false);
    await press('Save');
    expect(session.records.meetings.list.get()).toMatchObject([
      { title: 'Our fourth meeting', when: '', minutes: 60, repeats: 'no' },
    ]);
    expect(within(list('Meetings')).getByText('No date yet')).toBeTruthy();
    await expectAccessible(page);
    await press('Our fourth meeting');
    expect(opened).toHaveLength(1);
  });

  it('takes date, time, length, place and how it repeats; a time needs a day', async () => {
    show('list');
    await press('Plan a meeting');
    await type('Title', 'Hello', false);
    await type('Time', '17:30', false);
    await press('Save');
    expect(screen.getByText(/Set the date first/)).toBeTruthy();
    await type('Date', '2026-11-26', false);
    await type('Length', '0', false);
    await press('Save');
    expect(screen.getByText(/from 1 to 1440/)).toBeTruthy();
    await type('Length', '1440', false);
    await type('Place or link', 'By phone', false);
    fireEvent.change(screen.getByLabelText('Repeats'), { target: { value: 'monthly' } });
    expect(screen.getByRole('option', { name: 'Each month, on the fourth Thursday' })).toBeTruthy();
    await press('Save');
    const [made] = session.records.meetings.list.get();
    expect(made).toMatchObject({ minutes: 1440, place: 'By phone', repeats: 'monthly' });
    expect(made?.when).toMatch(/^2026-11-26T17:30\[.+\]$/);
  });
});

describe('a meeting', () => {
  beforeEach(() => {
    session.put('meetings', { id: 'm', title: 'Our fourth meeting', when: inHours(48), minutes: 45 });
    session.put('notes', { id: 'n', by: PARTNER, text: 'The door.' });
    // a text is made with its record, which the fake puts there without
    void session.records.meetings.add({ title: 'Another', when: inHours(900), repeats: 'monthly' });
  });
  const another = (): string => session.records.meetings.list.get().find(({ title }) => title === 'Another')!.id;

  it('is changed in its place, each field when it is left, by the clock here', async () => {
    const { page } = show('meeting');
    await type('Title', 'Our fifth meeting');
    await type('Date', '2027-01-28');
    await type('Time', '09:15');
    await type('Length', '90');
    await type('Place or link', 'https://call.example/us');
    const { title, when, minutes, place } = meeting();
    expect([title, minutes, place]).toEqual(['Our fifth meeting', 90, 'https://call.example/us']);
    expect(when).toMatch(/^2027-01-28T09:15\[/);
    expect(screen.getByText(/1 hour 30 minutes/)).toBeTruthy();
    await type('Title', ' ');
    expect(meeting().title).toBe('Our fifth meeting');
    await type('Length', '1441');
    expect(meeting().minutes).toBe(90);
    await expectAccessible(page);
  });

  it('has an agenda of both, which each orders, ticks, changes and removes', async () => {
    const { page } = show('meeting');
    await add('Add a point', 'The budget');
    await add('Add a point', 'The song');
    expect(items('Agenda')).toEqual(['The budget', 'The song']);
    await press('Up', 'The song');
    expect(items('Agenda')).toEqual(['The song', 'The budget']);
    await press('Down', 'The song');
    expect(items('Agenda')).toEqual(['The budget', 'The song']);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Talked about', description: 'The song' }));
    await settled();
    expect(session.records.points.list.get()[1]).toMatchObject({ talked: true, talkedAt: 'm' });
    await press('Remove', 'The budget');
    expect(items('Agenda')).toEqual(['The song']);
    await expectAccessible(page);
  });

  it('shows what was brought, which one puts on the agenda, or the start of the meeting does', async () => {
    session.put('points', { id: 'p', by: PARTNER, from: 'notes', source: 'n', text: 'The door.', order: 'a0' } as never);
    session.put('points', { id: 'q', by: ME, text: 'The budget', order: 'a1' } as never);
    show('meeting');
    expect(items('For our next meeting')).toEqual(['The door.', 'The budget']);
    await press('Put on the agenda', 'The budget');
    expect([items('Agenda'), items('For our next meeting')]).toEqual([['The budget'], ['The door.']]);
    await press('Start the meeting');
    expect(items('Agenda')).toEqual(['The door.', 'The budget']);
    expect(screen.queryByRole('list', { name: 'For our next meeting' })).toBeNull();
    expect(screen.getByRole('timer', { name: 'Clock' }).textContent).toMatch(/of 45 minutes$/);
    await press('Undo');
    expect(meeting().startedAt).toBe(0);
    expect(items('For our next meeting')).toEqual(['The door.']);
  });

  it('goes from point to point while it runs; what was not reached moves on when it ends', async () => {
    const id = another();
    show('meeting', id);
    for (const words of ['One', 'Two', 'Three']) await add('Add a point', words);
    await press('Start the meeting');
    const current = () => list('Agenda').querySelector('[aria-current="step"] [id]')?.textContent;
    expect(current()).toBe('One');
    await press('Next point');
    expect(current()).toBe('Two');
    expect(session.records.points.list.get().map(({ talked }) => talked)).toEqual([true, false, false]);
    await press('Talk about it now', 'Three');
    expect(current()).toBe('Three');
    await press('End the meeting');
    expect(items('Agenda')).toEqual(['One']);
    expect(within(list('Moved on to the next meeting')).getAllByRole('listitem')).toHaveLength(2);
    const next = session.records.meetings.list.get().find(({ follows }) => follows === id)!;
    expect(next).toMatchObject({ title: 'Another', repeats: 'monthly', endedAt: 0 });
    await press('Undo');
    expect(session.records.meetings.list.get()).toHaveLength(2);
    expect(items('Agenda')).toEqual(['One', 'Two', 'Three']);
  });

  it('keeps decisions in an order, and to-dos with owner and day in view at later meetings until they are done', async () => {
    const id = another();
    const { page } = show('meeting');
    await add('Add a decision', 'The song first.');
    await add('Add a decision', 'For four weeks.');
    await press('Up', 'For four weeks.');
    expect(items('Decisions')).toEqual(['For four weeks.', 'The song first.']);
    await add('Add a to-do', 'Ask the front desk');
    const toDo = () => session.records.toDos.list.get()[0]!;
    await press('Edit', 'Ask the front desk');
    fireEvent.change(screen.getByLabelText('Who does it'), { target: { value: PARTNER } });
    await type('Due', '2099-12-03');
    expect(toDo()).toMatchObject({ owner: PARTNER, due: '2099-12-03' });
    expect(within(list('To do')).getByText(/Ruth · by Dec 3, 2099/)).toBeTruthy();
    await expectAccessible(page);
    page.unmount();
    show('meeting', id);
    fireEvent.click(within(list('To do')).getByRole('checkbox', { name: 'Ask the front desk' }));
    await settled();
    expect(toDo().doneAt).toBeGreaterThan(0);
    expect(items('To do')).toEqual([]);
  });

  it('has notes in which both type: what comes leaves the caret where it is', async () => {
    const id = another();
    show('meeting', id);
    const box = screen.getByLabelText<HTMLTextAreaElement>('Notes of the meeting');
    box.focus();
    box.value = 'We begin.';
    box.setSelectionRange(9, 9);
    await act(async () => fireEvent.input(box));
    const text = session.drafts.text(id)!;
    expect(text.toJSON()).toBe('We begin.\n');
    await act(async () => text.doc!.transact(() => text.insert(0, 'So: '), 'wire'));
    expect([box.value, box.selectionStart]).toEqual(['So: We begin.', 13]);
    await act(async () => fireEvent.keyDown(box, { key: 'z', ctrlKey: true }));
    expect(box.value).toBe('So: ');
  });

  it('goes out as a calendar file; one without a date says what to do first', async () => {
    show('meeting');
    await add('Add a point', 'The budget');
    await press('Calendar file');
    const [file] = session.shell.saved;
    expect(file).toMatchObject({ name: 'Our fourth meeting.ics', type: 'text/calendar;charset=utf-8' });
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file!.text) as never).getFirstSubcomponent('vevent')!);
    expect([event.summary, event.description, event.uid]).toEqual([
      'Our fourth meeting',
      '1. The budget',
      'm@bookbag',
    ]);
    await type('Date', '');
    await press('Calendar file');
    expect(session.shell.saved).toHaveLength(1);
    expect(screen.getByText(/Set the date of the meeting first/)).toBeTruthy();
  });

  it('tells the time of the other one where their clocks are elsewhere', async () => {
    await act(async () => void session.put('members', { id: PARTNER, by: PARTNER, name: 'Ruth', seat: 'b', zone: 'Pacific/Kiritimati' } as never));
    show('meeting');
    expect(screen.getByText(/for Ruth$/)).toBeTruthy();
    expect(session.records.members.list.get().find(({ id }) => id === ME)?.zone).toBe(
      new Intl.DateTimeFormat().resolvedOptions().timeZone,
    );
  });

  it('that somebody removed says so', async () => {
    const { opened } = show('meeting', 'gone');
    expect(screen.getByText('This meeting is not in the notebook')).toBeTruthy();
    await press('Back');
    expect(opened).toEqual(['back']);
  });
});

describe('the lists', () => {
  it('past meetings are there to be read again, and what is open is in view', async () => {
    session.put(
      'meetings',
      { id: 'old', title: 'Hello', when: '2026-09-24T17:30[UTC]', endedAt: Date.now() },
      { id: 'm', title: 'Weeding', when: inHours(48) },
    );
    session.put('toDos', { id: 't', meeting: 'old', text: 'Ask the front desk', order: 'a0' } as never);
    const { page, opened } = show('list');
    expect(items('Meetings')).toEqual(['Weeding']);
    expect(items('To do')).toEqual(['Ask the front desk']);
    await act(async () => fireEvent.click(within(list('Past meetings')).getByRole('button', { name: 'Hello' })));
    expect(opened).toEqual(['old']);
    await expectAccessible(page);
  });

  it('the slip has the last dates and the next one, with the way to its agenda', async () => {
    session.put(
      'meetings',
      ...['06', '07', '08', '09'].map((month) => ({
        ...{ id: `o${month}`, title: `In ${month}`, endedAt: Date.now() },
        when: `2026-${month}-24T17:30[UTC]`,
      })),
      { id: 'm', title: 'Weeding', when: inHours(48) },
    );
    session.put('points', { id: 'q', by: ME, text: 'The budget', order: 'a1' } as never);
    const { page, opened } = show('slip');
    const past = within(list('Past meetings')).getAllByRole('listitem');
    expect(past.map((one) => one.lastElementChild?.textContent)).toEqual(['In 07', 'In 08', 'In 09']);
    expect(screen.getByText('1 point on the agenda')).toBeTruthy();
    await press('Open the agenda');
    expect(opened).toEqual(['m']);
    await expectAccessible(page);
  });
});

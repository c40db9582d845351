import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import ICAL from 'ical.js';
import { add, inHours, items, list, press, showView, type } from '../support/meeting-views';
import { useWords } from '../support/words';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  useWords('en');
});
const show = (view: 'list' | 'meeting' | 'slip', id = 'm') => showView(session, view, id);
const meeting = (id = 'm') => session.records.meetings.list.get().find((one) => one.id === id)!;

describe('a meeting', () => {
  beforeEach(() => {
    session.put('meetings', { id: 'm', title: 'Our fourth meeting', when: inHours(48), minutes: 45 });
    session.put('notes', { id: 'n', by: PARTNER, text: 'The door.' });
    // a text is made with its record, which the fake puts there without
    void session.records.meetings.add({ title: 'Another', when: inHours(900), repeats: 'monthly' });
  });
  const another = (): string =>
    session.records.meetings.list.get().find(({ title }) => title === 'Another')!.id;

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

  it('has a thread beside its notes', async () => {
    show('meeting');
    await add('Write a comment', 'Can we meet half an hour later?');
    expect(session.records.comments.list.get()).toMatchObject([{ on: 'meeting', subject: 'm' }]);
    expect(list('Comments').textContent).toContain('Can we meet half an hour later?');
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
    session.put('points', {
      id: 'p',
      by: PARTNER,
      from: 'notes',
      source: 'n',
      text: 'The door.',
      order: 'a0',
    } as never);
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
    const wrote = () => session.records.meetings.list.get().find((one) => one.id === id)?.wrote ?? {};
    expect(Object.keys(wrote())).toEqual([session.me]);
    await act(async () => text.doc!.transact(() => text.insert(0, 'So: '), 'wire'));
    expect([box.value, box.selectionStart]).toEqual(['So: We begin.', 13]);
    await act(async () => fireEvent.keyDown(box, { key: 'z', ctrlKey: true }));
    expect(box.value).toBe('So: ');
  });

  it('goes out as a calendar file; one without a date says what to do first', async () => {
    show('meeting');
    await add('Add a point', 'The budget');
    await act(async () => {
      session.put('readings', makeReading({ id: 'cv', kind: 'resume', title: 'Resume of Ana' }));
      session.put('points', {
        id: 'pcv',
        from: 'readings',
        source: 'cv',
        text: 'Resume of Ana',
        meeting: 'm',
      });
    });
    await press('Calendar file');
    const [file] = session.shell.saved;
    expect(file).toMatchObject({ name: 'Our fourth meeting.ics', type: 'text/calendar;charset=utf-8' });
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(file!.text) as never).getFirstSubcomponent('vevent')!,
    );
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
    await act(async () =>
      session.put('members', {
        id: PARTNER,
        by: PARTNER,
        name: 'Ruth',
        seat: 'b',
        zone: 'Pacific/Kiritimati',
      } as never),
    );
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

import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { inHours, items, list, press, showView, type } from '../support/meeting-views';
import { useWords } from '../support/words';
import { FakeSession, ME } from '../support/fake-session';
import { expectAccessible } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  useWords('en');
});
const show = (view: 'list' | 'slip') => showView(session, view);

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
    await act(async () =>
      fireEvent.click(within(list('Past meetings')).getByRole('button', { name: 'Hello' })),
    );
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

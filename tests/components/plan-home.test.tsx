import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const AT = 1_790_000_000_000;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', by: ME, title: 'A Map' }));
});

it('each drawer says how much in it is new, also of what lies in no drawer itself', async () => {
  session.put('meetings', { id: 'm', by: ME, at: AT, title: 'We meet' });
  session.put('goals', { id: 'g', by: ME, at: AT, title: 'Lead one story time' });
  session.put('steps', { id: 's', by: PARTNER, at: AT, goal: 'g', text: 'Ask for a date' });
  session.put(
    'points',
    { id: 'p', by: PARTNER, at: AT, text: 'The budget' },
    { id: 'o', by: PARTNER, text: 'The door' },
  );
  const page = renderRoot(FakeLibrary.with(session));
  const tab = await screen.findByRole('tab', { name: 'Plan' });
  await act(async () => fireEvent.click(tab));
  const front = (name: string, description: string) => screen.findByRole('link', { name, description });
  expect(await front('Goals', '0 of 1 agreed 1 new')).toBeTruthy();
  expect(await front('Meetings', 'next: no date yet 2 new')).toBeTruthy();
  expect(await front('Events', 'none yet')).toBeTruthy();
  await expectAccessible(page);
});

it('what waits for one of the two is never called as what waits for the other one', async () => {
  session.put('goals', { id: 'g', by: ME, at: AT, title: 'Lead one story time' });
  session.put('goals', { id: 'h', by: PARTNER, at: AT + 1, title: 'Fifty songs' });
  renderRoot(FakeLibrary.with(session));
  const tab = await screen.findByRole('tab', { name: 'Plan' });
  await act(async () => fireEvent.click(tab));
  const buttons = within(await screen.findByRole('tabpanel')).getAllByRole('button', {
    name: /Agree to the goal/,
  });
  const names = buttons.map((one) => one.textContent);
  expect(names).toContain('Agree to the goal “Lead one story time”');
  expect(names).toContain('Ruth: Agree to the goal “Lead one story time”');
  expect(new Set(names).size).toBe(names.length);
});

import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import '../support/grid-here';
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

it('the interviews say how many resumes lie under them, and which are new', async () => {
  session.put('readings', makeReading({ id: 'own', by: ME, kind: 'resume', title: 'Mine', body: '' }));
  session.put('readings', makeReading({ id: 'cv', by: PARTNER, kind: 'resume', title: 'Bo', body: '' }));
  session.put('readings', makeReading({ id: 'r2', by: PARTNER, title: 'A Door' }));
  renderRoot(FakeLibrary.with(session));
  const tab = await screen.findByRole('tab', { name: 'Plan' });
  await act(async () => fireEvent.click(tab));
  const front = (description: string) => screen.findByRole('link', { name: 'Interviews', description });
  expect(await front('2 resumes 1 new')).toBeTruthy();
  act(() => session.put('interviews', { id: 'i', by: ME, at: AT, title: 'A job at the desk' }));
  expect(await front('1 interview, 2 resumes 1 new')).toBeTruthy();
});

it('a card in a drawer says how much is new that hangs on it', async () => {
  session.put('goals', { id: 'g', by: ME, at: AT, title: 'Lead one story time', agreed: { [PARTNER]: AT } });
  session.put('goals', { id: 'h', by: ME, at: AT, title: 'Speak up' });
  session.put('steps', { id: 's', by: PARTNER, at: AT, goal: 'g', text: 'Ask for a date' });
  session.put('comments', { id: 'c', by: PARTNER, at: AT, on: 'goal', subject: 'g', text: 'In May?' });
  session.put('meetings', { id: 'm', by: ME, at: AT, title: 'We meet', when: '2099-11-26T17:30[UTC]' });
  session.put('points', { id: 'p', by: PARTNER, at: AT, text: 'The budget', meeting: 'm' });
  session.put('decisions', { id: 'd', by: PARTNER, at: AT, text: 'The song', meeting: 'm' });
  session.put('meetings', {
    ...{
      id: 'n',
      by: ME,
      at: AT,
      title: 'We met',
      when: '2026-01-26T17:30[UTC]',
      startedAt: AT,
      endedAt: AT,
    },
  });
  session.put('toDos', { id: 't', by: PARTNER, at: AT, text: 'Send it', meeting: 'n' });
  const page = renderRoot(FakeLibrary.with(session));
  const open = async (role: string, name: string) => {
    const found = await screen.findByRole(role, { name });
    await act(async () => fireEvent.click(found));
  };
  await open('tab', 'Plan');
  await open('link', 'Goals');
  const item = async (name: string) => (await screen.findByRole('button', { name })).closest('li')!;
  expect((await item('Lead one story time')).textContent).toContain('3 new from');
  expect((await item('Speak up')).textContent).not.toContain('new');
  await expectAccessible(page);
  await open('button', 'Back');
  await open('link', 'Meetings');
  expect((await item('We meet')).textContent).toContain('2 new from');
  expect((await item('We met')).textContent).toContain('1 new');
  await expectAccessible(page);
});

it('the way to a table says how much in it is new', async () => {
  session.put('tables', { id: 'w', by: ME, at: AT, title: 'Wish-list', first: 'Wish' });
  session.put('rows', { id: 'l', by: PARTNER, at: AT, table: 'w', title: 'A drum' });
  const page = renderRoot(FakeLibrary.with(session));
  const tab = await screen.findByRole('tab', { name: 'Plan' });
  await act(async () => fireEvent.click(tab));
  const drawer = await screen.findByRole('link', { name: 'Ideas' });
  await act(async () => fireEvent.click(drawer));
  expect(await screen.findByRole('button', { name: 'Wish-list', description: '1 new' })).toBeTruthy();
  const first = screen.getByRole('button', { name: 'Programme ideas' });
  expect(first.getAttribute('aria-describedby')).toBeNull();
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

it('questions that are due mark the section otherwise than news', async () => {
  const soon = new Date();
  soon.setDate(soon.getDate() + 1);
  const sendBy = new Intl.DateTimeFormat('sv').format(soon);
  session.put('questionSets', { id: 's', by: ME, at: AT, title: 'May', sendBy });
  renderRoot(FakeLibrary.with(session));
  const tab = await screen.findByRole('tab', { name: 'Plan', description: 'your questions are due' });
  expect(tab.querySelector('.tab-due')).not.toBeNull();
  expect(tab.hasAttribute('data-new')).toBe(false);
});

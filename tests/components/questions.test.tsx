import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const AT = 1_790_000_000_000;
const SALT = 'a'.repeat(64);
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('questionSets', { id: 's', by: ME, at: AT, title: 'May', sendBy: '' });
  session.put('questions', { id: 'q', by: ME, at: AT, set: 's', text: 'How did you begin?' });
  session.put('questions', { id: 'p', by: PARTNER, at: AT, set: 's', text: 'And you?' });
});

const press = async (role: string, name: string, index = 0): Promise<void> => {
  const found = (await screen.findAllByRole(role, { name }))[index]!;
  await act(async () => fireEvent.click(found));
  await settled();
};
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Questions');
  await press('button', 'May');
  return page;
};

it('a question goes onto the agenda: with its answer once that is open, without it while it is sealed', async () => {
  const answer = { by: PARTNER, at: AT, question: 'q', seal: SALT };
  session.put('questionAnswers', { ...answer, id: 'a', salt: SALT, text: 'With a drum' });
  session.put('questionAnswers', { id: 'b', by: ME, at: AT, question: 'p', seal: SALT });
  const page = await open();
  await press('button', 'Bring to our meeting', 0);
  await press('button', 'Bring to our meeting', 0); // the first one is on the list now
  expect(session.records.points.list.get()).toMatchObject([
    { from: 'questions', source: 'q', text: 'How did you begin?\nWith a drum' },
    { from: 'questions', source: 'p', text: 'And you?' },
  ]);
  await expectAccessible(page);
});

it('a point leads back to its question, and a question that is not sent goes onto no agenda', async () => {
  session.put('meetings', { id: 'm', by: ME, at: AT, title: 'We meet' });
  session.put('points', {
    ...{ id: 'o', by: ME, at: AT, from: 'questions', source: 'q' },
    text: 'How did you begin?',
  });
  session.onlyMine.add('questions', { set: 's', text: 'Not sent yet' });
  await open();
  const unsent = screen.getByText('Not sent yet').closest('li')!;
  expect(within(unsent).queryByRole('button', { name: 'Bring to our meeting' })).toBeNull();
  await press('button', 'Back');
  await press('button', 'Back');
  await press('link', 'Meetings');
  await press('button', 'We meet');
  await press('button', 'How did you begin?');
  expect(await screen.findByRole('heading', { name: 'May' })).toBeTruthy();
});

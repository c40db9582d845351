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

const mine = (): string[] =>
  [...screen.getByRole('list', { name: 'My questions' }).children].map(
    (one) => one.querySelector('[id]')?.textContent ?? '',
  );
const within1 = (words: string) => within(screen.getByText(words).closest('li')!);

it('one’s own question can be reworded until it has an answer', async () => {
  session.onlyMine.add('questions', { set: 's', text: 'Not sent yet' });
  session.put('questions', { id: 'q2', by: ME, at: AT + 1, set: 's', text: 'What next?' });
  session.put('questionAnswers', { id: 'a', by: PARTNER, at: AT, question: 'q2', seal: SALT });
  const page = await open();
  expect(within1('What next?').queryByRole('button', { name: 'Edit' })).toBeNull();
  for (const [was, now] of [
    ['Not sent yet', 'Still mine'],
    ['How did you begin?', 'How did it all begin?'],
  ] as const) {
    await act(async () => fireEvent.click(within1(was).getByRole('button', { name: 'Edit' })));
    const box = await screen.findByRole('textbox', { name: 'Change my question' });
    fireEvent.change(box, { target: { value: now } });
    await expectAccessible(page);
    await act(async () => fireEvent.submit(box.closest('form')!));
    expect(await screen.findByText(now)).toBeTruthy();
  }
  const all = session.records.questions.list.get();
  expect(all.find(({ text }) => text === 'Still mine')?.onlyMine).toBe(true);
});

it('one’s own questions have an order, which they keep when they are sent behind those that are', async () => {
  for (const text of ['Long', 'Sent']) session.onlyMine.add('questions', { set: 's', text });
  session.questions.send('s');
  await settled(); // they are the notebook's alone now
  for (const text of ['First', 'Second', 'Third']) session.onlyMine.add('questions', { set: 's', text });
  await open();
  const was = ['How did you begin?', 'Long', 'Sent'];
  expect(mine()).toEqual([...was, 'First', 'Second', 'Third']);
  const move = async (words: string, name: string): Promise<void> => {
    await act(async () => fireEvent.click(within1(words).getByRole('button', { name })));
    await settled();
  };
  expect(within1('Sent').getByRole('button', { name: 'Down' }).getAttribute('aria-disabled')).toBe('true');
  expect(within1('First').getByRole('button', { name: 'Up' }).getAttribute('aria-disabled')).toBe('true');
  await move('Third', 'Up');
  await move('Third', 'Up');
  expect(mine()).toEqual([...was, 'Third', 'First', 'Second']);
  await press('button', 'Send my questions');
  expect(mine()).toEqual([...was, 'Third', 'First', 'Second']);
  expect(session.records.questions.list.get().every(({ onlyMine }) => onlyMine !== true)).toBe(true);
  await move('Second', 'Up');
  expect(mine()).toEqual([...was, 'Third', 'Second', 'First']);
});

it('a question that is dropped among others than its own goes to the end that is next to them', async () => {
  session.onlyMine.add('questions', { set: 's', text: 'First' });
  session.onlyMine.add('questions', { set: 's', text: 'Second' });
  session.put('questions', { id: 'q2', by: ME, at: AT + 1, set: 's', text: 'Sent too' });
  await open();
  const drag = async (words: string, onto: string): Promise<void> => {
    const [from, to] = [words, onto].map((one) => screen.getByText(one).closest('li')!);
    const dataTransfer = { setData: () => undefined, setDragImage: () => undefined };
    const handle = from!.querySelector('[data-drag]')!;
    await act(async () => {
      fireEvent.dragStart(handle, { dataTransfer });
      fireEvent.drop(to!, { dataTransfer });
      fireEvent.dragEnd(handle);
    });
    await settled();
  };
  expect(mine()).toEqual(['How did you begin?', 'Sent too', 'First', 'Second']);
  await drag('How did you begin?', 'Second');
  expect(mine()).toEqual(['Sent too', 'How did you begin?', 'First', 'Second']);
  await drag('Second', 'Sent too');
  expect(mine()).toEqual(['Sent too', 'How did you begin?', 'Second', 'First']);
});

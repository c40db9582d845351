import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Kind } from '../../lib/model/kind';
import { KINDS } from '../../lib/model/kinds';
import { editRecord } from '../../lib/notebook/records';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const AT = 1_790_000_000_000;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('interviews', { id: 'i', by: PARTNER, at: AT, title: 'Children’s librarian' });
});

const press = async (role: string, name: string | RegExp, at = 0): Promise<void> => {
  const found = (await screen.findAllByRole(role, { name }))[at]!;
  await act(async () => fireEvent.click(found));
  await settled();
};
const type = async (name: string, value: string): Promise<HTMLElement> => {
  const box = screen.getByRole('textbox', { name });
  await act(async () => void fireEvent.change(box, { target: { value } }));
  return box;
};
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Interviews');
  await press('button', 'Children’s librarian');
  await screen.findByRole('radiogroup', { name: 'Who asks' });
  return page;
};
const interview = () => session.records.interviews.list.get()[0]!;
const asked = () => session.records.askedQuestions.list.get().map(({ text }) => text);
const bank = (): HTMLElement => screen.getByRole('list', { name: 'Question bank' });

describe('an interview', () => {
  it('asks what is ticked in the bank, in an order of its own, and what the pair writes', async () => {
    const page = await open();
    await expectAccessible(page);
    const [first, second] = within(bank()).getAllByRole('checkbox');
    for (const one of [first!, second!]) await act(async () => fireEvent.click(one));
    await settled();
    await type('Write a question of your own', 'Which song first?');
    await act(async () =>
      fireEvent.submit(screen.getByLabelText('Write a question of your own').closest('form')!),
    );
    await settled();
    expect(asked()).toHaveLength(3);
    expect(session.records.askedNotes.list.get()).toHaveLength(6); // for two halves
    expect(
      within(bank()).getByRole<HTMLInputElement>('checkbox', { name: 'Which song first?' }).checked,
    ).toBe(true);
    await press('button', 'Up', 2);
    expect(asked()[1]).toBe('Which song first?');
    await expectAccessible(page);
    await act(async () => fireEvent.click(within(bank()).getByRole('checkbox')));
    await settled();
    expect(asked()).not.toContain('Which song first?');
    expect(session.records.bankQuestions.list.get()).toHaveLength(1);
    act(() => void session.acts.undoLast());
    expect(asked()).toContain('Which song first?');
  });

  it('goes on one question at a time in two halves, each with its notes, and is read again at the end', async () => {
    const page = await open();
    for (const at of [0, 1])
      await act(async () => fireEvent.click(within(bank()).getAllByRole('checkbox')[at]!));
    await press('radio', 'You');
    expect(interview().asks).toBe('other'); // Ruth made it
    await press('button', 'Start');
    expect(screen.getByRole('timer', { name: 'Clock' }).textContent).toBe('under a minute');
    expect(screen.getByText(/You ask, .*Ruth.* answers/)).toBeTruthy();
    expect(screen.getByText('Question 1 of 2')).toBeTruthy();
    await expectAccessible(page);
    await act(
      async () =>
        void fireEvent.input(screen.getByLabelText('Notes on this question'), { target: { value: 'Warm' } }),
    );
    await press('button', 'Next question');
    expect(screen.getByText('Question 2 of 2')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Notes on this question').value).toBe('');
    expect(screen.queryByRole('button', { name: 'Next question' })).toBeNull();
    const box = await type('Feedback', 'Clear and kind');
    await act(async () => fireEvent.blur(box));
    expect(interview().feedback[ME]).toBe('Clear and kind');
    await press('button', 'Switch roles');
    expect(screen.getByText(/Ruth.* asks, you answer/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Notes on this question').value).toBe('');
    expect(screen.queryByRole('button', { name: 'Switch roles' })).toBeNull();
    await act(
      async () =>
        void fireEvent.input(screen.getByLabelText('Notes on this question'), { target: { value: 'Calm' } }),
    );
    const theirs = { feedback: 'Slower, please' };
    act(() => void editRecord(session.doc, KINDS.interviews as Kind, 'i', PARTNER, theirs));
    await settled();
    expect(screen.queryByText('Slower, please')).toBeNull(); // while one still answers
    await press('button', 'End the interview');
    expect(screen.getByText('Slower, please')).toBeTruthy();
    expect(screen.getByText('Warm')).toBeTruthy();
    expect(screen.getAllByText('No notes')).toHaveLength(2);
    await expectAccessible(page);
    // the other one takes "Switch roles" back: what was written since stays to be read
    act(() => void editRecord(session.doc, KINDS.interviews as Kind, 'i', PARTNER, { switchedAt: 0 }));
    await settled();
    expect(screen.getByText('Calm')).toBeTruthy();
    await press('button', 'Go on with it');
    expect(interview().endedAt).toBe(0);
  });

  it('marks the notes in which the partner wrote, while it runs and afterwards', async () => {
    session.put('askedQuestions', { id: 'q', by: ME, at: AT, interview: 'i', text: 'Why us?' });
    session.put('askedNotes', { id: 'n', by: ME, at: AT, question: 'q' });
    act(
      () => void editRecord(session.doc, KINDS.interviews as Kind, 'i', ME, { startedAt: AT, current: 'q' }),
    );
    renderRoot(FakeLibrary.with(session));
    await press('tab', 'Plan');
    const write = (at: number): void =>
      act(() => void editRecord(session.doc, KINDS.interviews as Kind, 'i', PARTNER, { wrote: at }));
    write(AT + 1);
    expect(session.unseen.get()).toContainEqual(
      expect.objectContaining({ kind: 'interviews', field: 'wrote' }),
    );
    await press('link', 'Interviews');
    await press('button', 'Children’s librarian');
    const notes = await screen.findByLabelText(/Notes on this question/);
    expect(notes.closest('.notes-news')!.textContent).toContain('New in the notes, from Ruth');
    await press('button', 'Next new'); // the interview itself is new, too
    await press('button', 'Next new');
    expect(document.activeElement?.className).toContain('notes-news');
    await press('button', 'End the interview');
    expect(screen.getByText('Why us?').closest('.notes-news')).not.toBeNull();
  });

  it('that only a newer app may write keeps what was typed', async () => {
    await open();
    await type('Write a question of your own', 'Not lost');
    act(() => session.lock());
    await act(async () =>
      fireEvent.submit(screen.getByLabelText('Write a question of your own').closest('form')!),
    );
    await press('button', 'Start');
    expect(
      screen.getByRole<HTMLInputElement>('textbox', { name: 'Write a question of your own' }).value,
    ).toBe('Not lost');
    expect([interview().startedAt, asked()]).toEqual([0, []]);
  });
});

import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled as still } from '../support/render';

let session: FakeSession;
const on = { on: 'reading', subject: 'r' } as const;

beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r', title: 'R' }));
  session.put('comments', { id: 'c', ...on, by: ME, text: 'Shall we?' });
  session.put('comments', { id: 'd', ...on, parent: 'c', by: PARTNER, text: 'We shall.' });
});

const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'R' }));
  fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
  await screen.findByRole('list', { name: 'Comments' });
  return page;
};
const list = () => screen.getByRole('list', { name: 'Comments' });
const button = (name: string | RegExp) => within(list()).getByRole('button', { name });
const says = (words: string): boolean =>
  [...list().querySelectorAll('.words')].some((one) => one.textContent === words);
const settled = () => session.records.comments.list.get().find(({ id }) => id === 'c')?.settled;

describe('a thread', () => {
  it('is settled by either, folds to one line, unfolds, and is opened again; undo takes it back', async () => {
    const page = await open();
    fireEvent.click(button('Settled'));
    await still();
    expect(settled()).toBe(2);
    const line = button('Settled Shall we?');
    expect(document.activeElement).toBe(line);
    expect(line.getAttribute('aria-expanded')).toBe('false');
    expect(says('We shall.')).toBe(false);
    await expectAccessible(page);
    fireEvent.click(line);
    await still();
    expect(says('We shall.')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await still();
    expect(settled()).toBe(0);
    fireEvent.click(button('Settled'));
    await still();
    fireEvent.click(button('Open again'));
    await still();
    expect(settled()).toBe(0);
    expect(says('We shall.')).toBe(true);
    expect(document.activeElement).toBe(button('Settled'));
  });

  it('is not called edited by that', async () => {
    await open();
    fireEvent.click(button('Settled'));
    await still();
    fireEvent.click(button('Settled Shall we?'));
    await still();
    expect(within(list()).queryByText('edited')).toBeNull();
  });

  it('opens when something is said after that', async () => {
    await open();
    fireEvent.click(button('Settled'));
    await still();
    act(() => session.put('comments', { id: 'e', ...on, parent: 'c', by: PARTNER, text: 'But when?' }));
    await still();
    expect(says('But when?')).toBe(true);
    expect(within(list()).queryByRole('button', { name: 'Open again' })).toBeNull();
  });

  it('stays open where somebody writes in it while the other settles it', async () => {
    await open();
    fireEvent.click(within(list()).getAllByRole('button', { name: 'Reply' })[0] as HTMLElement);
    await still();
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a reply' });
    fireEvent.change(box, { target: { value: 'Wait' } });
    act(() => void session.records.comments.edit('c', { settled: 2 }));
    await still();
    expect(box.isConnected).toBe(true);
    expect(says('We shall.')).toBe(true);
    expect(button('Open again')).toBeTruthy();
  });
});

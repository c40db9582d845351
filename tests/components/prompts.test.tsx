import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Map', liked: { [PARTNER]: 'The drum.' } }));
});

const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'A Map' }));
  fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
  await settled();
  return page;
};
const edit = (): HTMLElement => {
  fireEvent.click(screen.getByRole('button', { name: 'Edit the prompts' }));
  return screen.getByRole('dialog', { name: 'Edit the prompts' });
};
const press = async (within_: HTMLElement, name: string, description?: string): Promise<void> => {
  const button = within(within_).getByRole('button', {
    name,
    ...(description === undefined ? {} : { description }),
  });
  await act(async () => fireEvent.click(button));
  await settled();
};
const listed = (): string[] =>
  within(screen.getByRole('list', { name: 'Prompts' }))
    .getAllByRole('listitem')
    .map((one) => one.querySelector('span')?.textContent ?? '');

it('three prompts stand at every reading', async () => {
  await start();
  for (const name of ['What I liked', "What I didn't like", 'How does it apply to us?'])
    expect(screen.getByRole('textbox', { name })).toBeTruthy();
});

it('an answer says when it was written, where that is known', async () => {
  const at = Date.UTC(2026, 10, 3, 9);
  const more = { liked: { [PARTNER]: 'The drum.', [ME]: 'The rug.' }, likedAt: { [PARTNER]: at } };
  session.put('readings', makeReading({ id: 'r1', title: 'A Map', ...more }));
  await start();
  const line = (words: string): string =>
    screen.getByText(words).closest('.voice')?.querySelector('.voice-who')?.textContent ?? '';
  expect(line('The drum.')).toContain('Nov 3');
  expect(line('The rug.')).not.toMatch(/\d/u);
});

it('an answer to the third is shared and read in its own record', async () => {
  session.answers.revealTogether('r1', false);
  await start();
  const box = screen.getByRole('textbox', { name: 'How does it apply to us?' });
  fireEvent.change(box, { target: { value: 'We have no room.' } });
  await press(document.body, 'Share with partner: How does it apply to us?');
  expect(session.records.answers.list.get()).toMatchObject([
    { prompt: 'apply', by: ME, text: 'We have no room.' },
  ]);
  expect(screen.getByText('We have no room.')).toBeTruthy();
});

it('the set can be moved, added to, reworded, and what is answered stays when it is removed', async () => {
  const page = await start();
  const dialog = edit();
  await expectAccessible(page);
  await press(dialog, 'Up', 'How does it apply to us?');
  expect(listed()).toEqual(['What I liked', 'How does it apply to us?', "What I didn't like"]);
  await press(dialog, 'Reword', 'What I liked');
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'The prompt in other words' }), {
    target: { value: 'What sang' },
  });
  await press(dialog, 'Save');
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'New prompt' }), {
    target: { value: 'Who is missing?' },
  });
  await press(dialog, 'Add');
  await press(dialog, 'Remove', 'What sang');
  await press(dialog, 'Remove', "What I didn't like");
  expect(listed()).toEqual(['How does it apply to us?', 'Who is missing?']);
  await expectAccessible(page);
  await press(dialog, 'Close');
  expect(screen.getByText('The drum.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'What sang' })).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: "What I didn't like" })).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Who is missing?' })).toBeTruthy();
  await press(edit(), 'Put it back', "What I didn't like");
  expect(listed()).toHaveLength(3);
});

it('a prompt that is being reworded stays with its words when the partner takes it away', async () => {
  await start();
  const dialog = edit();
  await press(dialog, 'Reword', 'What I liked');
  const words = (): HTMLInputElement =>
    within(dialog).getByRole('textbox', { name: 'The prompt in other words' });
  fireEvent.change(words(), { target: { value: 'What stays with me' } });
  await act(async () => void session.prompts.setAway('liked', true));
  await settled();
  expect(words().value).toBe('What stays with me');
  await press(dialog, 'Save');
  expect(session.records.prompts.list.get().find(({ id }) => id === 'liked')).toMatchObject({
    ...{ text: 'What stays with me', away: true },
  });
  expect(listed()).not.toContain('What stays with me');
  const away = within(dialog).getByRole('list', { name: 'Removed prompts' });
  expect(within(away).getByText('What stays with me')).toBeTruthy();
});

import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const AT = 1_790_000_000_000;
const press = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};

it('the words of a step can be changed, whoever wrote it', async () => {
  const session = new FakeSession();
  session.put('goals', { id: 'g', by: ME, at: AT, title: 'Lead one story time' });
  session.put('steps', { id: 's', by: PARTNER, at: AT, goal: 'g', text: 'Ask for a daet', done: true });
  const page = renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Goals');
  await press('button', 'Lead one story time');
  fireEvent.click(screen.getByText('Change'));
  const edit = screen.getByText('Change').closest('details')!.querySelectorAll('button');
  await act(async () => fireEvent.click([...edit].find((one) => one.textContent === 'Edit')!));
  const words = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Change the step' });
  const form = within(words.closest('form')!);
  expect([form.queryByText(/bold/), words.getAttribute('aria-describedby'), words.maxLength]).toEqual([
    ...[null, null, 500],
  ]); // a step has no bold
  await expectAccessible(page);
  fireEvent.change(words, { target: { value: 'Ask for a date' } });
  await act(async () => fireEvent.submit(words.closest('form')!));
  await settled();
  expect(session.records.steps.list.get()).toMatchObject([{ text: 'Ask for a date', done: true }]);
  expect(screen.getByRole('checkbox', { name: 'Ask for a date', checked: true })).toBeTruthy();
});

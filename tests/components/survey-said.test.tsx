import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, NOW, PARTNER } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

const click = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};

it('what the two wrote stands once, under their names, and what others wrote in a list', async () => {
  const session = new FakeSession();
  session.put('surveys', { id: 's', title: 'After story time' });
  session.put('surveyQuestions', { id: 'q', survey: 's', kind: 'paragraph', text: 'What did you like?' });
  const seals = { seal: 'ab'.repeat(32), salt: 'cd'.repeat(32) };
  session.put('surveyAnswers', {
    ...{ id: 'a', by: PARTNER, survey: 's', ...seals, words: { q: 'The drum' } },
  });
  session.put('surveyReplies', {
    ...{ id: 'r', survey: 's', respondent: 'x', gaveAt: NOW, words: { q: 'The rug' } },
  });
  renderRoot(FakeLibrary.with(session));
  await click('tab', 'Plan');
  await click('link', 'Surveys');
  await click('button', 'After story time');
  const results = within(await screen.findByRole('region', { name: 'Results' }));
  expect(results.getAllByText('The drum', { exact: false })).toHaveLength(1);
  expect(within(results.getByRole('list', { name: 'In words' })).getAllByRole('listitem')).toHaveLength(1);
});

import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const click = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};

it.each([
  ['Surveys', 'surveys', 'survey'],
  ['Events', 'events', 'event'],
  ['Resources', 'resources', 'resource'],
] as const)('what lies under %s has a thread', async (drawer, kind, on) => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Map' }));
  session.put(kind, { id: 'x', by: PARTNER, at: NOW, title: 'Ours' });
  const page = renderRoot(FakeLibrary.with(session));
  await click('tab', 'Plan');
  await click('link', drawer);
  await click('button', 'Ours');
  const box = await screen.findByRole('textbox', { name: 'Write a comment' });
  act(() => void fireEvent.change(box, { target: { value: 'Shall we?' } }));
  await click('button', 'Comment');
  expect(session.records.comments.list.get()).toMatchObject([{ on, subject: 'x', text: 'Shall we?' }]);
  await expectAccessible(page);
});

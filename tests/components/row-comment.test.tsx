import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import '../support/grid-here';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, PARTNER } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

it('“Next new” opens the row on which a comment is new, once', async () => {
  const session = new FakeSession();
  session.tables.ready('ideas');
  session.put('rows', { id: 'a', by: ME, table: 'ideas', title: 'A drum', cell: {}, order: 'a0' } as never);
  session.put('comments', { id: 'c', by: PARTNER, on: 'row', subject: 'a', text: 'How loud is it?' });
  renderRoot(FakeLibrary.with(session));
  const next = await screen.findByRole('button', { name: /Next new/ });
  await act(async () => fireEvent.click(next));
  await settled();
  const dialog = await screen.findByRole('dialog', { name: 'A drum' });
  expect(within(dialog).getAllByText('How loud is it?').length).toBeGreaterThan(0);
  await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Back' })));
  await settled();
  expect(screen.queryByRole('dialog')).toBeNull();
});

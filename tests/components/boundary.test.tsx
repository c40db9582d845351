import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession } from '../support/fake-session';
import { renderRoot } from '../support/render';

it('a reading that cannot be shown says so, and the rest of the notebook stays in reach', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const quiet = [vi.spyOn(console, 'error').mockImplementation(() => undefined), warn];
  const session = new FakeSession();
  session.put('readings', { id: 'r1', title: 'An odd one' });
  const odd = session.records.readings.list.get()[0] as object;
  renderRoot(FakeLibrary.with(session));
  const title = await screen.findByRole('button', { name: 'An odd one' });
  Object.defineProperty(odd, 'read', {
    get: () => {
      throw new Error('odd');
    },
  });
  fireEvent.click(title);
  await screen.findByText('Bookbag could not show this');
  expect(warn).toHaveBeenCalledWith('[bookbag] view:', new Error('odd')); // or nobody could tell us
  fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
  await waitFor(() => expect(screen.queryByText('Bookbag could not show this')).toBeNull());
  expect(screen.getByRole('textbox', { name: 'Write a note' })).toBeTruthy();
  for (const spy of quiet) spy.mockRestore();
});

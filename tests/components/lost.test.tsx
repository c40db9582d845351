// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NotOpened } from '../../components/app/NotOpened';
import { FakeLibrary } from '../support/fake-library';
import { expectAccessible, renderRoot } from '../support/render';

function lostTwo(): FakeLibrary {
  const library = new FakeLibrary();
  library.lost.set([
    { id: 'a', name: 'Spring match', partner: 'Ruth', example: false },
    { id: 'b', name: 'Mine', partner: '', example: false },
  ]);
  return library;
}

it('lost notebooks are named, each with the way back, and it is no first run', async () => {
  const page = renderRoot(lostTwo());
  expect(screen.getByRole('alert').textContent).toContain('This is not a first start');
  expect(screen.getByText(/Ask Ruth for an invitation/)).toBeTruthy();
  expect(screen.getByText(/Nobody else has this notebook/)).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Your name' })).toBeNull();
  await expectAccessible(page);
});

it('from there a person joins again', async () => {
  renderRoot(lostTwo());
  fireEvent.click(screen.getByRole('button', { name: 'Join a notebook' }));
  expect(await screen.findByRole('textbox', { name: 'Your name' })).toBeTruthy();
});

it('a database that does not open is told with the next step', () => {
  render(<NotOpened />);
  expect(screen.getByRole('alert').textContent).toContain('Nothing was removed');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { NotOpened } from '../../components/app/NotOpened';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

function lostTwo(): FakeLibrary {
  const library = new FakeLibrary();
  library.lost.set([
    { id: 'a', name: 'Spring match', partner: 'Ruth', example: false, begun: 0 },
    { id: 'b', name: 'Mine', partner: '', example: false, begun: 0 },
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

describe('a notebook that does not open', () => {
  const withAnother = (): FakeLibrary => {
    const library = FakeLibrary.with(new FakeSession());
    library.notebooks.set([
      ...(library.notebooks.get() ?? []),
      { id: 'other', name: 'Summer', partner: '', example: false, begun: 0 },
    ]);
    library.sessions.set('other', new FakeSession('other'));
    return library;
  };

  it.each<[string, () => Promise<never>]>([
    ['fails', () => Promise.reject(new Error('broken'))],
    ['never ends', () => new Promise(() => undefined)],
  ])('leaves the way to the others: opening %s', async (_what, opening) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const library = withAnother();
    const { open } = library;
    library.open = (id) => (id === 'other' ? open.call(library, id) : opening());
    const page = renderRoot(library);
    fireEvent.click(await screen.findByRole('button', { name: 'Notebooks' }, { timeout: 5000 }));
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('menuitemradio', { name: /Summer/ }));
    expect(await screen.findByRole('tab', { name: 'Readings' })).toBeTruthy();
    vi.restoreAllMocks();
  });
});

it('a part that was set aside is told until it is dismissed', async () => {
  const session = new FakeSession();
  session.trouble.set('damaged');
  const page = renderRoot(FakeLibrary.with(session));
  expect(await screen.findByText(/What your partner has comes back/)).toBeTruthy();
  await expectAccessible(page);
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByText(/What your partner has comes back/)).toBeNull();
});

it('a disk that is nearly full is said in time, and trouble is said in its place', async () => {
  const session = new FakeSession();
  const library = FakeLibrary.with(session);
  library.lowRoom.set(true);
  const page = renderRoot(library);
  expect(await screen.findByText('This computer is nearly full')).toBeTruthy();
  await expectAccessible(page);
  act(() => session.trouble.set('disk-full'));
  expect(screen.queryByText('This computer is nearly full')).toBeNull();
  act(() => session.trouble.set('none'));
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByText('This computer is nearly full')).toBeNull();
});

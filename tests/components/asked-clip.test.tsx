// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ClipOutcome } from '../../lib/messages/clip';
import { fail } from '../../lib/util/result';
import { answerAll, clipped, press, sessionOfOne } from '../support/asking';
import { FakeLibrary } from '../support/fake-library';
import type { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

// A clip of a page that Bookbag cannot see: the click on the toolbar button makes it.

const UNSEEN = 'Bookbag cannot see this page yet';
const heading = () => screen.queryByRole('heading', { name: UNSEEN });

let session: FakeSession;
beforeEach(() => {
  session = sessionOfOne();
});

async function refused() {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  answerAll(session, fail('not-granted'));
  press('Clip this page');
  await screen.findByRole('heading', { name: UNSEEN });
  expect(session.shell.clips).toBe(1);
  answerAll(session, clipped());
  return page;
}

it('is made as it was wished, and the notice goes', async () => {
  await refused();
  act(() => session.shell.grant({ how: 'selection' }));
  await screen.findByText('Saved. Ruth will see it.');
  expect(heading()).toBeNull();
  expect(session.shell.wishes.at(-1)).toEqual({ wish: { how: 'selection' } });
});

it('is made by a click that comes before the notice is drawn', async () => {
  renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  let answer = (_outcome: ClipOutcome): void => undefined;
  const answered = new Promise<ClipOutcome>((resolve) => (answer = resolve));
  session.shell.answerClip = () => answered;
  press('Clip this page');
  await act(async () => {
    answer(fail('not-granted'));
    await answered;
    await Promise.resolve(); // told, and not drawn: that waits for the end of `act`
    answerAll(session, clipped());
    session.shell.grant({});
  });
  await screen.findByText('Saved. Ruth will see it.');
});

it('is not made on another page, but the notice goes, for Bookbag sees that page', async () => {
  await refused();
  act(() => session.shell.grant(null));
  await waitFor(() => expect(heading()).toBeNull());
  expect(session.shell.clips).toBe(1);
});

it('is not made once the person has put it away', async () => {
  await refused();
  press('Not now');
  act(() => session.shell.grant({}));
  expect(session.shell.clips).toBe(1);
});

it('is not made in a notebook that is closed to writing', async () => {
  await refused();
  act(() => session.lock());
  act(() => session.shell.grant({}));
  await waitFor(() => expect(heading()).toBeNull());
  expect(session.shell.clips).toBe(1);
});

it('the notice offers to allow the site by its name, once that is known', async () => {
  const page = await refused();
  await expectAccessible(page);
  const { shell } = session;
  const name = 'Always allow clipping on example.org';
  expect(screen.getAllByRole('button', { name })).toHaveLength(1);
  expect(screen.getByRole('button', { name }).closest('.notice')).not.toBeNull();
  act(() => shell.page.set({ ...shell.page.get(), access: 'hidden', url: '', title: '' }));
  expect(screen.queryByRole('button', { name })).toBeNull();
  act(() => shell.page.set({ ...shell.page.get(), access: 'granted', url: 'https://www.library.example/a' }));
  expect(screen.queryByText(/at the top of your browser, then clip/)).toBeNull(); // the notice says it
  press('Always allow clipping on library.example');
  await screen.findByText('You can now clip on this site at once. Its pages show your highlights.');
});

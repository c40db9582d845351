import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);

async function openDiscussion(session: FakeSession) {
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
  session.texts.set(BODY, '<p>They spoke of the song they could sing.</p><p>The order was changed.</p>');
  const page = renderRoot(FakeLibrary.with(session), { wide: false });
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await waitFor(() => expect(screen.getByRole('region', { name: 'Article' }).textContent).toContain('order'));
  fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
  return page;
}

it('the discussion of a reading tells of threads on its highlights, and leads to them', async () => {
  const session = new FakeSession();
  const put = (id: string, quote: string, reading = 'r1') =>
    session.put('highlights', { id, reading, quote, once: true, meaning: 'liked' });
  put('h1', 'They spoke of the song');
  put('h2', 'The order was changed');
  put('h3', 'elsewhere', 'r2');
  for (const [id, subject] of [
    ['c1', 'h1'],
    ['c2', 'h1'],
    ['c3', 'h3'],
  ] as const)
    session.put('comments', { id, on: 'highlight', subject, by: PARTNER, text: 'Which song?' });
  const page = await openDiscussion(session);
  const list = screen.getByRole('list', { name: 'On highlights' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['They spoke of the song2 comments']);
  await expectAccessible(page);
  fireEvent.click(within(list).getByRole('button', { name: 'They spoke of the song' }));
  expect(await screen.findAllByText('Which song?')).not.toEqual([]);
  expect(screen.getByRole('tab', { name: 'Highlights' }).getAttribute('aria-selected')).toBe('true');
});

it('and says nothing of highlights that nobody talks about', async () => {
  const session = new FakeSession();
  session.put('highlights', { id: 'h1', reading: 'r1', quote: 'the song', once: true, meaning: 'liked' });
  await openDiscussion(session);
  expect(screen.queryByText('On highlights')).toBeNull();
});

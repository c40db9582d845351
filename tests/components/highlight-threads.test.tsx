import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);

afterEach(() => vi.unstubAllGlobals());

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

it('a click on words that two highlights share opens the thread of the shorter one', async () => {
  const painted = new Map<string, ReadonlySet<Range>>();
  const highlightsFromPoint = () => [...painted.values()].map((some) => ({ ranges: [...some] }));
  vi.stubGlobal('CSS', { highlights: Object.assign(painted, { highlightsFromPoint }) });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
  const session = new FakeSession();
  const put = (id: string, quote: string, meaning: 'liked' | 'question') =>
    session.put('highlights', { id, reading: 'r1', quote, once: true, meaning });
  put('h1', 'They spoke of the song they could sing.', 'liked');
  put('h2', 'the song they could', 'question');
  await openDiscussion(session);
  fireEvent.click(screen.getByRole('tab', { name: 'Article' }));
  await waitFor(() => expect([...painted.keys()].join()).toMatch(/bookbag-liked.*bookbag-question/));
  fireEvent.click(screen.getByText(/They spoke/));
  expect(screen.getByRole('tab', { name: 'Highlights' }).getAttribute('aria-selected')).toBe('true');
  const item = (await screen.findByRole('textbox', { name: 'Write a comment' })).closest('li');
  expect(within(item as HTMLElement).getByRole('button', { name: 'the song they could' })).toBeTruthy();
});

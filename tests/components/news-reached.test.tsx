import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { newsWords } from '../../components/news/news-words';
import { type KindName, KINDS } from '../../lib/model/kinds';
import { editRecord } from '../../lib/notebook/records';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';
import { useWords } from '../support/words';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () =>
      ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as never,
  );
});

const put = (kind: KindName, id: string, fields: object, by = PARTNER): void =>
  session.put(kind, { id, by, at: NOW, ...fields });
/** The partner changes something at the other end. */
const theyEdit = (kind: KindName, id: string, fields: object): void => {
  const other = new Doc();
  applyUpdate(other, encodeStateAsUpdate(session.doc));
  editRecord(other, KINDS[kind], id, PARTNER, fields as never);
  act(() => applyUpdate(session.doc, encodeStateAsUpdate(other), 'partner'));
};

/** What is new, and where it stands apart from a list of its own. */
const NEWS: readonly (readonly [what: string, make: () => void])[] = [
  [
    'a meeting that is over, which the partner ended',
    () => {
      put('meetings', 'm', { title: 'Our fourth meeting', startedAt: NOW - 9e6 }, ME);
      theyEdit('meetings', 'm', { endedAt: NOW - 8e6 });
    },
  ],
  [
    'the notes of a meeting',
    () => {
      put('meetings', 'm', { title: 'Our fourth meeting' }, ME);
      theyEdit('meetings', 'm', { wrote: NOW });
    },
  ],
  [
    'a comment on a row',
    () => {
      put('tables', 't', { title: 'Our wish-list' }, ME);
      put('rows', 'r', { table: 't', title: 'The parent leads' }, ME);
      put('comments', 'c', { on: 'row', subject: 'r', text: 'With a puppet.' });
    },
  ],
  [
    'a column that was added to a table',
    () => {
      put('tables', 't', { title: 'Our wish-list' }, ME);
      put('columns', 'k', { table: 't', name: 'Cost', order: 'a0' });
    },
  ],
  [
    'a column that was changed',
    () => {
      put('tables', 't', { title: 'Our wish-list' }, ME);
      put('columns', 'k', { table: 't', name: 'Cost', order: 'a0' }, ME);
      theyEdit('columns', 'k', { holds: 'money' });
    },
  ],
  [
    'the tags of a reading',
    () => {
      put('readings', 'r', { title: 'A Mentor Is Not a Map' }, ME);
      theyEdit('readings', 'r', { tags: { k: 'play' } });
    },
  ],
  [
    'a thread that was settled',
    () => {
      put('readings', 'r', { title: 'A Mentor Is Not a Map' }, ME);
      put('comments', 'c', { on: 'reading', subject: 'r', text: 'Page two?' }, ME);
      theyEdit('comments', 'c', { settled: 1 });
    },
  ],
  [
    'an answer to a prompt that is in no set',
    () => {
      put('readings', 'r', { title: 'A Mentor Is Not a Map' }, ME);
      put('answers', 'a', { reading: 'r', prompt: 'later', text: 'With a puppet.' });
    },
  ],
  [
    'an answer to a prompt at a resume, which an older Bookbag shows',
    () => {
      put('readings', 'r', { title: 'Ruth Calder', kind: 'resume' }, ME);
      theyEdit('readings', 'r', { liked: 'The second page.' });
    },
  ],
  [
    'a sealed answer to a question',
    () => {
      put('questionSets', 's', { title: 'Before May' }, ME);
      put('questions', 'q', { set: 's', text: 'How did you begin?' }, ME);
      put('questionAnswers', 'a', { question: 'q', seal: 'a'.repeat(64) });
    },
  ],
  [
    'what was written in a draft that is put away',
    () => {
      put('drafts', 'd', { title: 'The song', archived: true }, ME);
      theyEdit('drafts', 'd', { wrote: NOW });
    },
  ],
];

describe('“Next new” leads to', () => {
  it.each(NEWS)('%s, and it is seen there', async (_what, make) => {
    make();
    expect(session.unseen.get()).toHaveLength(1);
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'Next new' }));
    await waitFor(() => expect(session.unseen.get()).toEqual([]), { timeout: 5000 });
  });
});

describe('what the partner does in a draft that is open', () => {
  it('is seen there: its title, that they wrote, and that they find it ready', async () => {
    put('drafts', 'd', { title: 'The song' }, ME);
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('tab', { name: 'Write' }));
    fireEvent.click(await screen.findByRole('button', { name: 'The song' }));
    await screen.findByRole('textbox', { name: 'Title' }, { timeout: 5000 });
    theyEdit('drafts', 'd', { title: 'The songs', wrote: NOW, ready: NOW });
    expect(session.unseen.get()).toHaveLength(3);
    await waitFor(() => expect(session.unseen.get()).toEqual([]), { timeout: 5000 });
  });
});

it('a table in its first words is called as its view calls it', () => {
  useWords('en');
  session.tables.ready('ideas');
  put('rows', 'r', { table: 'ideas', title: 'Puppets' });
  const [one] = session.unseen.get();
  expect(newsWords(session, one!, 'Ruth')).toBe('Ruth added a row to “Programme ideas”');
});

describe('what the partner says of a book is marked', () => {
  it('stars, and whether they have read it, in the same column, until they take that back', async () => {
    useWords('en');
    put('books', 'b1', { title: 'The Quiet Umbrella' }, ME);
    theyEdit('books', 'b1', { rating: 8, state: 'read' });
    expect(session.unseen.get().map((one) => newsWords(session, one, 'Ruth'))).toEqual([
      'Ruth gave stars to “The Quiet Umbrella”',
      'Ruth said whether they have read “The Quiet Umbrella”',
    ]);
    theyEdit('books', 'b1', { rating: 0 });
    expect(session.unseen.get()).toHaveLength(1);
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('tab', { name: 'Books' }));
    expect(await screen.findByText('New')).toBeTruthy();
    await waitFor(() => expect(session.unseen.get()).toEqual([]), { timeout: 5000 });
  });
});

describe('what stands on no card', () => {
  it('is told above the view by name, seen there, and stays until it is closed', async () => {
    put('prompts', 'p', { text: 'What would a child ask?' });
    theyEdit('members', PARTNER, { name: 'Ruth C.' });
    const page = renderRoot(FakeLibrary.with(session));
    const box = await screen.findByRole('group', { name: 'What else is new' });
    expect(box.textContent).toContain('Your partner is called “Ruth C.” now');
    expect(box.textContent).toContain('Ruth C. added the prompt “What would a child ask?”');
    await expectAccessible(page);
    await waitFor(() => expect(session.unseen.get()).toEqual([]), { timeout: 5000 });
    fireEvent.click(within(box).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('group', { name: 'What else is new' })).toBeNull();
  });

  it('has the focus where “Next new” leads there, and is counted beyond three', async () => {
    for (let n = 0; n < 5; n += 1) put('bankQuestions', `b${n}`, { text: `Question ${n}?`, order: `a${n}` });
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'Next new' }));
    const box = await screen.findByRole('group', { name: 'What else is new' });
    expect(within(box).getAllByRole('listitem')).toHaveLength(4);
    expect(box.textContent).toContain('and 2 more');
    expect(document.activeElement).toBe(box);
  });

  it('counts as seen as far as it stood there: what was only counted waits', async () => {
    for (let n = 0; n < 5; n += 1) put('bankQuestions', `b${n}`, { text: `Question ${n}?`, order: `a${n}` });
    renderRoot(FakeLibrary.with(session));
    const box = await screen.findByRole('group', { name: 'What else is new' });
    await waitFor(() => expect(session.unseen.get()).toHaveLength(2));
    fireEvent.click(screen.getByRole('button', { name: 'Next new' }));
    await waitFor(() => expect(session.unseen.get()).toEqual([]));
    expect(
      within(box)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      'Ruth added the interview question “Question 3?”',
      'Ruth added the interview question “Question 4?”',
    ]);
    fireEvent.click(within(box).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('group', { name: 'What else is new' })).toBeNull();
  });

  it('says what went into the archive and what came out of it', async () => {
    useWords('en');
    put('readings', 'r', { title: 'A Mentor Is Not a Map' }, ME);
    put('drafts', 'd', { title: 'The song', archived: true }, ME);
    theyEdit('readings', 'r', { archived: true });
    theyEdit('drafts', 'd', { archived: false });
    renderRoot(FakeLibrary.with(session));
    const box = await screen.findByRole('group', { name: 'What else is new' });
    expect(box.textContent).toContain('Ruth put “A Mentor Is Not a Map” in the archive');
    expect(box.textContent).toContain('Ruth took “The song” out of the archive');
    await waitFor(() => expect(session.unseen.get()).toEqual([]), { timeout: 5000 });
  });
});

describe('a thread that the partner settled', () => {
  it('is one line that says so, and is marked and seen there', async () => {
    useWords('en');
    put('readings', 'r', { title: 'A Mentor Is Not a Map' }, ME);
    put('comments', 'c', { on: 'reading', subject: 'r', text: 'Page two?' }, ME);
    theyEdit('comments', 'c', { settled: 1 });
    expect(session.unseen.get().map((one) => newsWords(session, one, 'Ruth'))).toEqual([
      'Ruth settled a thread on “A Mentor Is Not a Map”',
    ]);
    const page = renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
    fireEvent.click(await screen.findByRole('tab', { name: 'Discussion' }));
    const line = await screen.findByRole('button', { name: /^Settled Page two\?/ });
    expect(line.getAttribute('aria-expanded')).toBe('false');
    expect(line.textContent).toContain('New');
    await expectAccessible(page);
    await waitFor(() => expect(session.unseen.get()).toEqual([]), { timeout: 5000 });
    expect(session.records.comments.list.get()[0]?.editedAt).toBe(0);
    theyEdit('comments', 'c', { settled: 0 });
    expect(session.unseen.get().map((one) => newsWords(session, one, 'Ruth'))).toEqual([
      'Ruth opened a thread on “A Mentor Is Not a Map” again',
    ]);
    await waitFor(() => expect(session.unseen.get()).toEqual([]), { timeout: 5000 });
  });
});

describe('a reading that is opened', () => {
  it('where many comments are, the discussion opens at the first new one', async () => {
    put('readings', 'r1', { title: 'A Mentor Is Not a Map' }, ME);
    for (let n = 0; n < 100; n += 1)
      session.put('comments', {
        id: `old${n}`,
        on: 'reading',
        subject: 'r1',
        by: ME,
        at: NOW + n,
        text: `${n}`,
      });
    session.put('comments', {
      id: 'c',
      on: 'reading',
      subject: 'r1',
      by: PARTNER,
      at: NOW + 200,
      parent: 'old80',
    });
    const height = vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(20_000);
    const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
    scrolled.mockClear();
    fireEvent.click(await screen.findByRole('tab', { name: 'Discussion' }));
    const tops = (): number[] =>
      scrolled.mock.calls.map(([to]) => (to as ScrollToOptions | undefined)?.top ?? 0);
    await waitFor(() => expect(Math.max(...tops())).toBeGreaterThan(9_000));
    expect(Math.max(...tops())).toBeLessThan(12_000);
    for (const one of [scrolled, height]) one.mockRestore();
  });
});

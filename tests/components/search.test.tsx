import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Found } from '../../lib/session/search/found';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const LONG = `We could read it aloud, ${'and once more, '.repeat(12)}by the light of a lantern, on Thursday.`;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', { id: 'r1', title: 'A Walk at Night', byline: 'Ines Halloway', by: ME });
  session.texts.set('b'.repeat(64), '<p>Nobody counts a <b>Lantern</b> in the night.</p>');
  session.put('books', { id: 'b1', title: 'Nine Lanterns', author: 'Tobias Brandt', by: ME });
  session.put('notes', { id: 'n1', text: 'Bring a **lantern**', by: PARTNER });
  session.put('comments', { id: 'c1', on: 'reading', subject: 'r1', by: PARTNER, text: LONG });
});

const found = (kind: string, id: string, section: Found['section'], top = { kind, id }): Found => ({
  ...{ kind, id, section, top, words: ['lantern', 'lanterns'] },
});
const READING = { kind: 'readings', id: 'r1' };
const ALL = [
  found('readings', 'r1', 'readings'),
  found('books', 'b1', 'books'),
  found('text', 'r1', 'readings', READING),
  found('comments', 'c1', 'readings', READING),
  found('notes', 'n1', 'notes'),
];
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('list', { name: 'Readings' });
  return page;
};
const box = () => screen.getByRole('searchbox', { name: 'Search the notebook' });
const look = (words: string): void => void fireEvent.change(box(), { target: { value: words } });
const results = async () => within(await screen.findByRole('list', { name: 'Results' }));
const names = async (): Promise<(string | null)[]> =>
  (await results()).getAllByRole('button').map((one) => one.textContent);

describe('a search', () => {
  it('shows what was found by what it opens, once for each reading, with its words marked', async () => {
    session.foundBy.set('lantern', ALL);
    const page = await open();
    look('lantern');
    expect(await screen.findByRole('heading', { name: '4 results' })).toBeTruthy();
    expect(await names()).toEqual([
      'A Walk at Night',
      'Nine Lanterns',
      'We could read it aloud, and once more, and once more, and on…',
      'Bring a lantern',
    ]);
    const list = await results();
    await waitFor(() => expect(list.getAllByText('Lantern', { selector: 'mark' })).toHaveLength(1));
    expect(list.getByText('lantern', { selector: 'mark' }).parentElement?.textContent).toContain(
      'by the light of a',
    );
    expect(list.getByText('Comment by Ruth, in “A Walk at Night”')).toBeTruthy();
    expect(list.getByText('Book by Tobias Brandt')).toBeTruthy();
    expect(list.getByText(/^Note by Ruth/)).toBeTruthy();
    await expectAccessible(page);
  });

  it('leads to where a result stands, and keeps the words in the box', async () => {
    session.foundBy.set('lantern', ALL);
    await open();
    look('lantern');
    fireEvent.click((await results()).getByRole('button', { name: /^We could/ }));
    expect(await screen.findByRole('tab', { name: 'Discussion', selected: true })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Results' })).toBeNull();
    expect(box()).toHaveProperty('value', 'lantern');
    fireEvent.focus(box());
    fireEvent.click((await results()).getByRole('button', { name: 'Nine Lanterns' }));
    expect(await screen.findByRole('tab', { name: 'Books', selected: true })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nine Lanterns'));
    fireEvent.focus(box());
    fireEvent.click((await results()).getByRole('button', { name: 'A Walk at Night' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'A Walk at Night' })).toBeTruthy();
  });

  it('says that nothing was found, and what to try', async () => {
    const page = await open();
    look('zebra');
    expect(await screen.findByText('Nothing here has “zebra”.')).toBeTruthy();
    expect(screen.getByText(/Try fewer words/)).toBeTruthy();
    await expectAccessible(page);
    act(() => session.search.behind.set(120));
    expect(screen.getByText('Bookbag is still reading 120 texts for the search.')).toBeTruthy();
    session.foundBy.set('zebra', [found('notes', 'n1', 'notes')]);
    act(() => session.search.behind.set(10));
    expect(await names()).toEqual(['Bring a lantern']);
  });

  it('says when it does not answer, with the next step, and goes on with the next words', async () => {
    session.foundBy.set('zebra', new Error('the worker died'));
    session.foundBy.set('lantern', [found('notes', 'n1', 'notes')]);
    await open();
    look('zebra');
    expect(await screen.findByText(/Close this panel and open it again/)).toBeTruthy();
    look('lantern');
    expect(await names()).toEqual(['Bring a lantern']);
    expect(screen.queryByText(/Close this panel/)).toBeNull();
  });

  it('leaves out what was removed meanwhile', async () => {
    session.foundBy.set('lantern', [...ALL, found('notes', 'gone', 'notes')]);
    await open();
    look('lantern');
    expect(await names()).toHaveLength(4);
  });

  it('ends by its button and by Escape, and what was there before is there as it was', async () => {
    session.foundBy.set('lantern', ALL);
    await open();
    fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Write a note' }), { target: { value: 'Half a' } });
    look('lantern');
    await results();
    expect(screen.queryByRole('textbox', { name: 'Write a note' })).toBeNull();
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(screen.getByRole('textbox', { name: 'Write a note' })).toHaveProperty('value', 'Half a');
    expect(box()).toHaveProperty('value', '');
    look('lantern');
    fireEvent.click(await screen.findByRole('button', { name: 'End the search' }));
    expect(screen.getByRole('textbox', { name: 'Write a note' })).toHaveProperty('value', 'Half a');
  });

  it('gives way to a section whose tab is pressed, also to the one that it stands over', async () => {
    session.foundBy.set('lantern', ALL);
    await open();
    for (const [tab, shown] of [
      ['Books', 'Nine Lanterns'],
      ['Books', 'Nine Lanterns'],
      ['Readings', 'A Walk at Night'],
    ] as const) {
      look('lantern');
      await results();
      fireEvent.click(screen.getByRole('tab', { name: tab }));
      expect(screen.queryByRole('list', { name: 'Results' })).toBeNull();
      expect((await screen.findAllByText(shown)).length).toBeGreaterThan(0);
      fireEvent.focus(box());
      await results(); // the words stay, and so does the way back to what they found
      look('');
    }
  });

  it('opens a draft at the words, and says what it is', async () => {
    const lines = ['One.', 'We carried a Lantern home.'].map((text) => ({
      kind: 'paragraph' as const,
      runs: [{ text }],
    }));
    const draft = session.drafts.begin({ title: 'Songs' }, lines);
    const id = draft.ok ? draft.value : '';
    session.foundBy.set('lantern', [found('drafts', id, 'write')]);
    await open();
    look('lantern');
    expect(await names()).toEqual(['Songs']);
    expect((await results()).getByText('Lantern', { selector: 'mark' })).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Songs' }));
    await screen.findByRole('textbox', { name: 'Draft' }, { timeout: 8000 });
    await waitFor(() => expect(String(document.getSelection())).toBe('Lantern'));
  });

  it('looks on in the text that holds the words, also where that is open already', async () => {
    session.foundBy.set('the lanterns', [found('text', 'r1', 'readings', READING)]);
    await open();
    for (const _time of ['opened', 'open already']) {
      look('the lanterns');
      fireEvent.focus(box());
      fireEvent.click((await results()).getByRole('button', { name: 'A Walk at Night' }));
      const inText = await screen.findByRole('searchbox', { name: 'Find in this reading' });
      await waitFor(() => expect(inText).toHaveProperty('value', 'lantern')); // not "the lanterns": it has no such words
      fireEvent.change(inText, { target: { value: '' } });
    }
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    fireEvent.click(await screen.findByRole('button', { name: 'A Walk at Night' }));
    const again = await screen.findByRole('searchbox', { name: 'Find in this reading' });
    expect(again).toHaveProperty('value', ''); // one did not come by a search
  });

  it('goes by key from the box to the first result', async () => {
    session.foundBy.set('lantern', ALL);
    await open();
    fireEvent.keyDown(document.body, { key: 'F', code: 'KeyF', altKey: true, shiftKey: true });
    expect(document.activeElement).toBe(box());
    look('lantern');
    await results();
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('A Walk at Night');
  });
});

describe('answers and points', () => {
  it.each([
    ['answers', ME, 'Answer by you, in “A Walk at Night”'],
    ['answers', PARTNER, 'Answer by Ruth, in “A Walk at Night”'],
    ['points', ME, 'For our next meeting, from you'],
    ['points', PARTNER, 'For our next meeting, from Ruth'],
  ] as const)('of %s by %s are told in words, and the focus lands on them', async (kind, by, told) => {
    const text = 'A lantern for each.';
    if (kind === 'answers') session.put(kind, { id: 'x', by, reading: 'r1', prompt: 'apply', text });
    else session.put(kind, { id: 'x', by, from: 'notes', source: 'n1', text, order: 'a0' } as never);
    const one = kind === 'answers' ? found(kind, 'x', 'readings', READING) : found(kind, 'x', 'notes');
    session.foundBy.set('lantern', [one]);
    await open();
    look('lantern');
    const list = await results();
    expect(list.getByText(told, { exact: false })).toBeTruthy();
    fireEvent.click(list.getByRole('button', { name: text }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain(text));
    const isAnswer = document.activeElement?.closest('.prompt') !== null;
    expect(isAnswer).toBe(kind === 'answers');
  });
});

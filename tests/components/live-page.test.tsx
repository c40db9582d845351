import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
const URL = 'https://journal.example/song';
let session: FakeSession;

beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY, url: URL }));
  session.texts.set(BODY, '<p>Few of them spoke of the books.</p><p>They spoke of the song.</p>');
  for (const [id, quote, by] of [
    ['h1', 'spoke of the books', PARTNER],
    ['h2', 'the song', 'me'],
  ] as const)
    session.put('highlights', { id, reading: 'r1', quote, by, once: true, meaning: 'liked' });
});

const open = async (wide = false) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await settled();
  if (!wide) fireEvent.click(screen.getByRole('tab', { name: 'Highlights' }));
  await screen.findByRole('list', { name: 'Highlights' });
  return page;
};
const items = () => within(screen.getByRole('list', { name: 'Highlights' })).getAllByRole('listitem');
const missing = () => items().map((one) => one.textContent?.includes('Not found on this page'));

describe('a highlight and the page in front of the person', () => {
  it('is said not to be there, as long as that page is in front', async () => {
    const page = await open();
    expect(missing()).toEqual([false, false]);
    act(() => session.onPages.shown.set({ reading: 'r1', missing: new Set(['h2']) }));
    expect(missing()).toEqual([false, true]);
    await expectAccessible(page);
    act(() => session.onPages.shown.set({ reading: 'another', missing: new Set(['h1', 'h2']) }));
    expect(missing()).toEqual([false, false]);
  });

  it.each([0, 1])('is shown there by a button, whoever made it (%s)', async (n) => {
    await open();
    fireEvent.click(within(items()[n] as HTMLElement).getByRole('button', { name: 'Show on the page' }));
    await settled();
    expect(session.onPages.wanted).toEqual([`${URL} h${n + 1}`]);
  });

  it('says what to do where the person did not allow the site', async () => {
    session.onPages.allowed = false;
    await open();
    fireEvent.click(screen.getAllByRole('button', { name: 'Show on the page' })[0] as HTMLElement);
    await screen.findByText(/only be shown once you allow .*journal\.example/);
  });

  it.each([{ file: 'f'.repeat(64) }, { url: '' }])(
    'has no such button without a page of text: %o',
    async (more) => {
      session.put(
        'readings',
        makeReading({ id: 'r1', title: 'The Second Verse', body: BODY, url: URL, ...more }),
      );
      await open();
      expect(screen.queryByRole('button', { name: 'Show on the page' })).toBeNull();
    },
  );
});

describe('a click on marked words of a page', () => {
  const clickOn = (highlight: string): void =>
    act(() => session.onPages.thread.set({ reading: 'r1', highlight }));

  it('leads to their thread from wherever the person is, once', async () => {
    renderRoot(FakeLibrary.with(session), { wide: false });
    await screen.findByRole('button', { name: 'The Second Verse' });
    fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
    await settled();
    clickOn('h2');
    await screen.findByRole('list', { name: 'Highlights' });
    const box = await screen.findByRole('textbox', { name: 'Write a comment' });
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(box.closest('li')?.textContent).toContain('the song');
    expect(session.onPages.thread.get()).toBeNull();
  });

  it('leads nowhere on the desk, which another tab covers', async () => {
    renderRoot(FakeLibrary.with(session), { wide: true });
    await screen.findByRole('button', { name: 'The Second Verse' });
    clickOn('h2');
    await settled();
    expect(screen.queryByRole('list', { name: 'Highlights' })).toBeNull();
  });
});

describe('sites that are allowed', () => {
  it('stand in Settings by their names, each with the way to take that back', async () => {
    session.shell.sites.set(['blog.example', 'journal.example']);
    const page = renderRoot(FakeLibrary.with(session), { wide: false });
    await screen.findByRole('tablist', { name: 'Sections' });
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    const list = await screen.findByRole('list', { name: 'Sites you have allowed' });
    await expectAccessible(page);
    fireEvent.click(within(list).getByRole('button', { name: 'Remove the permission for blog.example' }));
    await screen.findByText(/no permission for .*blog\.example.* any more/);
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    fireEvent.click(within(list).getByRole('button', { name: 'Remove the permission for journal.example' }));
    await settled();
    expect(screen.queryByRole('list', { name: 'Sites you have allowed' })).toBeNull();
  });
});

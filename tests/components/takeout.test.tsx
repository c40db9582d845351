import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mapText } from '../../lib/anchor/text-map';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
// the ids as the sanitizer leaves them in a browser
const TEXT = `<div></div><h2>The rug</h2><p><span id="user-content-page-3" title="iii"></span>Few 📚 of them spoke of the books.</p>
<p>They spoke of the <b>song</b> they could sing.</p><ul><li>An item</li></ul>
<p><span id="user-content-page-4" title="iv"></span>The order was changed.</p><blockquote>Sung</blockquote>`;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse: Again', body: BODY }));
  session.texts.set(BODY, TEXT);
  const mark = { reading: 'r1', once: true } as const;
  session.put('highlights', { id: 'h1', ...mark, quote: 'They spoke of the song', meaning: 'liked' });
  session.put('highlights', { id: 'h2', ...mark, quote: 'The order was changed.', by: PARTNER });
  session.put('highlights', { id: 'h3', ...mark, quote: 'words that nobody wrote there' });
  session.put('comments', { id: 'c1', on: 'highlight', subject: 'h1', text: 'Ours has one.', by: PARTNER });
  session.onlyMine.add('comments', { on: 'reading', subject: 'r1', text: 'secret thought' });
});

const open = async (wide = false) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse: Again' }));
  const article = await screen.findByRole('region', { name: 'Article' });
  await waitFor(() => expect(article.textContent).toContain('The order'));
  await settled();
  return page;
};
interface Item {
  readonly target: { readonly selector?: readonly { readonly start: number; readonly end: number }[] };
}
const takeOut = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Take it out' }));
const toggle = (name: string): void => void fireEvent.click(screen.getByRole('menuitemcheckbox', { name }));
const save = async (form: string) => {
  const before = session.shell.saved.length;
  await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: form })));
  await waitFor(() => expect(session.shell.saved.length).toBe(before + 1));
  return session.shell.saved.at(-1) as (typeof session.shell.saved)[number];
};

describe('"Take it out"', () => {
  it.each([
    ['Markdown', 'The Second Verse Again.md', 'text/markdown'],
    ['HTML', 'The Second Verse Again.html', 'text/html'],
    ['Web Annotations (JSON-LD)', 'The Second Verse Again.jsonld', 'application/ld+json'],
    ['Hypothesis (CSV)', 'The Second Verse Again (Hypothesis).csv', 'text/csv'],
    ['Readwise (CSV)', 'The Second Verse Again (Readwise).csv', 'text/csv'],
  ])('saves %s under the title, without what only one sees', async (form, name, type) => {
    await open();
    takeOut();
    const file = await save(form);
    expect(file).toMatchObject({ name, type });
    expect(file.text).toContain('They spoke of the song');
    expect(file.text).toContain('Ours has one.');
    expect(file.text).not.toContain('secret');
    expect(screen.getByText(`Saved as ${name}`)).toBeTruthy();
  });

  it('takes the text and what only this person sees by their choice, for this time', async () => {
    const page = await open();
    takeOut();
    toggle("The article's text");
    toggle('What only you see');
    await expectAccessible(page);
    const { text } = await save('Markdown');
    expect(text).toContain('secret thought');
    expect(text).toContain(
      '## Article\n\n### The rug\n\nFew 📚 of them spoke of the books.\n\nThey spoke of the song they could sing.\n\n- An item\n\nThe order was changed.\n\n> Sung\n',
    );
    takeOut();
    toggle('What only you see');
    expect((await save('Markdown')).text).not.toContain('secret');
  });

  it('knows paragraph, page and place of what is found, and tells no place of what is not', async () => {
    await open(true);
    takeOut();
    const items = (JSON.parse((await save('Web Annotations (JSON-LD)')).text) as { first: { items: Item[] } })
      .first.items;
    const { raw } = mapText(screen.getByRole('region', { name: 'Article' })).lean;
    const found = items.flatMap(({ target }) => {
      const [, position] = target.selector ?? [];
      return position === undefined ? [] : [[...raw].slice(position.start, position.end).join('')];
    });
    expect(found).toEqual(['They spoke of the song', 'The order was changed.']);
    takeOut();
    const { text } = await save('Markdown');
    expect(text).toContain('Liked · **Marisol**, 2026-11-20 · paragraph 2, page iii');
    expect(text).toContain('**Ruth**, 2026-11-20 · paragraph 3, page iv');
    expect(text).toContain('> words that nobody wrote there\n\nNote · **Marisol**, 2026-11-20\n');
  });

  it('says so where the file cannot be made', async () => {
    await open();
    vi.spyOn(session.shell, 'download').mockImplementation(() => {
      throw new Error('full');
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    takeOut();
    await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: 'HTML' })));
    expect(await screen.findByText(/could not make the file/)).toBeTruthy();
  });
});

describe('"Copy with citation"', () => {
  it('copies words of either person with where they stand, rich and plain', async () => {
    const copied: string[] = [];
    const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
    await open();
    fireEvent.click(screen.getByRole('tab', { name: 'Highlights' }));
    const items = within(screen.getByRole('list', { name: 'Highlights' })).getAllByRole('listitem');
    const theirs = items.find((one) => one.textContent?.includes('The order')) as HTMLElement;
    fireEvent.click(within(theirs).getByRole('button', { name: 'Copy with citation' }));
    await screen.findByText('Copied with its citation.');
    expect(copied).toEqual(['“The order was changed.” (“The Second Verse: Again”, n.d., p. iv)']);
  });
});

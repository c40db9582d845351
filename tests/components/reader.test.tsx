import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
let session: FakeSession;

beforeEach(() => {
  session = new FakeSession();
  session.put(
    'readings',
    makeReading({
      id: 'r1',
      title: 'A Mentor Is Not a Map',
      byline: 'Castellano, Ruy',
      body: BODY,
      pictures: ['not saved'],
      language: 'es',
      disliked: { [PARTNER]: 'Too short.' },
    }),
  );
  session.texts.set(
    BODY,
    '<h2>The map</h2><p>First <a href="https://www.example.net/x">words</a>.</p><p><img alt="A map">Second.</p><table><tbody><tr><td>Cell</td></tr></tbody></table>',
  );
});

const open = async (wide = false) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
  return page;
};
const article = () => screen.getByRole('region', { name: 'Article' });
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

describe('a reading', () => {
  it('opens on its text, whole and nothing else in its region', async () => {
    const page = await open();
    await waitFor(() => expect(article().textContent).toBe('The mapFirst words.Second.Cell'));
    expect(screen.getByRole('heading', { level: 1, name: 'A Mentor Is Not a Map' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Article', selected: true })).toBeTruthy();
    expect(screen.getByRole('tablist', { name: 'Sections' })).toBeTruthy();
    expect(article().lang).toBe('es');
    const link = within(article()).getByRole('link');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
    expect(link.dataset.host).toBe('example.net');
    await waitFor(() =>
      expect(article().querySelector<HTMLElement>('.picture')?.dataset.note).toBe('Picture not saved'),
    );
    expect(session.shown.at(-1)).toBe('r1');
    const seen = [...(session.seen.marks.get() ?? [])].filter((mark) => !mark.includes(' name='));
    expect(seen).toEqual([]);
    await expectAccessible(page);
  });

  it.each([
    [{ language: 'ar', direction: 'rtl' }, 'ar', 'rtl'],
    [{ language: 'ja', direction: 'ltr' }, 'ja', 'ltr'],
    [{ language: 'he', direction: '' }, 'he', 'auto'],
    [{ language: '', direction: '' }, null, 'auto'],
  ] as const)('is set as its language and direction ask: %o', async (more, lang, dir) => {
    session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', body: BODY, ...more }));
    await open();
    expect([article().getAttribute('lang'), article().getAttribute('dir')]).toEqual([lang, dir]);
  });

  it('says when its text is still on its way', async () => {
    session.texts.clear();
    await open();
    await screen.findByText('The text is on its way.');
    expect(article().textContent).toBe('');
  });

  it.each([
    ['refused', /Bookbag could not use the text that came/],
    ['lacking', /Not even Ruth’s browser has this text/],
  ] as const)('says when its text does not come (%s), and what to do', async (state, words) => {
    session.texts.clear();
    session.bodyState = state;
    await open();
    expect((await screen.findByText(words)).textContent).toMatch(/clip it again/);
  });

  it('says when its text is damaged, and what to do', async () => {
    session.texts.set([...session.texts.keys()][0]!, undefined);
    await open();
    await screen.findByText(/damaged, so Bookbag cannot show it. Clip the article again/);
    expect(article().textContent).toBe('');
    expect(article().getAttribute('aria-busy')).toBe('false');
  });

  it('says when its text is too large, and shows its plain beginning', async () => {
    session.texts.set([...session.texts.keys()][0]!, `<p>The beginning</p>${'<br>'.repeat(20_001)}`);
    await open();
    await screen.findByText(/too large to show, so here is its plain beginning/);
    expect(article().textContent).toBe('The beginning');
    expect(article().querySelectorAll('*').length).toBe(1);
  });

  it('goes back to its card by Back, and to the list by the section', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    const card = await screen.findByRole('button', { name: 'A Mentor Is Not a Map' });
    await waitFor(() => expect(document.activeElement).toBe(card));
    expect(session.shown.at(-1)).toBe('');
    fireEvent.click(card);
    fireEvent.click(screen.getByRole('tab', { name: 'Readings' }));
    expect(screen.getByRole('list', { name: 'Readings' })).toBeTruthy();
  });

  it('opens on the desk, where all stands side by side', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Open on the desk' }));
    expect(session.shell.opened).toEqual([{ at: 'reading', reading: 'r1' }]);
  });

  it('is on the desk in regions, and in the address', async () => {
    const page = await open(true);
    await waitFor(() => expect(article().textContent).toContain('Second.'));
    expect(screen.getByRole('region', { name: 'Discussion' })).toBeTruthy();
    expect(screen.queryByRole('tablist', { name: 'Reading' })).toBeNull();
    expect(window.location.hash).toBe('#reading=r1');
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(window.location.hash).toBe('');
  });

  it('takes both answers, which stand side by side once shared', async () => {
    session.answers.revealTogether('r1', false);
    const page = await open();
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    await expectAccessible(page);
    expect(screen.getByText('Too short.')).toBeTruthy();
    write('What I liked', 'The silence.');
    fireEvent.click(screen.getByRole('button', { name: 'Share with partner: What I liked' }));
    expect(session.records.readings.list.get()[0]?.liked).toEqual({ [ME]: 'The silence.' });
    await settled();
    expect(screen.getByText('The silence.')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What I liked' }).value).toBe('');
    expect(screen.getByRole('button', { name: "Share with partner: What I didn't like" })).toBeTruthy();
  });

  it('takes comments and one level of answers; own ones can be edited and taken back', async () => {
    await open();
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    write('Write a comment', 'Shall we try it?');
    fireEvent.click(screen.getByRole('button', { name: 'Comment' }));
    await settled();
    const thread = screen.getByRole('list', { name: 'Comments' });
    expect(thread.textContent).toContain('Shall we try it?');
    fireEvent.click(within(thread).getByRole('button', { name: 'Reply' }));
    write('Write a reply', 'Yes.');
    fireEvent.click(within(thread).getByRole('button', { name: 'Send' }));
    await settled();
    const [first, second] = session.records.comments.list.get();
    expect(second).toMatchObject({ parent: first?.id, text: 'Yes.' });
    fireEvent.click(within(thread).getAllByRole('button', { name: 'Edit' })[0] as HTMLElement);
    write('Your comment', 'Shall we?');
    fireEvent.click(within(thread).getByRole('button', { name: 'Save' }));
    await settled();
    expect(thread.textContent).toContain('Shall we?');
    expect(thread.textContent).toContain('edited');
    fireEvent.click(within(thread).getAllByRole('button', { name: 'Remove' })[0] as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(session.records.comments.list.get()).toHaveLength(2);
  });

  it('marks what the partner said as new until one goes elsewhere', async () => {
    session.put('comments', {
      id: 'c',
      on: 'reading',
      subject: 'r1',
      parent: '',
      by: PARTNER,
      at: NOW,
      editedAt: 0,
      text: 'Page two.',
    });
    await open();
    expect(session.seen.marks.get()?.has('c')).toBe(false);
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    await waitFor(() => expect(session.seen.marks.get()?.has('c')).toBe(true));
    expect(within(screen.getByRole('list', { name: 'Comments' })).getByText('New')).toBeTruthy();
  });

  it('keeps what is typed: a draft is found again, and a full disk is said', async () => {
    await open();
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    write('Write a comment', 'Half a tho');
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(session.kept.get('comment:r1')).toBe('Half a tho'));
    fireEvent.click(screen.getByRole('button', { name: 'A Mentor Is Not a Map' }));
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a comment' });
    await waitFor(() => expect(box.value).toBe('Half a tho'));
    session.diskFull = true;
    write('Write a comment', 'Half a thought');
    await act(() => window.dispatchEvent(new Event('pagehide')));
    await screen.findByText(/these words are not saved yet/);
  });

  it('of a link shows the note and the way to the page', async () => {
    session.put(
      'readings',
      makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', kind: 'link', note: 'Page 4', body: '' }),
    );
    await open();
    expect(screen.getByText('Page 4')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the page' }).getAttribute('href')).toBe(
      'https://example.org/r1',
    );
  });

  it('pictures on a host that is closed to us can be asked for', async () => {
    session.put('readings', makeReading({ id: 'r1', title: 'With pictures', pictures: ['not saved'] }));
    session.missedSites.set(['https://pictures.example']);
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'With pictures' }));
    await screen.findByText(/on pictures.example/);
    fireEvent.click(screen.getByRole('button', { name: 'Save pictures from that site too' }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Save pictures from that site too' })).toBeNull(),
    );
    expect(session.stored).toEqual([{ file: 'r1 https://pictures.example', wish: {} }]);
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
let session: FakeSession;
let library: FakeLibrary;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
  session.texts.set(
    BODY,
    '<div></div><p>Few of them spoke of the books.</p><p>They spoke of the song.</p><p>The order was changed.</p>',
  );
  library = FakeLibrary.with(session);
});

const entry = (id: string, exact: string, more: object = {}): object => ({
  ...{ id, text: `On ${exact}`, user: 'acct:lena@hypothes.is' },
  ...{ target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }], ...more },
});
const FILE = [
  entry('e4', 'x', { references: ['e1'], text: 'A reply', target: [] }),
  entry('e1', 'spoke of the books'),
  entry('e2', 'The order was changed.', { text: '', user_info: { display_name: 'Lena (L.)' } }),
  entry('e3', 'words that nobody wrote'),
  entry('e5', '', { text: 'On the page', target: [] }),
  entry('e6', 'x', { references: ['e3'], text: 'Lost with it', target: [] }),
];
const open = async () => {
  const page = renderRoot(library);
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  const article = await screen.findByRole('region', { name: 'Article' });
  await waitFor(() => expect(article.textContent).toContain('The order'));
  await settled();
  fireEvent.click(screen.getByRole('tab', { name: 'Highlights' }));
  return page;
};
const take = async (text: string): Promise<void> => {
  const input = document.querySelector('input[type=file][aria-label="Open a file"]') as HTMLInputElement;
  await act(async () => {
    fireEvent.change(input, { target: { files: [new File([text], 'notes.json')] } });
    await new Promise((done) => setTimeout(done, 200));
  });
  await settled();
};
const marks = () => session.records.highlights.list.get();
const said = () => session.records.comments.list.get();
const JSON_FILE = JSON.stringify({ annotations: FILE });

describe('a file of Hypothesis', () => {
  it('becomes highlights with their comments in my name, and says what found its place', async () => {
    const page = await open();
    await take(JSON_FILE);
    expect(await screen.findAllByText(/2 of 3 found their place\./)).not.toEqual([]);
    const unfound = screen.getByRole('list', { name: 'Not found in this text:' });
    expect(
      within(unfound)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['words that nobody wrote']);
    expect(marks().map(({ by, quote, body, meaning }) => [by, quote, body, meaning])).toEqual([
      [ME, 'spoke of the books', BODY, 'note'],
      [ME, 'The order was changed.', BODY, 'note'],
    ]);
    expect(said().map(({ on, text }) => [on, text])).toEqual([
      ['highlight', 'On spoke of the books\n\n(from Hypothesis, by lena)'],
      ['highlight', '(from Hypothesis, by Lena (L.))'],
      ['reading', 'On the page\n\n(from Hypothesis, by lena)'],
      ['highlight', 'A reply\n\n(from Hypothesis, by lena)'],
    ]);
    expect(said()[3]?.parent).toBe(said()[0]?.id);
    await expectAccessible(page);
  });

  it('a second time adds nothing, also in another language', async () => {
    await open();
    await take(JSON_FILE);
    await take(JSON_FILE);
    expect([marks().length, said().length]).toEqual([2, 4]);
    expect(screen.getByText(/2 were here already\./)).toBeTruthy();
    const [one] = said();
    session.records.comments.edit(one?.id ?? '', {
      text: 'On spoke of the books\n\n(de Hypothesis, por lena)',
    });
    await take(JSON_FILE);
    expect([marks().length, said().length]).toEqual([2, 4]);
  });

  it('is taken back by one "Undo"', async () => {
    await open();
    await take(JSON_FILE);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect([marks().length, said().length]).toEqual([0, 0]);
    expect(session.acts.undoLast()).toBeUndefined();
  });

  it.each([
    ['{}', /no Hypothesis export/],
    [JSON.stringify({ annotations: [...FILE, 7] }), /no Hypothesis export/],
    [
      JSON.stringify({ annotations: Array.from({ length: 2001 }, (_, n) => entry(`e${n}`, 'x')) }),
      /too large/,
    ],
  ])('%.20s is refused whole', async (text, words) => {
    await open();
    await take(text);
    expect(screen.getByText(words)).toBeTruthy();
    expect([marks().length, said().length]).toEqual([0, 0]);
  });

  it('stays on this device where the person writes for themselves alone', async () => {
    library.onlyMe.set(true);
    await open();
    await take(JSON_FILE);
    expect(marks()).toHaveLength(2);
    expect(JSON.stringify(session.doc.toJSON())).not.toContain('Hypothesis');
  });

  it('nothing can be opened where only a newer app may write', async () => {
    session.lock();
    await open();
    expect(screen.queryByRole('button', { name: 'Open a file' })).toBeNull();
  });
});

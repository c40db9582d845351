import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
const TEXT =
  '<h2>The rug</h2><p>Few of them spoke of the books.</p><p>They spoke of the <b>song</b> they could sing in both languages.</p><ul><li><p>An item</p></li></ul><p>The order was changed.</p>';
let session: FakeSession;

beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
  session.texts.set(BODY, TEXT);
});

const highlight = (id: string, quote: string, more = {}): void =>
  session.put('highlights', { id, reading: 'r1', quote, once: true, meaning: 'liked', ...more });
const article = () => screen.getByRole('region', { name: 'Article' });
const open = async () => {
  renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await waitFor(() => expect(article().textContent).toContain('The order'));
  await settled();
};

describe('initials in the gutter', () => {
  const initials = () =>
    [...article().querySelectorAll('[data-initials]')].map((one) => [
      one.localName,
      one.getAttribute('data-initials'),
    ]);

  it('stand beside each paragraph with marked words, of both where both marked, and add nothing to the text', async () => {
    highlight('h1', 'They spoke', { by: ME });
    highlight('h2', 'the song they', { by: PARTNER });
    highlight('h3', 'Few of them spoke', { by: PARTNER });
    highlight('h4', 'An item', { by: ME });
    await open();
    const text = article().textContent;
    const elements = article().querySelectorAll('*').length;
    const [mine, theirs] = ['M', 'R'];
    await waitFor(() =>
      expect(initials()).toEqual([
        ['p', theirs],
        ['p', `${mine} ${theirs}`],
        ['p', mine],
      ]),
    );
    expect(article().textContent).toBe(text);
    expect(article().querySelectorAll('*')).toHaveLength(elements);
    act(() => void session.records.highlights.remove('h2'));
    await waitFor(() => expect(initials()[1]).toEqual(['p', mine]));
  });

  it('stand beside what lies between the first paragraph and the last', async () => {
    highlight('h1', 'books. They spoke of the song they could sing in both languages. An item The order', {
      by: ME,
    });
    await open();
    await waitFor(() => expect(initials().map(([name]) => name)).toEqual(['p', 'p', 'p', 'p']));
  });
});

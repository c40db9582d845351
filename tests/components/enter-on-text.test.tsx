import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

const BODY = 'b'.repeat(64);
const TEXT =
  '<h2>The rug</h2><p>Few of them spoke of the books.</p><p>They spoke of the <b>song</b> they could sing in both languages.</p><ul><li><p>An item</p></li></ul><p>The order was changed.</p>';
const session = new FakeSession();

const highlight = (id: string, quote: string): void =>
  session.put('highlights', { id, reading: 'r1', quote, once: true, meaning: 'liked' });
const article = () => screen.getByRole('region', { name: 'Article' });
const open = async () => {
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
  session.texts.set(BODY, TEXT);
  renderRoot(FakeLibrary.with(session), { wide: false });
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await waitFor(() => expect(article().textContent).toContain('The order'));
  await settled();
};
const paragraph = (words: string) =>
  [...article().querySelectorAll('p')].find((one) => one.textContent?.includes(words)) as HTMLElement;
const button = (name: string) => screen.getByRole('button', { name });

describe('Enter on a paragraph', () => {
  const focusOn = (words: string): HTMLElement => {
    const one = paragraph(words);
    one.tabIndex = -1;
    one.focus();
    return one;
  };
  const openedThread = () => document.activeElement?.closest('li')?.querySelector('button')?.textContent;

  it('opens the thread of what is marked there: of several the one that led there, else the first', async () => {
    highlight('h1', 'They spoke');
    highlight('h2', 'in both languages');
    await open();
    fireEvent.keyDown(focusOn('Few of them'), { key: 'Enter' });
    expect(screen.queryByRole('textbox', { name: 'Write a comment' })).toBeNull();
    fireEvent.keyDown(focusOn('song'), { key: 'Enter' });
    await waitFor(() => expect(openedThread()).toBe('They spoke'));
    fireEvent.click(button('in both languages'));
    await waitFor(() => expect(document.activeElement).toBe(paragraph('song')));
    fireEvent.keyDown(paragraph('song'), { key: 'Enter' });
    await waitFor(() => expect(openedThread()).toBe('in both languages'));
    const box = document.activeElement as HTMLTextAreaElement;
    fireEvent.change(box, { target: { value: 'Which ones?' } });
    fireEvent.submit(box.form as HTMLFormElement);
    await waitFor(() => expect(box.isConnected).toBe(false));
    expect(openedThread()).toBe('in both languages'); // and not at the top of the view
  });
});

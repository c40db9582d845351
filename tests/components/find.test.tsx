import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);
const TITLE = 'A Mentor Is Not a Map';
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: TITLE, body: BODY }));
  session.texts.set(BODY, '<hr><p>A song, <em>una can</em>ción.</p><p>The Song again.</p><h2>Songs</h2>');
  window.history.replaceState(null, '', '/');
});
const open = async (wide = false) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  fireEvent.click(await screen.findByRole('button', { name: TITLE }));
  await screen.findByRole('searchbox', { name: 'Find in this reading' });
  return page;
};
const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find in this reading' });
const type = (value: string) => fireEvent.change(box(), { target: { value } });
const counts = (words: string) => waitFor(() => expect(screen.getByText(words)).toBeTruthy());

describe('to find words in a reading', () => {
  it.each([false, true])('counts them and goes round them by keys and buttons (desk: %s)', async (wide) => {
    const page = await open(wide);
    type('SONG');
    await counts('1 of 3');
    fireEvent.keyDown(box(), { key: 'Enter' });
    await counts('2 of 3');
    fireEvent.keyDown(box(), { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(box(), { key: 'Enter', shiftKey: true });
    await counts('3 of 3');
    fireEvent.click(screen.getByRole('button', { name: 'Next place' }));
    await counts('1 of 3');
    fireEvent.click(screen.getByRole('button', { name: 'Place before' }));
    await counts('3 of 3');
    await expectAccessible(page);
  });

  it('goes over borders of elements and folds accents', async () => {
    await open();
    type('cancion');
    await counts('1 of 1');
    expect(screen.queryByRole('button', { name: 'Next place' })).toBeNull();
  });

  it('says where there are none', async () => {
    await open();
    type('kettle');
    await counts('These words are not in this text.');
    fireEvent.keyDown(box(), { key: 'Enter' });
  });

  it('ends with Esc, and the reading stays', async () => {
    await open();
    type('song');
    await counts('1 of 3');
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(box().value).toBe('');
    expect(screen.queryByText('1 of 3')).toBeNull();
    expect(screen.getByRole('region', { name: 'Article' })).toBeTruthy();
  });
});

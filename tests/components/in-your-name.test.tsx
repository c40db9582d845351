import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS } from '../../lib/model/kinds';
import { addRecord } from '../../lib/notebook/records';
import { ownWordsOf } from '../../lib/notebook/words/own-words';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const THEIRS = 9;
let session: FakeSession;
let library: FakeLibrary;

/** What the partner's changed Bookbag writes in this member's name. */
function forge(kind: 'notes' | 'comments', id: string, fields: object): void {
  const doc = new Y.Doc();
  doc.clientID = THEIRS;
  addRecord(doc, KINDS[kind], { id, by: ME, at: NOW }, fields as never);
  ownWordsOf(session.doc).learn({ brought: new Map([[THEIRS, 0]]) });
  Y.applyUpdate(session.doc, Y.encodeStateAsUpdate(doc));
}

beforeEach(() => {
  session = new FakeSession();
  ownWordsOf(session.doc).begin(ME);
  library = FakeLibrary.with(session);
});

const notes = async () => {
  const page = renderRoot(library);
  fireEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
  await settled();
  return page;
};
const noteWith = (text: string): HTMLElement =>
  screen.getByText(text, { selector: '.words' }).closest('article') as HTMLElement;
const buttonsIn = (element: HTMLElement): (string | null)[] =>
  within(element)
    .getAllByRole('button')
    .map((one) => one.textContent);

describe('words in my name that none of my computers has confirmed', () => {
  it('do not stand under “You”, cannot be edited, and can be removed', async () => {
    session.put('notes', { id: 'mine', by: ME, at: NOW, text: 'I wrote it.' });
    forge('notes', 'forged', { text: 'I owe you my car.' });
    const page = await notes();
    const [mine, forged] = [noteWith('I wrote it.'), noteWith('I owe you my car.')];
    expect(mine.querySelector('.who')?.textContent).toBe('You');
    expect(buttonsIn(mine)).toContain('Edit');
    expect(forged.querySelector('.who')?.textContent).toBe('Somebody in your name');
    expect(forged.textContent).toContain('none of your computers has confirmed it');
    expect(buttonsIn(forged)).toEqual(expect.arrayContaining(['I wrote this', 'Remove']));
    expect(buttonsIn(forged)).not.toContain('Edit');
    await expectAccessible(page);
    fireEvent.click(within(forged).getByRole('button', { name: 'Remove' }));
    await settled();
    expect(screen.queryByText('I owe you my car.', { selector: '.words' })).toBeNull();
  });

  it('are asked about, and are mine from then on', async () => {
    forge('notes', 'n', { text: 'On my other computer.' });
    await notes();
    fireEvent.click(screen.getByRole('button', { name: 'I wrote this' }));
    expect(session.confirmed).toEqual(['notes/n']);
    ownWordsOf(session.doc).learn({ claimed: new Map([[THEIRS, 99]]) });
    await settled();
    const note = noteWith('On my other computer.');
    expect(note.querySelector('.who')?.textContent).toBe('You');
    expect(screen.queryByRole('button', { name: 'I wrote this' })).toBeNull();
    expect(buttonsIn(note)).toContain('Edit');
  });

  it('are told so in a thread too', async () => {
    session.put('readings', makeReading({ id: 'r', title: 'The Second Verse' }));
    forge('comments', 'c', { on: 'reading', subject: 'r', text: 'I agree with all of it.' });
    renderRoot(library);
    fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    const words = await screen.findByText('I agree with all of it.', { selector: '.words' });
    const comment = words.closest('.comment') as HTMLElement;
    expect(comment.querySelector('.who')?.textContent).toBe('Somebody in your name');
    expect(buttonsIn(comment)).toEqual(expect.arrayContaining(['I wrote this', 'Remove']));
    expect(buttonsIn(comment)).not.toContain('Edit');
  });

  it('are not among mine when the feed is narrowed to them', async () => {
    forge('notes', 'forged', { text: 'I owe you my car.' });
    session.put('notes', { id: 'mine', by: ME, at: NOW, text: 'I wrote it.' });
    await notes();
    expect(session.records.notes.list.get().filter(({ by }) => by === ME)).toHaveLength(1);
  });
});

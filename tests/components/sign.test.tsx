import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS, type KindName } from '../../lib/model/kinds';
import type { InMyName } from '../../lib/model/in-my-name';
import { addRecord, editRecord } from '../../lib/notebook/records';
import { TEXTS } from '../../lib/notebook/texts/named-as';
import { ownWordsOf } from '../../lib/notebook/words/own-words';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const THEIRS = 9;
let session: FakeSession;
/** The partner's changed Bookbag. */
let bo: Y.Doc;

beforeEach(() => {
  session = new FakeSession();
  ownWordsOf(session.doc).begin(ME);
  session.put('books', { id: 'b', by: PARTNER, at: NOW, title: 'The Second Verse' });
  bo = new Y.Doc();
  bo.clientID = THEIRS;
  Y.applyUpdate(bo, Y.encodeStateAsUpdate(session.doc));
});

const forge = (kind: KindName, id: string, fields: object): void =>
  void addRecord(bo, KINDS[kind], { id, by: ME, at: NOW }, fields as never);
const thing = (kind: string, id: string, fields: readonly string[] = []): InMyName => ({ kind, id, fields });
const sign = () => screen.findByRole('button', { name: /^Sign (it|these \d+) as mine$/ });

/** What came shows in the panel, and a click on "I wrote this" at the note takes all of it along. */
async function asked(more: readonly InMyName[], devices: readonly string[] = [], removed = false) {
  forge('notes', 'n', { text: 'Bring the numbers.' });
  ownWordsOf(session.doc).learn({ brought: new Map([[THEIRS, 0]]) });
  Y.applyUpdate(session.doc, Y.encodeStateAsUpdate(bo));
  session.alongside = { all: [thing('notes', 'n'), ...more], devices, upTo: [], removed };
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
  await settled();
  const wrote = screen.getByRole('button', { name: 'I wrote this' });
  wrote.focus();
  fireEvent.click(wrote);
  await sign();
  return page;
}

describe('before more is signed than the words at which one clicks “I wrote this”', () => {
  const long = `${'Read it to the end. '.repeat(100)}I owe you my car.`;

  it('all of it is shown whole, with what signing means; nothing is signed yet', async () => {
    forge('goals', 'g', { title: 'Give Bo my car', why: long });
    editRecord(bo, KINDS.books, 'b', ME, { why: 'I adore it.' });
    const page = await asked([thing('goals', 'g'), thing('books', 'b', [`why:${ME}`]), thing(TEXTS, '')]);
    const dialog = screen.getByRole('dialog', { name: 'Did you write all of these?' });
    expect(dialog.textContent).toContain('Signing makes them yours.');
    const words = within(dialog)
      .getAllByRole('listitem')
      .map((one) => one.textContent);
    expect(words).toHaveLength(4);
    expect(words[0]).toContain('Bring the numbers.');
    expect(words[1]).toContain(long);
    expect(words[2]).toContain('I adore it.');
    expect(words[3]).toContain('Words in drafts or in the notes of meetings');
    expect(session.confirmed).toEqual([]);
    await expectAccessible(page);
  });

  it('Cancel signs nothing, and leads back to the button', async () => {
    await asked([thing('goals', 'g')]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await settled();
    expect(session.confirmed).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'I wrote this' }));
  });

  it('a second click signs it, and the focus stays at the words', async () => {
    await asked([thing(TEXTS, '')]);
    fireEvent.click(await sign());
    await settled();
    expect(session.confirmed).toEqual(['notes/n']);
    act(() => ownWordsOf(session.doc).learn({ claimed: new Map([[THEIRS, 99]]) }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'I wrote this' })).toBeNull());
    const note = screen.getByText('Bring the numbers.', { selector: '.words' }).closest('article');
    await waitFor(() => expect(note?.contains(document.activeElement)).toBe(true));
  });

  it('a computer that would count is named, and that one of mine was removed is said', async () => {
    await asked([], ['x'], true);
    const dialog = screen.getByRole('dialog', { name: 'Did you write this?' });
    expect(dialog.textContent).toContain('From then on all that it writes counts as yours.');
    expect(dialog.textContent).toContain('A computer of yours was removed from this notebook.');
  });

  it('is asked anew where more came while it was asked', async () => {
    await asked([thing(TEXTS, '')]);
    session.alongside = {
      all: [thing('notes', 'n'), thing('books', 'b')],
      devices: [],
      upTo: [],
      removed: false,
    };
    fireEvent.click(await sign());
    await settled();
    expect(session.confirmed).toEqual([]);
    expect(screen.getByRole('dialog').textContent).toContain('The Second Verse');
  });

  it('is asked in the list of all that stands in one’s name too', async () => {
    await asked([thing(TEXTS, '')]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Look at it' }));
    const list = await screen.findByRole('dialog', { name: 'In your name' });
    fireEvent.click(within(list).getByRole('button', { name: 'I wrote this' }));
    fireEvent.click(await sign());
    await settled();
    expect(session.confirmed).toEqual(['notes/n']);
  });

  it('nobody signs what is not in the page yet', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `m${i}`);
    for (const id of many) forge('goals', id, { title: `Goal ${id}`, why: '' });
    await asked(many.map((id) => thing('goals', id)));
    expect(await sign()).toHaveProperty('disabled', true);
    const dialog = screen.getByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Show more' }));
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(61);
    expect(await sign()).toHaveProperty('disabled', false);
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { lineWriters } from '../../components/drafts/who/wrote';
import { gatherPeople } from '../../components/hooks/people';
import { IN_MY_NAME } from '../../lib/model/member';
import { KINDS, type KindName } from '../../lib/model/kinds';
import { addRecord, editRecord } from '../../lib/notebook/records';
import { claimWriter } from '../../lib/notebook/texts/writers';
import { ownWordsOf } from '../../lib/notebook/words/own-words';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const THEIRS = 9;
let session: FakeSession;
let library: FakeLibrary;
/** The partner's changed Bookbag. */
let bo: Y.Doc;

beforeEach(() => {
  session = new FakeSession();
  ownWordsOf(session.doc).begin(ME);
  library = FakeLibrary.with(session);
  bo = new Y.Doc();
  bo.clientID = THEIRS;
});

/** What the partner's changed Bookbag has written comes here. */
function sync(): void {
  ownWordsOf(session.doc).learn({ brought: new Map([[THEIRS, 0]]) });
  Y.applyUpdate(session.doc, Y.encodeStateAsUpdate(bo));
}

const forge = (kind: KindName, id: string, fields: object): void =>
  void addRecord(bo, KINDS[kind], { id, by: ME, at: NOW }, fields as never);

const notice = () => screen.findByRole('heading', { name: /stands? in your name/ });
async function openList(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: 'Look at it' }));
  await settled();
  return screen.getByRole('dialog', { name: 'In your name' });
}
const items = (): HTMLElement[] => within(screen.getByRole('dialog')).getAllByRole('listitem');
const buttonsIn = (element: HTMLElement): (string | null)[] =>
  within(element)
    .getAllByRole('button')
    .map((one) => one.textContent);

describe('what stands in my name, of whatever kind', () => {
  it('is told above every view, and each thing can be said to be mine, removed and shown', async () => {
    forge('goals', 'g', { title: 'Give Bo my car' });
    forge('events', 'e', { title: 'ALA Annual' });
    forge('readings', 'r', { title: 'A Mentor Is Not a Map', url: 'https://example.org/' });
    sync();
    const page = renderRoot(library);
    expect((await notice()).textContent).toBe(
      '3 things stand in your name that none of your computers has confirmed',
    );
    await openList();
    expect(items()).toHaveLength(3);
    for (const one of items()) expect(buttonsIn(one)).toEqual(['I wrote this', 'Remove', 'Show it']);
    expect(items().map((one) => one.querySelector('p')?.textContent)).toEqual(
      expect.arrayContaining([
        'Somebody in your name clipped “A Mentor Is Not a Map”',
        'Somebody in your name set the goal “Give Bo my car”',
      ]),
    );
    await expectAccessible(page);
  });

  it('goes when I say that I wrote it, and when I remove it; the list closes with the last one', async () => {
    forge('goals', 'g', { title: 'Give Bo my car' });
    forge('events', 'e', { title: 'ALA Annual' });
    sync();
    renderRoot(library);
    await openList();
    const goal = screen.getByText(/Give Bo my car/, { selector: 'li p' }).closest('li') as HTMLElement;
    fireEvent.click(within(goal).getByRole('button', { name: 'Remove' }));
    await settled();
    expect(session.records.goals.list.get()).toEqual([]);
    expect(items()).toHaveLength(1);
    fireEvent.click(within(items()[0] as HTMLElement).getByRole('button', { name: 'I wrote this' }));
    expect(session.confirmed).toEqual(['events/e']);
    act(() => ownWordsOf(session.doc).learn({ claimed: new Map([[THEIRS, 99]]) }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(session.records.events.list.get()[0]?.by).toBe(ME);
  });

  it('shows what somebody said for me beside a book, and takes it out', async () => {
    session.put('books', { id: 'b', by: PARTNER, at: NOW, title: 'The Second Verse' });
    Y.applyUpdate(bo, Y.encodeStateAsUpdate(session.doc));
    editRecord(bo, KINDS.books, 'b', ME, { why: 'I adore it.' });
    sync();
    expect(session.records.books.list.get()[0]?.why[ME]).toBeUndefined();
    renderRoot(library);
    await openList();
    const [item] = items() as [HTMLElement];
    expect(item.textContent).toContain('“The Second Verse”');
    expect(item.textContent).toContain('I adore it.');
    fireEvent.click(within(item).getByRole('button', { name: 'Remove' }));
    await settled();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('heading', { name: /in your name/ })).toBeNull();
  });

  it('counts words in texts as one, which cannot be removed from there', async () => {
    claimWriter(bo, ME);
    sync();
    renderRoot(library);
    await openList();
    expect(items()).toHaveLength(1);
    expect(buttonsIn(items()[0] as HTMLElement)).toEqual(['I wrote this']);
    fireEvent.click(screen.getByRole('button', { name: 'I wrote this' }));
    expect(session.confirmed).toEqual(['texts/']);
  });

  it('leads to where it stands', async () => {
    forge('goals', 'g', { title: 'Give Bo my car' });
    sync();
    renderRoot(library);
    await openList();
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
    await settled();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('tab', { name: /^Plan/, selected: true })).toBeDefined();
  });

  it('is told again once more of it comes, after I closed the notice', async () => {
    forge('goals', 'g', { title: 'Give Bo my car' });
    sync();
    renderRoot(library);
    await notice();
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('heading', { name: /in your name/ })).toBeNull();
    forge('goals', 'h', { title: 'Give Bo my house' });
    act(sync);
    await waitFor(() => expect(screen.queryByText(/^2 things stand in your name/)).not.toBeNull());
  });

  it('has a “?” beside it in a draft, and not the initial of a name', () => {
    const people = gatherPeople(session.records.members.list.get(), ME);
    const blocks = [{ kind: 'paragraph' as const, runs: [{ text: 'I owe you my car.', by: IN_MY_NAME }] }];
    expect(lineWriters(blocks, people)).toEqual([{ [people.of(IN_MY_NAME).seat]: '?' }]);
  });

  it('is news, which says whose name it is in', async () => {
    forge('notes', 'n', { text: 'I owe you my car.' });
    sync();
    renderRoot(library);
    await settled();
    const told = await screen.findByRole('group', { name: 'What else is new' });
    expect(told.textContent).toContain('Somebody in your name wrote a note');
  });

  it('is news no more once a computer of mine has signed it: its words may come before its signature', async () => {
    forge('notes', 'n', { text: 'Bring the numbers.' });
    forge('readings', 'r', { title: 'A Mentor Is Not a Map', url: 'https://example.org/' });
    sync();
    renderRoot(library);
    const told = await screen.findByRole('group', { name: 'What else is new' });
    await settled();
    for (const words of ['wrote a note', 'clipped “A Mentor Is Not a Map”'])
      expect(told.textContent).toContain(`Somebody in your name ${words}`);
    act(() => ownWordsOf(session.doc).learn({ claimed: new Map([[THEIRS, 99]]) }));
    await waitFor(() => expect(screen.queryByText(/^Somebody in your name/)).toBeNull());
  });
});

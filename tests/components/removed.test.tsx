import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Kind } from '../../lib/model/kind';
import { ALL_KINDS, type KindName } from '../../lib/model/kinds';
import { putBackRecord, removeRecord } from '../../lib/notebook/records';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, MEMBERS, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
const said = { on: 'reading', subject: 'r1', parent: '', editedAt: 0 } as const;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map' }));
  session.put('readings', makeReading({ id: 'r2', title: 'Held Songs', by: PARTNER }));
  session.put('books', { id: 'b', title: 'Soup', by: PARTNER });
  session.put('notes', { id: 'n', text: 'Hello' }, { id: 'm', text: 'Second', at: NOW + 1 });
  session.put('comments', { id: 'c', by: ME, at: NOW, text: 'Page two.', ...said });
});

const press = (name: string): void =>
  void fireEvent.click(screen.getAllByRole('button', { name })[0] as Element);
const show = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
/** What the partner does at the other end, as it arrives here. */
const partner = (does: (doc: Y.Doc) => void): void => {
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(session.doc));
  does(there);
  act(() => Y.applyUpdate(session.doc, Y.encodeStateAsUpdate(there), 'wire'));
};
const theyRemove = (kind: KindName, id: string): void =>
  partner((doc) => removeRecord(doc, ALL_KINDS[kind] as Kind, id, { by: PARTNER, at: NOW + 5000 }));
const listed = () => screen.queryByRole('list', { name: 'Removed' });

const LISTS: readonly (readonly [KindName, string, string, () => void])[] = [
  ['readings', 'r1', 'A Mentor Is Not a Map', () => show('Readings')],
  ['books', 'b', 'Soup', () => show('Books')],
  ['notes', 'n', 'Hello', () => show('Notes')],
  ['comments', 'c', 'Page two.', () => (press('A Mentor Is Not a Map'), show('Discussion'))],
];

describe.each(LISTS)('the list of %s', (kind, id, name, go) => {
  const there = (): boolean => session.records[kind].list.get().some((one) => one.id === id);

  it('has at its foot what either removed, with who and when, and puts it back', async () => {
    const page = await start();
    go();
    expect(screen.queryByRole('button', { name: 'Removed' })).toBeNull();
    theyRemove(kind, id);
    press('Removed');
    const item = within(listed() as HTMLElement).getByRole('listitem');
    expect(item.textContent).toContain(`${name}Ruth removed it on November 20`);
    await expectAccessible(page);
    fireEvent.click(within(item).getByRole('button', { name: 'Put it back', description: name }));
    await settled();
    expect([there(), listed()]).toEqual([true, null]);
    expect(screen.getByText(`“${name}” is back.`)).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('tells by name what the partner removes, at once, with "Put it back"', async () => {
    await start();
    go();
    theyRemove(kind, id);
    const words = screen.getByText(`Ruth removed “${name}”`);
    expect(words.closest('[aria-live]')).toBeTruthy();
    fireEvent.click(within(words.parentElement as HTMLElement).getByRole('button', { name: 'Put it back' }));
    expect(there()).toBe(true);
  });
});

it('removing is said to be for both; alone there is nobody else', async () => {
  const page = await start();
  show('Books');
  press('Remove');
  expect(screen.getByText('Removed for you and Ruth')).toBeTruthy();
  page.unmount();
  session = new FakeSession('n2', undefined, MEMBERS.slice(0, 1));
  session.put('books', { id: 'b', title: 'Soup' });
  await start();
  show('Books');
  press('Remove');
  expect(screen.getByText('Removed', { selector: '.toast span' })).toBeTruthy();
});

it('what arrives removed already, or was removed by this person elsewhere, is not told', async () => {
  await start();
  partner((doc) => removeRecord(doc, ALL_KINDS['books'] as Kind, 'b', { by: ME, at: NOW + 1 }));
  expect(document.querySelector('.toast')).toBeNull();
});

it('the focus goes to a neighbour when the partner removes what has it', async () => {
  await start();
  show('Notes');
  const [first, second] = screen.getAllByRole('article');
  act(() => (first as HTMLElement).focus());
  theyRemove('notes', 'm');
  await waitFor(() => expect((second as HTMLElement).contains(document.activeElement)).toBe(true));
});

describe('the reading that is open', () => {
  it('says who removed it, has the focus, is announced, and comes back', async () => {
    const page = await start();
    press('A Mentor Is Not a Map');
    theyRemove('readings', 'r1');
    const heading = screen.getByRole('heading', { name: 'Ruth removed this reading' });
    expect(heading.closest('[role=alert]')).toBeTruthy();
    expect(document.activeElement).toBe(heading);
    expect(document.querySelector('.toast')).toBeNull();
    expect(screen.getByText(/until December 20/)).toBeTruthy();
    await expectAccessible(page);
    press('Put it back');
    await settled();
    expect(screen.getByRole('heading', { name: 'A Mentor Is Not a Map' })).toBe(document.activeElement);
  });

  it('tells it above what this person is changing in it, which stays', async () => {
    await start();
    press('A Mentor Is Not a Map');
    show('Discussion');
    press('Edit');
    fireEvent.change(screen.getByRole('textbox', { name: 'Your comment' }), { target: { value: 'Mine' } });
    theyRemove('readings', 'r1');
    expect(screen.getByRole('heading', { name: 'Ruth removed this reading' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Your comment' }).value).toBe('Mine');
    press('Add it again with my words');
    await settled();
    await waitFor(() => expect(screen.queryByText('Ruth removed this reading')).toBeNull());
    expect(session.records.comments.list.get()).toMatchObject([{ text: 'Mine' }]);
  });

  it('that is gone for good says so, and nothing to put back', async () => {
    await start();
    press('A Mentor Is Not a Map');
    act(() => session.doc.transact(() => session.doc.getMap('readings').delete('r1'), 'wire'));
    expect(screen.getByRole('heading', { name: /not in the notebook/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
  });

  it('may come back by the partner too', async () => {
    await start();
    press('A Mentor Is Not a Map');
    theyRemove('readings', 'r1');
    partner((doc) => putBackRecord(doc, ALL_KINDS['readings'] as Kind, 'r1'));
    expect(screen.getByRole('heading', { name: 'A Mentor Is Not a Map' })).toBeTruthy();
  });
});

it('a form over a removed note follows what is written in it meanwhile', async () => {
  await start();
  show('Notes');
  press('Edit');
  theyRemove('notes', 'm');
  partner((doc) => {
    const note = doc.getMap('notes').get('m') as Y.Map<unknown>;
    note.set('text', 'From the train');
  });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Your note' }).value).toBe('From the train');
});

it('nothing can be put back where only a newer app may write', async () => {
  theyRemove('books', 'b');
  session.lock();
  await start();
  show('Books');
  press('Removed');
  expect(within(listed() as HTMLElement).queryByRole('button')).toBeNull();
});

describe('a long list of what was removed', () => {
  const removeMany = (count: number): void => {
    for (let n = 0; n < count; n += 1) {
      session.put('notes', { id: `many${n}`, text: `Of many ${n}` });
      removeRecord(session.doc, ALL_KINDS['notes'] as Kind, `many${n}`, { by: ME, at: NOW + n });
    }
  };
  const drawn = (): HTMLElement[] => within(listed() as HTMLElement).getAllByRole('listitem');

  it('is whole up to 60', async () => {
    removeMany(60);
    await start();
    show('Notes');
    press('Removed');
    expect(drawn()).toHaveLength(60);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('shows 60 of more, then 60 more, and the focus goes on to the first of them', async () => {
    removeMany(130);
    const page = await start();
    show('Notes');
    press('Removed');
    expect(drawn()).toHaveLength(60);
    await expectAccessible(page);
    press('Show more');
    expect(drawn()).toHaveLength(120);
    expect(document.activeElement?.closest('li')).toBe(drawn()[60]);
    press('Show more');
    expect(drawn()).toHaveLength(130);
    expect(document.activeElement?.closest('li')).toBe(drawn()[120]);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});

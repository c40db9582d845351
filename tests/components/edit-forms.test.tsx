import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KindName } from '../../lib/model/kinds';
import { fieldsOf } from '../../lib/notebook/record';
import { recordMap, recordsMap } from '../../lib/notebook/schema';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put(
    'readings',
    makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', issue: '2', type: 'news' }),
  );
  session.readings.shareAnswer('r1', 'liked', 'The silence.');
  session.put('books', { id: 'b', title: 'Soup', by: PARTNER, why: { [PARTNER]: 'Warm.', [ME]: 'Old.' } });
  session.put('notes', { id: 'n', text: 'Hello' });
  const said = { on: 'reading', subject: 'r1', parent: '', editedAt: 0 } as const;
  session.put('comments', { id: 'c', by: ME, at: NOW, text: 'Page two.', ...said });
});

const press = (name: string): void =>
  void fireEvent.click(screen.getAllByRole('button', { name })[0] as Element);
const show = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));
const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const write = (name: string, value: string): void => void fireEvent.change(box(name), { target: { value } });
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  // a panel that was closed opens where it was
  fireEvent.click(await screen.findByRole('tab', { name: 'Readings' }));
  return page;
};
const discussion = (): void => (press('A Mentor Is Not a Map'), show('Discussion'));
const details = async (): Promise<void> => {
  press('A Mentor Is Not a Map');
  press('Details');
  await screen.findByRole('region', { name: 'Details' });
};
/** Changes a field of a record as it comes from another device. */
const arrives = (kind: KindName, id: string, field: string, value: string): void =>
  act(() => void session.doc.transact(() => recordMap(session.doc, kind, id)?.set(field, value), PARTNER));
const isRemoved = (kind: KindName, id: string): void =>
  act(() => session.doc.transact(() => recordsMap(session.doc, kind).delete(id), PARTNER));

interface Form {
  readonly go: () => void | Promise<void>;
  /** Opens the form again from where "go" led. */
  readonly open: string;
  readonly field: string;
  readonly kind: KindName;
  readonly id: string;
  readonly stored: string;
  /** Under which its words are kept. */
  readonly key: string;
  readonly before: string;
}

const FORMS: readonly (readonly [string, Form])[] = [
  [
    'a book',
    {
      go: () => show('Books'),
      ...{ open: 'Edit', field: 'Title', kind: 'books', id: 'b', stored: 'title', key: 'book:b:title' },
      before: 'Soup',
    },
  ],
  [
    'one’s own column of a book',
    {
      go: () => show('Books'),
      ...{ open: 'Edit why I enjoy it', field: 'Why I enjoy it', kind: 'books', id: 'b' },
      ...{ stored: `why:${ME}`, key: 'why:b', before: 'Old.' },
    },
  ],
  [
    'a note',
    {
      go: () => show('Notes'),
      ...{ open: 'Edit', field: 'Your note', kind: 'notes', id: 'n', stored: 'text', key: 'edit:n' },
      before: 'Hello',
    },
  ],
  [
    'a comment',
    {
      go: () => {
        session.readings.shareAnswer('r1', 'liked', ''); // so that the comment's "Edit" is the first
        discussion();
      },
      ...{ open: 'Edit', field: 'Your comment', kind: 'comments', id: 'c', stored: 'text', key: 'edit:c' },
      before: 'Page two.',
    },
  ],
  [
    'an answer',
    {
      go: discussion,
      ...{ open: 'Edit', field: 'Your answer: What I liked', kind: 'readings', id: 'r1' },
      ...{ stored: `liked:${ME}`, key: 'answer:liked:r1', before: 'The silence.' },
    },
  ],
  [
    'a fact of a reading',
    {
      go: details,
      ...{ open: 'Edit: Issue', field: 'Issue', kind: 'readings', id: 'r1', stored: 'issue' },
      ...{ key: 'details:r1:issue', before: '2' },
    },
  ],
];

const MINE = 'My words';
const THEIRS = 'Other words';
const stored = ({ kind, id, stored: field }: Form) => fieldsOf(session.doc, kind, id, [field])[field];
const isOpen = ({ field }: Form): boolean => screen.queryByRole('textbox', { name: field }) !== null;
const opened = async (form: Form) => {
  const page = await start();
  await form.go();
  await settled();
  press(form.open);
  return page;
};

describe.each(FORMS)('the form over %s', (_what, form) => {
  it('writes what this person typed', async () => {
    await opened(form);
    expect(box(form.field).value).toBe(form.before);
    write(form.field, MINE);
    press('Save');
    await settled();
    expect([stored(form), isOpen(form)]).toEqual([MINE, false]);
    expect(session.kept.has(form.key)).toBe(false);
  });

  it('shows what came meanwhile where nobody typed, says so, and does not write it back', async () => {
    await opened(form);
    arrives(form.kind, form.id, form.stored, THEIRS);
    expect(box(form.field).value).toBe(THEIRS);
    expect(screen.getByText('Somebody changed this while you had it open.')).toBeTruthy();
    const before = recordMap(session.doc, form.kind, form.id)?.toJSON();
    press('Save');
    await settled();
    expect(isOpen(form)).toBe(false);
    expect(recordMap(session.doc, form.kind, form.id)?.toJSON()).toEqual(before);
  });

  it('shows both values where both typed, and writes only what the person then chooses', async () => {
    const page = await opened(form);
    write(form.field, MINE);
    arrives(form.kind, form.id, form.stored, THEIRS);
    expect(box(form.field).value).toBe(MINE);
    expect(screen.getAllByText(THEIRS).some((one) => one.closest('[role=alert]') !== null)).toBe(true);
    await expectAccessible(page);
    press('Save');
    expect([stored(form), isOpen(form)]).toEqual([THEIRS, true]);
    const keep = screen.getByRole('button', { name: `Keep mine: ${form.field}` });
    expect(document.activeElement).toBe(keep);
    fireEvent.click(keep);
    press('Save');
    expect(stored(form)).toBe(MINE);
  });

  it('gives up what was typed for what came, on demand', async () => {
    await opened(form);
    write(form.field, MINE);
    arrives(form.kind, form.id, form.stored, THEIRS);
    press(`Take this: ${form.field}`);
    expect(box(form.field).value).toBe(THEIRS);
    press('Save');
    expect([stored(form), isOpen(form)]).toEqual([THEIRS, false]);
  });

  it.each(['Cancel', 'Esc'])('forgets on %s what was typed, and says nothing of it later', async (how) => {
    await opened(form);
    write(form.field, MINE);
    arrives(form.kind, form.id, form.stored, THEIRS);
    if (how === 'Cancel') press('Cancel');
    else if (form.key.startsWith('book:')) act(() => document.querySelector('dialog')?.close());
    else fireEvent.keyDown(box(form.field), { key: 'Escape' });
    expect([stored(form), isOpen(form)]).toEqual([THEIRS, false]);
    press(form.open);
    await settled();
    expect(box(form.field).value).toBe(THEIRS);
    expect(screen.queryByText(/You had begun/)).toBeNull();
  });

  it('is found again with its words after the page was closed over it, says so, and can start anew', async () => {
    const page = await opened(form);
    write(form.field, MINE);
    page.unmount();
    await waitFor(() => expect(session.kept.get(form.key)).toBe(MINE));
    const again = await opened(form);
    await screen.findByText(/You had begun to change this/);
    expect(box(form.field).value).toBe(MINE);
    await expectAccessible(again);
    arrives(form.kind, form.id, form.stored, THEIRS);
    press('Save');
    expect(stored(form)).toBe(THEIRS);
    press('Start anew');
    expect(box(form.field).value).toBe(THEIRS);
    await waitFor(() => expect(session.kept.has(form.key)).toBe(false));
  });

  it('asks also about what changed while the page was closed', async () => {
    const page = await opened(form);
    write(form.field, MINE);
    page.unmount();
    await waitFor(() => expect(session.kept.get(form.key)).toBe(MINE));
    arrives(form.kind, form.id, form.stored, THEIRS);
    await opened(form);
    await screen.findByRole('button', { name: `Keep mine: ${form.field}` });
    expect([box(form.field).value, stored(form)]).toEqual([MINE, THEIRS]);
  });

  it('says at once that its record was removed, keeps the words, and adds it again with them', async () => {
    const page = await opened(form);
    write(form.field, MINE);
    isRemoved(form.kind, form.id);
    expect(box(form.field).value).toBe(MINE);
    expect(screen.getByText('Somebody removed this meanwhile. Your words are still here.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    await expectAccessible(page);
    press('Add it again with my words');
    await settled();
    expect(stored(form)).toBe(MINE);
    expect(isOpen(form)).toBe(false);
    expect(screen.getByText('Added again.')).toBeTruthy();
  });

  it('of a record that was removed leaves it removed on Cancel', async () => {
    await opened(form);
    write(form.field, MINE);
    isRemoved(form.kind, form.id);
    press('Cancel');
    await settled();
    expect(isOpen(form)).toBe(false);
    expect(recordMap(session.doc, form.kind, form.id)).toBeUndefined();
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, Text } from 'yjs';
import { drafts } from '../../lib/model/draft';
import { editRecord } from '../../lib/notebook/records';
import { change } from '../../lib/notebook/schema';
import { readBlocks } from '../../lib/notebook/texts/blocks';
import { textOf } from '../../lib/notebook/texts/texts';
import { draftSays } from '../../lib/notebook/texts/version-text';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
let draft: string;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Map', url: 'https://a.example/map' }));
  session.put('highlights', { id: 'h1', reading: 'r1', quote: 'They sing', meaning: 'quote' });
  session.onlyMine.add('highlights', { reading: 'r1', quote: 'my secret', meaning: 'quote' } as never);
  const text = [{ kind: 'paragraph' as const, runs: [{ text: 'We moved the song.' }] }];
  const added = session.drafts.begin({ title: 'Songs' }, text);
  draft = added.ok ? added.value : '';
});

const press = async (role: string, name: string): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole(role, { name })));
  await settled();
};
const open = async (wide = false) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  await screen.findByRole('button', { name: 'A Map' });
  await press('tab', 'Write');
  await press('button', 'Songs');
  await screen.findByRole('textbox', { name: 'Draft' }, { timeout: 8000 });
  return page;
};
const stored = () => session.records.drafts.list.get().find(({ id }) => id === draft);

describe('an open draft', () => {
  it('says how long it is, and its target can be changed', async () => {
    const page = await open();
    expect(screen.getByRole('status', { name: 'Word count' }).textContent).toBe('4 words');
    await press('button', 'Change the target');
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Fewest words' }), { target: { value: '100' } });
    await press('button', 'Save');
    expect(stored()).toMatchObject({ least: 100, most: 700 });
    await expectAccessible(page);
  });

  it('takes a quote with its citation as a line of its own, and nothing that only one sees', async () => {
    await open();
    await press('button', 'Insert');
    await press('menuitem', 'A quote');
    expect(screen.queryByText('my secret')).toBeNull();
    await press('button', 'They sing');
    expect(session.drafts.blocks(draft)).toMatchObject([
      { kind: 'paragraph', runs: [{ text: 'We moved the song.' }] },
      {
        kind: 'quote',
        reading: 'r1',
        highlight: 'h1',
        runs: [{ text: '“They sing” ' }, { link: 'https://a.example/map' }],
      },
    ]);
    await waitFor(() =>
      expect(screen.getByRole('status', { name: 'Word count' }).textContent).not.toBe('4 words'),
    );
    await press('button', 'Export');
    await press('menuitem', 'Markdown');
    await waitFor(() => expect(session.shell.saved).toHaveLength(1));
    expect(session.shell.saved[0]?.text).toMatch(
      /^# Songs\n\nWe moved the song\.\n\n> “They sing”[\s\S]*## References\n\n/,
    );
  });

  it('leads from a quote back to its highlight', async () => {
    await open();
    await press('button', 'Insert');
    await press('menuitem', 'A quote');
    await press('button', 'They sing');
    await press('button', 'Go to it in “A Map”');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('They sing'));
  });

  it.each([
    [
      'reading of a quote whose highlight is gone',
      { kind: 'quote', reading: 'r1', highlight: 'gone' },
      'Go to it in “A Map”',
    ],
    ['book', { kind: 'book', book: 'b1' }, 'Go to “Owl Moon” in Books'],
  ] as const)('leads to the %s', async (_, look, way) => {
    session.put('books', { id: 'b1', title: 'Owl Moon' });
    const runs = [{ text: 'Words.' }];
    session.drafts.begin({ title: 'Theirs' }, [
      { ...look, runs },
      { kind: 'quote', reading: 'gone', runs },
    ]);
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('button', { name: 'A Map' });
    await press('tab', 'Write');
    await press('button', 'Theirs');
    await screen.findByRole('textbox', { name: 'Draft' }, { timeout: 8000 }); // the caret is at its beginning
    await press('button', way);
    expect(
      screen.getByRole('tab', { name: look.kind === 'book' ? 'Books' : 'Readings', selected: true }),
    ).toBeTruthy();
    act(
      () =>
        void session.records[look.kind === 'book' ? 'books' : 'readings'].remove(
          look.kind === 'book' ? 'b1' : 'r1',
        ),
    );
    await press('tab', 'Write');
    await press('button', 'Theirs');
    await screen.findByRole('textbox', { name: 'Draft' });
    expect(screen.queryByRole('button', { name: way })).toBeNull();
  });

  it('is ticked and found ready by hand', async () => {
    const page = await open(true);
    const list = within(screen.getByRole('group', { name: 'Before it goes out' }));
    await act(async () => fireEvent.click(list.getByRole('checkbox', { name: 'No advertising' })));
    await settled();
    expect(stored()?.checked['advertising']).toBeGreaterThan(0);
    expect(list.getByRole<HTMLInputElement>('checkbox', { name: 'No advertising' }).checked).toBe(true);
    await act(async () => fireEvent.click(list.getByRole('checkbox', { name: 'No advertising' })));
    await settled();
    expect(list.getByRole<HTMLInputElement>('checkbox', { name: 'No advertising' }).checked).toBe(false);
    await press('button', 'I say it is ready');
    expect(stored()?.ready[ME]).toBeGreaterThan(0);
    expect(list.getByText('One of you has not said so yet.')).toBeTruthy();
    await expectAccessible(page);
  });

  it('is ready for nobody who had not seen what it says now', async () => {
    const theirs = new Doc();
    applyUpdate(theirs, encodeStateAsUpdate(session.doc));
    await open();
    const group = within(screen.getByRole('group', { name: 'Before it goes out' }));
    const isReady = () => screen.queryByRole('button', { name: 'It is not ready after all' }) !== null;
    act(() => void change(session.doc, () => session.drafts.text(draft)?.insert(3, 'never ')));
    await waitFor(() =>
      expect(screen.getByRole('status', { name: 'Word count' }).textContent).toBe('5 words'),
    );
    await press('button', 'I say it is ready');
    expect(isReady()).toBe(true);
    const says = draftSays('Songs', readBlocks(textOf(theirs, draft)!));
    editRecord(theirs, drafts, draft, PARTNER, { ready: Date.now() + 60_000, readyFor: says });
    act(() => applyUpdate(session.doc, encodeStateAsUpdate(theirs)));
    await settled();
    expect([isReady(), group.getByText('One of you has not said so yet.') !== null]).toEqual([true, true]);
    const now = { ready: Date.now() + 90_000, readyFor: draftSays('Songs', session.drafts.blocks(draft)) };
    act(() => void editRecord(session.doc, drafts, draft, PARTNER, now));
    const both = () => group.getByRole<HTMLInputElement>('checkbox', { name: 'Both of us say “ready”' });
    await waitFor(() => expect(both().checked).toBe(true));
    act(() => void change(session.doc, () => session.drafts.text(draft)?.insert(3, 'have ')));
    await waitFor(() => expect([both().checked, isReady()]).toEqual([false, false]));
  });

  it('is named, compared and restored, and that is one step to take back', async () => {
    const page = await open();
    const words = () => session.drafts.blocks(draft).flatMap(({ runs }) => runs.map(({ text }) => text));
    await press('button', 'Versions');
    fireEvent.change(screen.getByRole('textbox', { name: 'Name this version' }), {
      target: { value: 'First' },
    });
    await press('button', 'Save');
    const item = within(await screen.findByRole('list', { name: 'Versions' }));
    await waitFor(() => expect(item.getByText('First')).toBeTruthy());
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name this version' }).value).toBe('');
    act(() => void change(session.doc, () => session.drafts.text(draft)?.insert(3, 'never ')));
    await press('button', 'Compare');
    const changes = await screen.findByRole('group', { name: 'What changed since' });
    expect(changes.querySelector('ins')?.textContent).toBe('never ');
    expect(changes.querySelector('ins')?.title).toBe('added by Marisol');
    await expectAccessible(page);
    await press('button', 'Restore');
    await waitFor(() => expect(words()).toEqual(['We moved the song.']));
    await screen.findByText('Restored. The text as it was before is among the versions.');
    expect(item.getAllByRole('listitem')).toHaveLength(2);
    expect(item.getByText('Saved by itself')).toBeTruthy();
    const box = screen.getByRole('textbox', { name: 'Draft' });
    expect(document.activeElement).toBe(box);
    await act(async () => fireEvent.keyDown(box, { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true }));
    expect(words()).toEqual(['We never moved the song.']);
  });

  it('keeps what the partner left as a version when it is opened', async () => {
    session.put('drafts', { id: 'theirs', title: 'Theirs', by: PARTNER });
    const text = new Text('They wrote.');
    change(session.doc, () => session.doc.getMap('texts').set('theirs', text));
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('button', { name: 'A Map' });
    await press('tab', 'Write');
    await press('button', 'Theirs');
    await screen.findByRole('textbox', { name: 'Draft' }, { timeout: 8000 });
    await waitFor(() =>
      expect(session.records.versions.list.get()).toMatchObject([{ draft: 'theirs', by: ME }]),
    );
  });

  it('begins with a file', async () => {
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('button', { name: 'A Map' });
    await press('tab', 'Write');
    const input = screen.getByLabelText('Open a file', { selector: 'input' });
    await act(async () => fireEvent.change(input, { target: { files: [new File(['One\nTwo'], 'a.txt')] } }));
    expect(await screen.findByText('Opened a.txt as a draft.')).toBeTruthy();
    const box = await screen.findByRole('textbox', { name: 'Draft' }, { timeout: 8000 });
    expect(box.textContent).toContain('One');
  });
});

import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commentsOf } from '../../components/drafts/out/comments-of';
import type { Comment } from '../../lib/model/comment';
import type { WrittenBlock } from '../../lib/model/draft-tokens';
import { wroteAt } from '../../components/drafts/who/wrote';
import { claimWriter } from '../../lib/notebook/texts/writers';
import * as Y from 'yjs';
import { findPassages, passageOf } from '../../lib/notebook/texts/places';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

/** Buttons are described by the same words, in what is hidden. */
const SEEN = { ignore: '[hidden]' };

const TEXT = 'So we moved the song to the start.';

let session: FakeSession;
let draft: string;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Map' }));
  const added = session.drafts.begin({ title: 'Songs' }, [{ kind: 'paragraph', runs: [{ text: TEXT }] }]);
  if (!added.ok) throw new Error(added.reason);
  draft = added.value;
});

const press = async (role: string, name: string): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole(role, { name })));
  await settled();
};
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('button', { name: 'A Map' });
  await press('tab', 'Write');
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Songs' })));
  await screen.findByRole('textbox', { name: 'Draft' }, { timeout: 8000 });
  return page;
};
const text = () => session.drafts.text(draft)!;
/** Puts a comment of the partner on some words. */
const say = (id: string, on: string, words: string, more: Partial<Comment> = {}): void => {
  const from = text().toJSON().indexOf(on);
  const passage = passageOf(text(), from, from + on.length);
  session.put('comments', { id, on: 'draft', subject: draft, by: PARTNER, text: words, ...passage, ...more });
};
const drawn = (): (string | null)[] =>
  [...document.querySelectorAll('.sheet-text .passage')].map((one) => one.textContent);
const list = (name: string) => screen.queryByRole('list', { name });

describe('comments on the draft', () => {
  it('ask for words before there are any', async () => {
    await open();
    await press('button', 'Comment on the selection');
    expect(screen.getByText(/Select words of the draft first/)).toBeTruthy();
  });

  it('are written on what is selected, drawn in the text and listed', async () => {
    say('c1', 'we moved', 'Did we?');
    const page = await open();
    await press('button', 'we moved'); // selects them
    await press('button', 'Comment on the selection');
    expect(drawn()).toEqual(['we moved']);
    const words = screen.getByRole('textbox', { name: 'Write a comment' });
    await act(async () => fireEvent.change(words, { target: { value: 'Too long?' } }));
    await expectAccessible(page);
    await press('button', 'Comment');
    expect(session.records.comments.list.get()[1]).toMatchObject({
      ...{ on: 'draft', subject: draft, text: 'Too long?', quote: 'we moved' },
    });
    const shown = within(list('Comments on the draft')!);
    expect(shown.getByText('Too long?', SEEN)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Write a comment' })).toBeNull();
    await expectAccessible(page);
  });

  it('stand in the order of the text, each with the way to its words', async () => {
    say('c1', 'the start', 'Which one?');
    say('c2', 'we moved', 'Did we?');
    await open();
    const shown = list('Comments on the draft')!;
    const names = [...shown.querySelectorAll('button.passage-words')].map((one) => one.textContent);
    expect(names).toEqual(['we moved', 'the start']);
    await act(async () => fireEvent.click(within(shown).getByRole('button', { name: 'the start' })));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Draft');
    fireEvent.keyDown(document.activeElement!, { key: 'm', code: 'KeyM', ctrlKey: true, altKey: true });
    expect(await screen.findByRole('textbox', { name: 'Write a comment' })).toBeTruthy();
    expect(drawn()).toContain('the start');
  });

  it('go along with what the partner writes, and are “No longer in the text” once their words are gone', async () => {
    say('c1', 'the song', 'Which one?');
    const page = await open();
    await act(async () => text().insert(12, 'all '));
    expect(drawn()).toEqual(['the song']);
    await act(async () => text().delete(16, 8));
    await vi.waitFor(() => expect(list('No longer in the text')).not.toBeNull());
    expect(list('Comments on the draft')).toBeNull();
    expect(within(list('No longer in the text')!).getByText('Which one?', SEEN)).toBeTruthy();
    expect(drawn()).toEqual([]);
    await expectAccessible(page);
  });

  it('of a place that is none stand there too, and a settled one is drawn quietly', async () => {
    say('c1', 'the song', 'Which one?', { from: 'AAAA', to: '*', quote: 'no such words' });
    say('c2', 'we moved', 'Did we?', { settled: 1 });
    await open();
    expect(within(list('No longer in the text')!).getByText('Which one?', SEEN)).toBeTruthy();
    expect(document.querySelector('.passage')?.classList.contains('settled')).toBe(true);
  });

  it('are news of the section “Write”, to which “Next new” leads', async () => {
    say('c1', 'the song', 'Which one?');
    expect(session.unseen.get()).toMatchObject([
      { kind: 'comments', section: 'write', top: { kind: 'drafts', id: draft } },
    ]);
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('button', { name: 'A Map' });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /Next new/ })));
    expect(await screen.findByText('Which one?', SEEN, { timeout: 8000 })).toBeTruthy();
  });

  it('are gone with the draft, and lie on this device alone while only I see them', async () => {
    say('c1', 'the song', 'Which one?');
    const added = session.onlyMine.add('comments', { on: 'draft', subject: draft, text: 'Hm.' });
    expect(added.ok).toBe(true);
    expect(session.records.comments.list.get()).toHaveLength(2);
    expect(session.doc.getMap('comments').size).toBe(1);
    session.records.drafts.remove(draft);
    expect(session.records.comments.list.get()).toEqual([]);
  });
});

describe('comments that go out with the draft', () => {
  it('are in the text’s order with their answers, without what only I see', () => {
    say('c1', 'the start', 'Which one?');
    say('c2', 'we moved', 'Did we?');
    say('c3', 'nowhere', 'Gone.', { from: '', to: '' });
    session.put('comments', { id: 'c4', on: 'draft', subject: draft, parent: 'c1', text: 'The first.' });
    session.onlyMine.add('comments', { on: 'draft', subject: draft, text: 'secret thought' });
    const out = commentsOf(
      draft,
      session.records.comments.list.get(),
      (all) => findPassages(text(), all),
      (member) => (member === PARTNER ? 'Ruth' : 'Marisol'),
    );
    const drawn = out.map(({ passage, at, said }) => [
      passage,
      at,
      ...said.map(({ name, text }) => [name, text]),
    ]);
    expect(drawn).toEqual([
      ['we moved', { from: 3, to: 11 }, ['Ruth', 'Did we?']],
      ['the start', { from: 24, to: 33 }, ['Ruth', 'Which one?'], ['Marisol', 'The first.']],
      ['', undefined, ['Ruth', 'Gone.']],
    ]);
    expect(out[0]?.said[0]?.at).toBeGreaterThan(0);
  });
});

describe('who wrote what', () => {
  /** What the partner writes, in a session of theirs. */
  const theyWrite = (at: number, words: string): void => {
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(session.doc));
    claimWriter(theirs, PARTNER);
    (theirs.getMap('texts').get(draft) as Y.Text).insert(at, words, {});
    Y.applyUpdate(session.doc, Y.encodeStateAsUpdate(theirs), 'partner');
  };
  const beside = (): unknown[] =>
    [...document.querySelectorAll<HTMLElement>('.sheet-text > *')].map(({ dataset }) => [
      dataset['by'],
      dataset['initials'],
    ]);

  it('stands beside the lines as initials, and is told of where the caret is', async () => {
    theyWrite(3, 'then ');
    const page = await open();
    expect(beside()).toEqual([['ab', 'M\nR']]);
    await act(async () => theyWrite(0, 'Theirs.\n'));
    await vi.waitFor(() =>
      expect(beside()).toEqual([
        ['b', 'R'],
        ['ab', 'M\nR'],
      ]),
    );
    expect(screen.getByText('Ruth wrote this')).toBeTruthy(); // where the caret is, at the beginning
    expect(screen.getByRole('textbox', { name: 'Draft' }).textContent).not.toContain('R');
    await expectAccessible(page);
  });

  it('says nothing beside the lines of somebody who is alone', async () => {
    session.records.members.remove(PARTNER);
    await open();
    expect(beside()).toEqual([[undefined, undefined]]);
    expect(screen.getByText('You wrote this')).toBeTruthy();
  });

  it('is told of the words before the caret, of those behind it in front of a line, and of all that is selected', () => {
    const runs = (...all: [string, string][]) => all.map(([text, by]) => ({ text, by }));
    const blocks: WrittenBlock[] = [
      { kind: 'paragraph', runs: runs(['ab', 'ana'], ['cd', 'bo']) },
      { kind: 'paragraph', runs: [] },
      { kind: 'paragraph', runs: runs(['e', ''], ['f', 'ana']) },
    ];
    const at = (from: number, to = from) => wroteAt(blocks, from, to);
    expect([at(0), at(2), at(3), at(4)]).toEqual([['ana'], ['ana'], ['bo'], ['bo']]);
    expect([at(5), at(6), at(7), at(8)]).toEqual([[], [''], [''], ['ana']]);
    expect([at(1, 2), at(1, 3), at(4, 6), at(4, 7), at(0, 8)]).toEqual([
      ['ana'],
      ['ana', 'bo'],
      [],
      [''],
      ['ana', 'bo', ''],
    ]);
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Text } from 'yjs';
import { picturesApart } from '../../lib/model/draft-pictures';
import { change } from '../../lib/notebook/schema';
import { drawn } from '../support/draft-lines';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const HASH = 'ab'.repeat(32);
let session: FakeSession;
let draft: string;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Map' }));
  session.pictures.set(HASH, new Blob(['x'], { type: 'image/webp' }));
  const added = session.drafts.begin({ title: 'Songs' }, [
    { kind: 'paragraph', runs: [{ text: 'One' }] },
    { kind: 'picture', picture: HASH, alt: '', runs: [{ text: 'Our drum' }] },
    { kind: 'paragraph', runs: [{ text: 'Two' }] },
  ]);
  draft = added.ok ? added.value : '';
});

const press = async (role: string, name: string): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole(role, { name })));
  await settled();
};
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('button', { name: 'A Map' });
  await press('tab', 'Write');
  await press('button', 'Songs');
  await screen.findByRole('textbox', { name: 'Draft' }, { timeout: 8000 });
  return page;
};
const lines = (): string[] => drawn(picturesApart(session.drafts.blocks(draft)));

/** Looks for words of the draft, so that the caret stands there. */
const caretAt = async (words: string): Promise<void> => {
  const box = screen.getByRole('textbox', { name: 'Draft' });
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node !== null && !(node.textContent ?? '').includes(words)) node = walker.nextNode();
  await act(async () => {
    box.focus();
    if (node !== null) document.getSelection()?.collapse(node, words.length);
    document.dispatchEvent(new Event('selectionchange'));
  });
  await settled();
};

describe('a picture in a draft', () => {
  it('says that it has no description, gets one from either, and then is said by it', async () => {
    const page = await open();
    expect(screen.getByRole('img', { name: 'This picture has no description yet' })).toBeTruthy();
    await caretAt('Our drum');
    const bar = await screen.findByRole('group', { name: 'Picture' });
    await expectAccessible(page);
    await press('button', 'Describe the picture');
    const dialog = await screen.findByRole('dialog', { name: 'Describe the picture' });
    await expectAccessible(page);
    expect(within(dialog).getByRole('button', { name: 'Later' })).toBeTruthy();
    const box = within(dialog).getByRole('textbox', { name: 'What does it show?' });
    await act(async () => fireEvent.change(box, { target: { value: '  A child\n with a drum ' } }));
    await press('button', 'Save');
    expect(lines()).toEqual(['One', 'picture (A child with a drum): Our drum', 'Two']);
    expect(screen.getByRole('img', { name: 'A child with a drum' })).toBeTruthy();
    expect(bar.isConnected).toBe(true);
  });

  it('keeps what was typed of it when the dialog is closed by Esc, and says where it is gone', async () => {
    await open();
    await caretAt('Our drum');
    await press('button', 'Describe the picture');
    const type = (words: string) =>
      act(async () =>
        fireEvent.change(screen.getByRole('textbox', { name: 'What does it show?' }), {
          target: { value: words },
        }),
      );
    await type('A drum');
    await act(async () => screen.getByRole('dialog').dispatchEvent(new Event('close')));
    expect(lines()[1]).toBe('picture (A drum): Our drum');
    await press('button', 'Describe the picture');
    await type('A large drum');
    const text = session.drafts.text(draft) as Text;
    await act(async () => void change(session.doc, () => text.delete(4, 1)));
    await press('button', 'Save');
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toContain(
      'not in the draft any more',
    );
    expect(screen.getByRole('textbox', { name: 'What does it show?' })).toHaveProperty(
      'value',
      'A large drum',
    );
  });

  it('is moved with its caption, and taken out without it', async () => {
    await open();
    await caretAt('Our drum');
    await press('button', 'Move up');
    expect(lines()).toEqual(['picture (): Our drum', 'One', 'Two']);
    await press('button', 'Move up'); // there is no line above
    await press('button', 'Move down');
    expect(lines()).toEqual(['One', 'picture (): Our drum', 'Two']);
    await press('button', 'Remove the picture');
    expect(lines()).toEqual(['One', 'Our drum', 'Two']);
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Picture' })).toBeNull());
  });

  it('that is not here yet says so, and shows once it is', async () => {
    const text = session.drafts.text(draft) as Text;
    await open();
    await act(async () => void change(session.doc, () => text.insertEmbed(0, { picture: 'cd'.repeat(32) })));
    const frame = document.querySelector<HTMLElement>(`[data-picture="${'cd'.repeat(32)}"]`);
    expect(frame?.dataset['note']).toContain('not here yet');
    const there = document.querySelector<HTMLElement>(`[data-picture="${HASH}"]`);
    await waitFor(() => expect(there?.dataset['note']).toBeUndefined());
    expect(there?.querySelector('img')?.src).toMatch(/^blob:/);
  });
});

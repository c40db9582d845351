import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'Songs on the Rug' }));
});

const openNotes = async () => {
  const page = renderRoot(FakeLibrary.with(session), { wide: false });
  fireEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
  return { page, box: await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Write a note' }) };
};
const type = (box: HTMLTextAreaElement, text: string): void => {
  fireEvent.change(box, { target: { value: text } });
  box.setSelectionRange(text.length, text.length);
  fireEvent.keyUp(box, { key: 'a' });
};

describe('names of readings and books in what people write', () => {
  it('are offered behind "[[", and the chosen one stands in the words', async () => {
    const { page, box } = await openNotes();
    type(box, 'See [[son');
    const offer = await screen.findByRole('list', { name: 'Names that fit' });
    await expectAccessible(page);
    fireEvent.click(within(offer).getByRole('button', { name: 'Songs on the Rug' }));
    expect(box.value).toBe('See [[Songs on the Rug]]');
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(box.selectionEnd).toBe(box.value.length);
    expect(screen.queryByRole('list', { name: 'Names that fit' })).toBeNull();
  });

  it('say when none fits, and ask nothing of who types on', async () => {
    const { box } = await openNotes();
    type(box, 'See [[xyz');
    await screen.findByText('No name fits.');
    type(box, 'See [[xyz]] then');
    await waitFor(() => expect(screen.queryByText('No name fits.')).toBeNull());
  });

  it('lead to the record; a name that nothing has stands as it was typed', async () => {
    session.put('notes', { id: 'n1', text: 'As in [[songs on the rug]] and [[Nothing such]]' });
    await openNotes();
    expect(await screen.findAllByText(/\[\[Nothing such\]\]/)).not.toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Songs on the Rug' }));
    await screen.findByRole('heading', { level: 1, name: 'Songs on the Rug' });
  });

  it('lead to a draft by its title too', async () => {
    session.put('drafts', { id: 'd1', title: 'The Rug Was the Point' });
    session.put('notes', { id: 'n1', text: 'As in [[the rug was the point]]' });
    await openNotes();
    fireEvent.click(await screen.findByRole('button', { name: 'The Rug Was the Point' }));
    await screen.findByDisplayValue('The Rug Was the Point');
  });
});

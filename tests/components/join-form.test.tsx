import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { JoinFailure } from '../../lib/session/library/library';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const CODE = `bookbag2.${'a'.repeat(60)}`;

const open = async (library: FakeLibrary) => {
  library.myName.set('Bo');
  const page = renderRoot(library);
  fireEvent.click(await screen.findByRole('button', { name: 'Join a notebook' }));
  return page;
};
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Invitation' });
const join = (code: string): void => {
  fireEvent.change(field(), { target: { value: code } });
  fireEvent.click(screen.getByRole('button', { name: 'Join' }));
};

/** What is said, and in it the next step. */
const SAID: Readonly<Record<JoinFailure, RegExp>> = {
  'not-an-invitation': /not an invitation\. Copy the whole text/,
  damaged: /A part of this invitation is missing\. Copy/,
  expired: /has expired\. Ask your partner for a new one/,
  'newer-version': /newer Bookbag\. Update yours/,
  'older-version': /older Bookbag\. Ask your partner to update/,
  'already-here': /in this notebook already\./,
  'disk-full': /full\. Make room/,
  failed: /Try again in a moment/,
};

describe('joining', () => {
  it.each(Object.entries(SAID))('says in words what is so and what next: %s', async (reason, words) => {
    const library = new FakeLibrary();
    library.joinFailure = reason as JoinFailure;
    const page = await open(library);
    join(CODE);
    const said = await screen.findByText(words);
    expect(said.closest('[role=alert]')).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-describedby')).toContain(said.id);
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe(CODE);
    await expectAccessible(page);
  });

  it('without anything pasted asks for that, and nobody looks for an invitation', async () => {
    const library = new FakeLibrary();
    await open(library);
    for (const nothing of ['', '  \n ']) {
      join(nothing);
      expect(await screen.findByText('Paste the invitation here first.')).toBeTruthy();
      expect(document.activeElement).toBe(field());
    }
    expect(screen.queryByText(/not an invitation/)).toBeNull();
  });

  it('opens the notebook that is here already, and keeps what is typed on the way back', async () => {
    const session = new FakeSession('mine');
    const library = FakeLibrary.with(session);
    library.joinFailure = 'already-here';
    renderRoot(library);
    fireEvent.click(await screen.findByRole('button', { name: 'Notebooks' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Join a notebook' }));
    fireEvent.change(field(), { target: { value: 'bookbag1.half' } });
    fireEvent.click(screen.getByRole('button', { name: 'Choose again' }));
    fireEvent.click(screen.getByRole('button', { name: 'Join a notebook' }));
    expect(field().value).toBe('bookbag1.half');
    join(CODE);
    fireEvent.click(await screen.findByRole('button', { name: 'Open it' }));
    await screen.findByRole('tablist', { name: 'Sections' });
    expect(screen.queryByRole('button', { name: 'Later' })).toBeNull();
  });

  it('a failure of our own is said too, and the next try goes through', async () => {
    const library = new FakeLibrary();
    const works = library.joinNotebook.bind(library);
    library.joinNotebook = () => Promise.reject(new Error('out of order'));
    await open(library);
    join(CODE);
    await screen.findByText(/Try again in a moment/);
    library.joinNotebook = works;
    fireEvent.click(screen.getByRole('button', { name: 'Join' }));
    await waitFor(() => expect(library.current.get()).not.toBe(''));
  });
});

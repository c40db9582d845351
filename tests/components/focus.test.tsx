import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { focusBackTo } from '../../components/ui/keep-focus';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

let session: FakeSession;

beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map' }));
});

const show = async (tab: string) => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('tab', { name: tab }));
  return page;
};
/** As with the keyboard: what is pressed has the focus. */
const press = (name: string, inside: HTMLElement = document.body): void => {
  const button = within(inside).getAllByRole('button', { name })[0] as HTMLElement;
  act(() => button.focus());
  fireEvent.click(button);
};
const focused = (): Element | null => document.activeElement;
const comment = (id: string, by: string) =>
  ({ id, on: 'reading', subject: 'r1', parent: '', by, at: NOW, editedAt: 0, text: `Said ${id}` }) as const;

describe('the focus', () => {
  it('goes back from a dialog to what opened it', async () => {
    await show('Books');
    press('Add a book');
    expect(screen.getByRole('dialog', { name: 'Add a book' })).toBeTruthy();
    press('Cancel');
    await waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'Add a book' })));
  });

  it('stays in the page when what opened the dialog is gone', async () => {
    await show('Books');
    press('Add a book');
    fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Watercress' } });
    press('Save');
    await screen.findByText('Watercress');
    await waitFor(() => expect(focused()?.closest('main')).toBeTruthy());
  });

  it('goes from a removed note to its neighbour, from the last one to the page', async () => {
    session.put('notes', ...['a', 'b'].map((id, i) => ({ id, by: ME, at: NOW - i, text: `Note ${id}` })));
    await show('Notes');
    press('Remove', screen.getByRole('feed'));
    await settled();
    expect(focused()?.closest('article')?.textContent).toContain('Note b');
    press('Remove', screen.getByRole('feed'));
    expect(focused()?.closest('main')).toBeTruthy();
  });

  it('is in the words to edit, and comes back to the note', async () => {
    session.put('notes', { id: 'a', by: ME, at: NOW, editedAt: 0, text: 'Note a' });
    await show('Notes');
    press('Edit');
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Your note' }));
    press('Cancel');
    await waitFor(() => expect(focused()?.closest('article')?.textContent).toContain('Note a'));
  });

  it('comes back to "Reply" after an answer, and to the neighbour of a removed comment', async () => {
    session.put('comments', comment('a', ME), comment('b', PARTNER));
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    const threads = screen.getByRole('list', { name: 'Comments' });
    press('Reply', threads);
    fireEvent.change(screen.getByRole('textbox', { name: 'Write a reply' }), { target: { value: 'Yes.' } });
    press('Send', threads);
    await waitFor(() => expect(focused()?.textContent).toBe('Reply'));
    press('Remove', threads);
    await waitFor(() => expect(focused()?.closest('li, main')).toBeTruthy());
  });

  it('moves between the tabs of a reading by arrows, Home and End', async () => {
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
    expect(focused()).toBe(screen.getByRole('heading', { level: 1 }));
    const tab = (name: string) => screen.getByRole('tab', { name });
    act(() => tab('Article').focus());
    fireEvent.keyDown(tab('Article'), { key: 'ArrowRight' });
    expect(focused()).toBe(tab('Discussion'));
    expect(tab('Discussion').getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(tab('Discussion'), { key: 'Home' });
    expect(focused()).toBe(tab('Article'));
    expect(tab('Discussion').tabIndex).toBe(-1);
  });

  it('stays where the person has put it meanwhile, though what opened a form is there again', () => {
    document.body.innerHTML = '<main tabindex="-1"><button>Back</button><input><p></p></main>';
    const [button, input, text] = ['button', 'input', 'p'].map((name) => document.querySelector(name)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    input.focus();
    focusBackTo(button);
    expect(focused()).toBe(input);
    input.blur();
    focusBackTo(null, button);
    expect(focused()).toBe(button);
    button.blur();
    focusBackTo(text); // nothing in it takes the focus
    expect(focused()?.tagName).toBe('MAIN');
    document.body.innerHTML = '';
  });
});

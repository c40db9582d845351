import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;

beforeEach(() => {
  session = new FakeSession();
  session.put(
    'readings',
    makeReading({ id: 'r2', title: 'Story Time in Two Languages', by: PARTNER, byline: 'Okafor' }),
    makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', site: 'Second Shelf', published: '2026-10' }),
  );
});

const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
const list = () => screen.getByRole('list', { name: 'Readings' });
const title = (name: string) => within(list()).getByRole('button', { name });

describe('readings', () => {
  it('are a list of cards, each with one control named by its title, the first of the card', async () => {
    const page = await open();
    await expectAccessible(page);
    const items = within(list()).getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(within(items[0] as HTMLElement).getAllByRole('button')[0]).toBe(
      title('Story Time in Two Languages'),
    );
    expect(items[0]?.textContent).toContain('New from Ruth');
    expect(items[1]?.textContent).toContain('Second Shelf, October 2026');
    expect(items[1]?.textContent).toContain('Clipped by you, November 20');
  });

  it('say in words who has read them', async () => {
    await open();
    fireEvent.click(within(list()).getAllByRole('button', { name: 'Mark as read' })[1] as HTMLElement);
    await settled();
    expect(session.records.readings.list.get()[1]?.read).toEqual({ [ME]: NOW + 1 });
    expect(list().textContent).toContain('You have read it · Ruth has not');
  });

  it('can be removed, and brought back for a while', async () => {
    await open();
    fireEvent.click(within(list()).getAllByRole('button', { name: 'Remove' })[0] as HTMLElement);
    expect(within(list()).getAllByRole('listitem')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settled();
    expect(within(list()).getAllByRole('listitem')).toHaveLength(2);
  });

  it('a clip calls the shell within the click, then has the focus on its card', async () => {
    await open();
    session.shell.answerClip = () => {
      session.put(
        'readings',
        makeReading({ id: 'r3', title: 'New one' }),
        ...session.records.readings.list.get(),
      );
      return Promise.resolve(ok({ notebook: 'n1', reading: 'r3', already: false }));
    };
    fireEvent.click(screen.getByRole('button', { name: 'Clip this page' }));
    expect(session.shell.clips).toBe(1);
    await screen.findByText('Saved. Ruth will see it.');
    await waitFor(() => expect(document.activeElement).toBe(title('New one')));
  });

  it('a page that is here already says whose it is', async () => {
    await open();
    session.shell.answerClip = () => Promise.resolve(ok({ notebook: 'n1', reading: 'r2', already: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Clip this page' }));
    expect(
      await screen.findByText('You have this article already. Ruth clipped it on November 20.'),
    ).toBeTruthy();
  });

  it('a clip by shortcut is told when the panel opens', async () => {
    session.shell.outcome.set(fail('browser-page'));
    await open();
    await screen.findByText('The browser lets no extension read this page');
    expect(session.shell.outcome.get()).toBeNull();
  });

  it('what cannot be clipped can be saved as a link with a note', async () => {
    const page = await open();
    fireEvent.click(screen.getByRole('button', { name: 'Clip this page' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save the link with a note' }));
    await expectAccessible(page);
    const address = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' });
    expect(address.value).toBe('https://example.org/plays');
    fireEvent.change(address, { target: { value: 'not an address' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the link' }));
    expect(screen.getByText(/This is not a web address/).getAttribute('role')).toBe('alert');
    fireEvent.change(address, { target: { value: 'example.org/login' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Behind a login' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'Ask Ruth' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the link' }));
    const link = session.records.readings.list.get().find(({ kind }) => kind === 'link');
    expect(link).toMatchObject({
      kind: 'link',
      url: 'https://example.org/login',
      title: 'Behind a login',
      note: 'Ask Ruth',
    });
    await waitFor(() => expect(document.activeElement).toBe(title('Behind a login')));
  });

  it('a link that was given up leaves no words for the next', async () => {
    await open();
    const start = (): void => {
      fireEvent.click(screen.getByRole('button', { name: 'More ways to clip' }));
      fireEvent.click(screen.getByRole('button', { name: 'Save the link with a note' }));
    };
    start();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Address' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'Ask Ruth' } });
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clip this page' }));
    await waitFor(() => expect(session.kept.get('link:note')).toBeUndefined());
    start();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('');
  });

  it('says what is needed where the page cannot be seen', async () => {
    session.shell.page.set({ ...session.shell.page.get(), access: 'hidden', url: '', title: '' });
    await open();
    expect(
      screen.getByText(
        'Bookbag cannot see this page yet. Click the green Bookbag button at the top of your browser, then clip.',
      ),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Always allow/ })).toBeNull();
  });

  it('an empty drawer has one way on', async () => {
    session.empty('readings');
    const page = await open();
    expect(screen.getByText('The drawer is empty')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Clip this page' })).toHaveLength(1);
    await expectAccessible(page);
  });

  it('of 2,000 only those near the window are in the page, each with its place', async () => {
    // nothing is laid out here, so a card says how tall it is
    const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(176);
    session.empty('readings');
    session.put(
      'readings',
      ...Array.from({ length: 2000 }, (_, n) => makeReading({ id: `m${n}`, title: `No ${n}` })),
    );
    await open();
    await waitFor(() => expect(within(list()).getAllByRole('listitem').length).toBeGreaterThan(0));
    const items = within(list()).getAllByRole('listitem');
    expect(items.length).toBeLessThan(60);
    expect(items[0]?.getAttribute('aria-setsize')).toBe('2000');
    expect(items[0]?.getAttribute('aria-posinset')).toBe('1');
    height.mockRestore();
  });

  it('the tabs are one stop; arrows move, Enter shows; the news is a description', async () => {
    session.put('notes', { id: 'x', by: PARTNER, at: NOW, editedAt: 0, text: 'Hi' });
    await open();
    const readings = screen.getByRole('tab', { name: 'Readings' });
    const notes = screen.getByRole('tab', { name: 'Notes', description: 'new' });
    act(() => readings.focus());
    fireEvent.keyDown(readings, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Write' }));
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Plan' }));
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(notes);
    expect(readings.getAttribute('aria-selected')).toBe('true');
    fireEvent.click(notes);
    expect(await screen.findByRole('feed', { name: 'Notes' })).toBeTruthy();
    await waitFor(() => expect(notes.getAttribute('aria-describedby')).toBeNull());
    expect(screen.getByRole('feed').textContent).toContain('New');
  });
});

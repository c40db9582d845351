import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const textbox = (name: string): HTMLElement => screen.getByRole('textbox', { name });

async function giveName(library: FakeLibrary): Promise<void> {
  fireEvent.change(textbox('Your name'), { target: { value: 'Marisol' } });
  fireEvent.submit(textbox('Your name'));
  await waitFor(() => expect(library.myName.get()).toBe('Marisol'));
  await screen.findByRole('button', { name: 'Start a notebook' });
}

describe('first run', () => {
  it('leads in three steps to Readings', async () => {
    const library = new FakeLibrary();
    const page = renderRoot(library);
    await expectAccessible(page);
    expect(screen.queryByRole('banner')).toBeNull();
    await giveName(library);
    await expectAccessible(page);

    fireEvent.click(button('Start a notebook'));
    fireEvent.change(textbox('Notebook name'), { target: { value: 'Spring match' } });
    fireEvent.click(button('Create'));
    await screen.findByRole('button', { name: 'Later' });
    const banner = within(screen.getByRole('banner'));
    expect(banner.getByRole('status', { name: 'Sync status' }).textContent).toMatch(/^Only you so far/);
    expect(banner.getByRole('button', { name: 'Invite your partner' })).toBeTruthy();
    await expectAccessible(page);

    fireEvent.click(button('Later'));
    expect(screen.getByRole('tab', { name: 'Readings', selected: true })).toBeTruthy();
    expect(button('Clip this page')).toBeTruthy();
  });

  it('asks for a name in words when there is none', async () => {
    renderRoot(new FakeLibrary());
    fireEvent.click(button('Next'));
    const alert = await screen.findByText('Write the name your partner knows you by.');
    expect(alert.getAttribute('role')).toBe('alert');
  });

  it('joins by an invitation, and says what is wrong with one', async () => {
    const library = new FakeLibrary();
    renderRoot(library);
    await giveName(library);
    fireEvent.click(button('Join a notebook'));
    fireEvent.change(textbox('Invitation'), { target: { value: 'hello' } });
    fireEvent.click(button('Join'));
    expect(await screen.findByText(/This is not an invitation/)).toBeTruthy();

    library.joinFailure = 'expired';
    fireEvent.change(textbox('Invitation'), { target: { value: `bookbag2.${'a'.repeat(60)}` } });
    fireEvent.click(button('Join'));
    await screen.findByText(/Ask your partner for a new one/);

    library.joinFailure = null;
    fireEvent.click(button('Join'));
    await screen.findByRole('button', { name: 'Later' });
  });

  it('tries the example, which keeps the way to a notebook of their own', async () => {
    const library = new FakeLibrary();
    renderRoot(library);
    fireEvent.click(button('Try an example notebook'));
    await screen.findByRole('tablist', { name: 'Sections' });
    expect(screen.queryByRole('button', { name: 'Invite your partner' })).toBeNull();
    fireEvent.click(button('Start our own'));
    expect(textbox('Your name')).toBeTruthy();
  });

  it('a clip in step 3 ends on Readings', async () => {
    const library = new FakeLibrary();
    renderRoot(library);
    await giveName(library);
    fireEvent.click(button('Start a notebook'));
    fireEvent.click(button('Create'));
    await screen.findByRole('button', { name: 'Later' });
    library.shell.answerClip = () => Promise.resolve(ok({ notebook: 'n1', reading: 'r1', already: false }));
    fireEvent.click(button('Clip this page'));
    await screen.findByText('Saved.');
    expect(screen.getByRole('tab', { name: 'Readings', selected: true })).toBeTruthy();
  });

  it('says at the start when the browser may not keep our things', () => {
    const library = new FakeLibrary();
    library.storage.set('temporary');
    renderRoot(library);
    expect(screen.getByText('This browser may delete your notebook when space runs low')).toBeTruthy();
  });

  it('speaks Spanish', async () => {
    const page = renderRoot(new FakeLibrary(), { locale: 'es' });
    expect(textbox('Tu nombre')).toBeTruthy();
    expect(document.documentElement.lang).toBe('es');
    await expectAccessible(page);
  });
});

describe('one’s data', () => {
  it('is explained from the first step on, and in Settings', async () => {
    const page = renderRoot(new FakeLibrary());
    button('Where is my data?').focus();
    fireEvent.click(button('Where is my data?'));
    const dialog = within(screen.getByRole('dialog', { name: 'Your data' }));
    expect(dialog.getByText(/There is no account and no company server/)).toBeTruthy();
    expect(dialog.getByRole('heading', { name: 'What happens when I uninstall Bookbag?' })).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button('Where is my data?'));
  });
});

describe('the example', () => {
  it('can be removed in its settings, and then the beginning is there again', async () => {
    const library = new FakeLibrary();
    const page = renderRoot(library);
    fireEvent.click(button('Try an example notebook'));
    await screen.findByRole('tablist', { name: 'Sections' });
    fireEvent.click(button('Settings'));
    expect(screen.getByText(/Nothing in it is sent to anybody/)).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(button('Remove the example'));
    expect(await screen.findByRole('textbox', { name: 'Your name' })).toBeTruthy();
  });

  it('a notebook of one’s own cannot be removed so', async () => {
    renderRoot(FakeLibrary.with(new FakeSession()));
    await screen.findByRole('tablist', { name: 'Sections' });
    fireEvent.click(button('Settings'));
    expect(screen.queryByRole('button', { name: 'Remove the example' })).toBeNull();
    expect(screen.getByText('Alt+Shift+C')).toBeTruthy();
    expect(button('Where is my data?')).toBeTruthy();
  });
});

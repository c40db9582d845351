import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Joining } from '../../lib/model/pairing';
import { STATUS_AT_START } from '../../lib/model/notebook-status';
import { fail, ok } from '../../lib/util/result';
import { FakeLibrary, WAITS } from '../support/fake-library';
import { RUTH } from '../support/fake-lobby';
import { FakeSession, NOW, PAIRED } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const button = (name: string) => screen.getByRole('button', { name });
const words = () => screen.getByRole('group', { name: 'Check words' }).textContent?.trim();

describe('the inviter', () => {
  let session: FakeSession;
  beforeEach(() => {
    session = new FakeSession();
    session.status.set({ ...STATUS_AT_START, relay: 'reached' });
  });
  const open = async () => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    return page;
  };
  const invite = async () => {
    const page = await open();
    fireEvent.click(button('Invite your partner'));
    await screen.findByRole('textbox', { name: 'Invitation' });
    return page;
  };
  const asks = (askers = [RUTH]) => act(() => session.lobby.now.set({ askers, usedAgain: false }));

  it('is told when both browsers must be open: where the relay keeps nothing for later', async () => {
    await invite();
    expect(screen.getByText(/request comes here by itself/)).toBeTruthy();
    act(() => session.status.set({ ...STATUS_AT_START, relay: 'reached', mailbox: 'none' }));
    expect(screen.getByText(/asks here while both browsers are open/)).toBeTruthy();
  });

  it('sees in place of the code who asks, with the words; lets them in, and the dialog closes', async () => {
    const page = await invite();
    asks();
    expect(await screen.findAllByRole('heading', { name: /Ruth.* asks to come in/ })).toHaveLength(2);
    expect(screen.getByRole('dialog', { name: 'Invite your partner' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Invitation' })).toBeNull();
    expect(words()).toBe('lantern otter shelf plum');
    await expectAccessible(page);
    fireEvent.click(button('Let them in'));
    expect(session.lobby.decided).toEqual(['let in r']);
    await screen.findByText(/Ruth.* comes in…/);
    asks([]); // they are in, and their notebook is on its way
    expect(screen.queryByRole('textbox', { name: 'Invitation' })).toBeNull();
    act(() => session.status.set(PAIRED));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('refuses, and gets another invitation at once', async () => {
    const made = vi.spyOn(session, 'invite');
    await invite();
    asks();
    fireEvent.click(await screen.findByRole('button', { name: 'Refuse' }));
    expect(session.lobby.decided).toEqual(['refused r']);
    await screen.findByText(/The old invitation no longer works\. Here is a new one/);
    expect(made).toHaveBeenCalledTimes(2);
  });

  it('hears of it while the dialog is closed, and looks who asks', async () => {
    const page = await open();
    asks([{ ...RUTH, name: '', here: false }]);
    expect(screen.getByRole('heading', { name: /Somebody.* asks to come in/ })).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(button('See who asks'));
    await screen.findByText(/Their browser is not open now\. You can decide/);
    fireEvent.click(button('Let them in'));
    await screen.findByText(/comes in as soon as their browser is open/);
    expect(screen.queryByText(/waits for them at the relay/)).toBeNull();
    act(() => session.status.set({ ...session.status.get(), left: Date.now() }));
    await screen.findByText(/All of the notebook waits for them at the relay, sealed\./);
  });

  it('a decision that could not be kept is said, and can be made again', async () => {
    await invite();
    asks();
    const letIn = vi.spyOn(session.lobby, 'letIn').mockRejectedValueOnce(new Error('no disk'));
    fireEvent.click(await screen.findByRole('button', { name: 'Let them in' }));
    await screen.findByText(/could not keep your answer\. Try again/);
    fireEvent.click(button('Let them in'));
    await screen.findByText(/comes in…/);
    expect(letIn).toHaveBeenCalledTimes(2);
  });

  it('reads that a used invitation was tried, once', async () => {
    const page = await open();
    act(() => session.lobby.now.set({ askers: [], usedAgain: true }));
    screen.getByRole('heading', { name: 'Somebody tried a used invitation' });
    await expectAccessible(page);
    fireEvent.click(button('Not now'));
    expect(session.lobby.decided).toEqual(['told']);
    expect(screen.queryByText(/Nobody came in by it/)).toBeNull();
  });

  it('copies a whole e-mail: what this is, what is needed, the code, and when it ends', async () => {
    const written = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(written);
    await invite();
    await screen.findByText('It holds until November 27.');
    fireEvent.click(button('Copy'));
    await screen.findByText('Copied. Paste it into a message to your partner.');
    const mail = written.mock.calls[0]?.[0] ?? '';
    for (const part of [
      'Chrome, Edge and Firefox',
      'Install Bookbag',
      session.invitation.code,
      'November 27',
    ])
      expect(mail).toContain(part);
  });
});

describe('an answer that came by a file', () => {
  const FILE = new File(['x'], 'Bookbag answer of Ruth.bookbag');
  const pick = (): void => {
    const input = screen.getByLabelText('Open a letter', { selector: 'input' });
    fireEvent.change(input, { target: { files: [FILE] } });
  };
  const answered = (notebook: string) => ok({ kind: 'answer' as const, notebook, name: 'Ruth' });

  it('shows who asks and when the answer was saved; after letting in, a letter is the way', async () => {
    const session = new FakeSession();
    session.status.set({ ...STATUS_AT_START, relay: 'unreached' });
    const page = renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    session.letters.answer = answered(session.id);
    await screen.findByLabelText('Open a letter', { selector: 'input' });
    pick();
    act(() => {
      const ruth = { ...RUTH, here: false, answered: NOW };
      session.lobby.now.set({ askers: [ruth], usedAgain: false });
    });
    expect(await screen.findByText(/sent you their answer as a file, saved on/)).toBeTruthy();
    expect(words()).toBe('lantern otter shelf plum');
    fireEvent.click(button('Let them in'));
    expect(await screen.findByText(/^Save a letter now, and send it to .?Ruth.? by e-mail/)).toBeTruthy();
    const dialog = screen.getByRole('dialog', { name: 'Invite your partner' });
    await expectAccessible(page);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save a letter' }));
    await waitFor(() => expect(session.letters.saved).toEqual([expect.stringContaining('Ruth')]));
  });

  it('to another notebook, or of no use, is told in words', async () => {
    const session = new FakeSession();
    const library = FakeLibrary.with(session);
    const [entry] = library.notebooks.get() ?? [];
    library.notebooks.set([entry!, { ...entry!, id: 'n2', name: 'Autumn match' }]);
    renderRoot(library);
    fireEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    await screen.findByLabelText('Open a letter', { selector: 'input' });
    const told: [FakeSession['letters']['answer'], RegExp][] = [
      [answered('n2'), /asks to come into the notebook “Autumn match”/],
      [fail('answer-damaged'), /answer came damaged\. Ask your partner/],
      [fail('answer-expired'), /has expired\. Send your partner a new invitation/],
      [fail('other-invitation'), /not on this computer\. Open the answer on/],
      [fail('own-answer'), /saved this answer yourself\. Send it/],
      [fail('used'), /has been used\. Send your partner a new/],
      [fail('refused'), /You refused whoever saved this answer/],
      [fail('came'), /is in already/],
      [fail('too-many'), /Refuse one of them/],
      [fail('other-answer'), /Ask your partner to open the answer that you saved last/],
    ];
    for (const [answer, said] of told) {
      session.letters.answer = answer;
      pick();
      expect(await screen.findByText(said)).toBeTruthy();
    }
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the joiner', () => {
  let library: FakeLibrary;
  beforeEach(() => {
    library = new FakeLibrary();
    library.keepsWaiting = true;
    library.myName.set('Bo');
  });
  const told = (joining: Partial<Joining>) => act(() => library.joining.set({ ...WAITS, ...joining }));
  const join = async () => {
    const page = renderRoot(library);
    fireEvent.click(await screen.findByRole('button', { name: 'Join a notebook' }));
    const field = screen.getByRole('textbox', { name: 'Invitation' });
    fireEvent.change(field, { target: { value: `bookbag2.${'a'.repeat(60)}` } });
    fireEvent.click(button('Join'));
    await screen.findByText('Waiting for your partner’s browser');
    return page;
  };

  it('reads when it goes on by itself, then sees the words, and is in when let in', async () => {
    const page = await join();
    expect(screen.getByText(/as soon as both browsers are open at the same time/)).toBeTruthy();
    expect(button('Save my answer')).toBeTruthy();
    await expectAccessible(page);
    told({ left: true });
    expect(screen.getByText(/Your request waits at the relay, sealed\./)).toBeTruthy();
    told({ step: 'asks', inviter: 'Ana', here: true, words: ['lantern', 'otter', 'shelf', 'plum'] });
    expect(words()).toBe('lantern otter shelf plum');
    expect(screen.queryByRole('button', { name: 'Save my answer' })).toBeNull();
    expect(button('Open a letter')).toBeTruthy();
    expect(screen.queryByText(/Their browser is not open now/)).toBeNull();
    await expectAccessible(page);
    told({ step: 'asks', inviter: 'Ana', here: false, words: ['lantern', 'otter', 'shelf', 'plum'] });
    expect(screen.getByText(/Their browser is not open now\. You come in/)).toBeTruthy();
    told({ step: 'asks', inviter: 'Ana', here: false, left: true, words: ['lantern'] });
    expect(screen.getByText(/What they decide waits for you at the relay/)).toBeTruthy();
    act(() => library.letIn());
    await screen.findByRole('button', { name: 'Later' });
    expect(library.joining.get()).toBeNull();
  });

  it.each([
    ['used', /has been used\. Ask your partner for a new one/],
    ['refused', /did not let you in\. Ask them for a new invitation/],
    ['expired', /has expired\. Ask your partner for a new one/],
  ] as const)('reads how it ended, and what next: %s', async (step, said) => {
    const page = await join();
    told({ step });
    expect((await screen.findByText(said)).closest('[role=alert]')).toBeTruthy();
    await expectAccessible(page);
    fireEvent.change(screen.getByRole('textbox', { name: 'Invitation' }), { target: { value: 'x' } });
    expect(screen.queryByText(said)).toBeNull();
  });

  it('reads that the relay does not answer, and can stop waiting', async () => {
    await join();
    told({ relay: 'unreached' });
    expect(screen.getByText(/The relay of this invitation does not answer/)).toBeTruthy();
    fireEvent.click(button('Stop waiting'));
    await screen.findByRole('textbox', { name: 'Invitation' });
  });

  it('finds the wait again after the panel was closed', async () => {
    library.joining.set(WAITS);
    renderRoot(library);
    await screen.findByText('Waiting for your partner’s browser');
    fireEvent.click(button('Choose again'));
    await screen.findByRole('button', { name: 'Start a notebook' });
  });

  it('who came in while the panel was closed is not sent there when they join another notebook', async () => {
    library.joining.set({ ...WAITS, step: 'in', notebook: 'n9' });
    renderRoot(library);
    fireEvent.click(await screen.findByRole('button', { name: 'Join a notebook' }));
    await screen.findByRole('textbox', { name: 'Invitation' });
    await waitFor(() => expect(library.joining.get()).toBeNull());
    expect(library.current.get()).toBe('');
  });

  it('saves an answer where nobody answers, reads the words and what comes next, and opens the letter', async () => {
    const page = await join();
    expect(screen.getByText(/^Nobody answers yet\. You can also save your answer/)).toBeTruthy();
    fireEvent.click(button('Save my answer'));
    expect(await screen.findByText(/answer is in your downloads\. Send it to your partner/)).toBeTruthy();
    expect(library.files).toEqual([
      expect.stringMatching(/^Bookbag answer of .+ \d{4}-\d{2}-\d{2}\.bookbag$/),
    ]);
    told({ saved: true, words: ['lantern', 'otter', 'shelf', 'plum'] });
    expect(words()).toBe('lantern otter shelf plum');
    expect(screen.getByText(/If you stop waiting, no letter/)).toBeTruthy();
    await expectAccessible(page);
    const input = screen.getByLabelText('Open a letter', { selector: 'input' });
    fireEvent.change(input, { target: { files: [new File(['x'], 'letter.bookbag')] } });
    expect(
      await screen.findByText('That did not work. Try again, or close the panel and open it anew.'),
    ).toBeTruthy();
    library.letterOpened = fail('other-notebook');
    fireEvent.change(input, { target: { files: [new File(['x'], 'letter.bookbag')] } });
    expect(
      await screen.findByText(/^This letter does not let you in\. Ask your partner to open/),
    ).toBeTruthy();
    library.answerSaved = fail('disk-full');
    fireEvent.click(button('Save my answer'));
    expect(await screen.findByText(/full\. Make room, then save your answer again/)).toBeTruthy();
  });
});

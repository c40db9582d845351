// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClipOutcome, ClipDecision } from '../../lib/messages/clip';
import { fail, ok } from '../../lib/util/result';
import { answerAll, clipped, panelAsked, press, sessionOfOne } from '../support/asking';
import { FakeLibrary } from '../support/fake-library';
import type { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = sessionOfOne();
});

const answer = (outcome: ClipOutcome): void => answerAll(session, outcome);
const asked = (question: ClipDecision) => panelAsked(session, question);
/** Hidden: the button "Add a PDF" opens it. */
const fileInput = () => document.querySelector('input[type=file]') as HTMLInputElement;

describe('a doubtful clip', () => {
  const question = {
    ask: 'doubtful',
    doubt: 'short',
    title: 'Opening hours',
    html: '<p>We open at nine.</p><script>alert(1)</script><img src="https://x.example/p.png">',
    url: 'https://example.org/plays',
    target: { tab: 1 },
  } as const;

  it('shows what was found, made harmless, before anything is clipped', async () => {
    const page = await asked(question);
    const preview = await screen.findByRole('region', { name: 'What we found' });
    expect(preview.textContent).toBe('We open at nine.');
    expect(preview.querySelector('script, img')).toBeNull();
    await expectAccessible(page);
  });

  it.each([
    ['Clip it', 'article'],
    ['Use the whole main part', 'main'],
    ['Use my selection', 'selection'],
  ])('"%s" clips %s of the same page, and asks no more', async (name, how) => {
    await asked(question);
    await screen.findByRole('region', { name: 'What we found' });
    answer(clipped());
    press(name);
    await screen.findByText('Saved. Ruth will see it.');
    expect(session.shell.wishes.at(-1)).toEqual({
      target: { tab: 1 },
      wish: { how, sure: true, seen: 'https://example.org/plays' },
    });
    expect(screen.queryByRole('region', { name: 'What we found' })).toBeNull();
  });
});

describe('other questions', () => {
  it('what the next page comes to takes the place of what the one before asked, also from outside the panel', async () => {
    await asked({ ask: 'link', url: 'https://example.org/a', reason: 'login' });
    await screen.findByText('This site asks you to log in');
    act(() => session.shell.outcome.set(fail('cancelled')));
    expect(screen.getByText('This site asks you to log in')).toBeTruthy();
    act(() => session.shell.outcome.set(ok({ ask: 'site', url: 'https://other.example/c', tab: 3 })));
    await screen.findByText('This article is on other.example. May Bookbag read it there?');
    expect(screen.queryByText('This site asks you to log in')).toBeNull();
    act(() => session.shell.outcome.set(clipped()));
    await screen.findByText('Saved. Ruth will see it.');
    expect(screen.queryByText('This article is on other.example. May Bookbag read it there?')).toBeNull();
  });

  it('a site that is not open is asked for in the click, or its link is kept', async () => {
    await asked({ ask: 'site', url: 'https://other.example/paper', tab: 3 });
    await screen.findByText('This article is on other.example. May Bookbag read it there?');
    answer(ok({ ask: 'site', url: 'https://other.example/paper', tab: 3 }));
    press('Allow other.example and clip');
    await waitFor(() =>
      expect(session.shell.wishes.at(-1)?.target).toEqual({ tab: 3, url: 'https://other.example/paper' }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Save the link with a note' }));
    const address = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' });
    expect(address.value).toBe('https://other.example/paper');
  });

  it('a locked PDF asks for its password, and again after a wrong one', async () => {
    const page = await asked({ ask: 'password', file: 'f', name: 'minutes.pdf', wrong: false });
    const field = await screen.findByLabelText<HTMLInputElement>('Password');
    expect(document.activeElement).toBe(field);
    await expectAccessible(page);
    answer(ok({ ask: 'password', file: 'f', name: 'minutes.pdf', wrong: true }));
    fireEvent.change(field, { target: { value: 'harbour' } });
    press('Open it');
    await screen.findByText('The password is wrong. Try another password.');
    expect(session.stored).toEqual([{ file: 'f', wish: { password: 'harbour' } }]);
  });

  it('a PDF that may be mixed up is shown, and can be put in order on the desk first', async () => {
    await asked({ ask: 'order', file: 'f'.repeat(64), title: 'Puppets', html: '<p>Second. First.</p>' });
    expect((await screen.findByRole('region', { name: 'What we found' })).textContent).toBe('Second. First.');
    press('Fix the order');
    expect(session.shell.opened).toEqual([{ at: 'order', file: 'f'.repeat(64), reading: '' }]);
    answer(clipped());
    press('Clip it');
    await screen.findByText('Saved. Ruth will see it.');
    expect(session.stored).toEqual([{ file: 'f'.repeat(64), wish: { sure: true } }]);
  });
});

describe('a PDF', () => {
  it('is added from the disk by the button, or dropped on the panel; the reading of its pages can be ended', async () => {
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    answer(clipped());
    const file = new File(['%PDF-'], 'puppets.pdf', { type: 'application/pdf' });
    fireEvent.change(fileInput(), { target: { files: [file] } });
    await screen.findByText('Saved. Ruth will see it.');
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } });
    await waitFor(() => expect(session.added).toEqual(['puppets.pdf', 'puppets.pdf']));
    session.shell.progress.set([{ clip: 'c1', name: 'puppets.pdf', done: 3, total: 12 }]);
    expect(
      await screen.findByRole('progressbar', { name: 'puppets.pdf Reading page 3 of 12…' }),
    ).toBeTruthy();
    press('Cancel: puppets.pdf');
    expect(session.shell.cancelled).toEqual(['c1']);
  });

  it('is cancelled by itself: each that is being read has its own line, and closing the panel cancels none', async () => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    session.shell.progress.set([
      { clip: 'c1', name: 'puppets.pdf', done: 3, total: 12 },
      { clip: 'c2', name: 'shelves.pdf', done: 1, total: 400 },
      { clip: 'c3', name: 'journal.example', done: 0, total: 0 },
    ]);
    const bar = await screen.findByRole('progressbar', { name: 'journal.example Downloading…' });
    expect(bar.getAttribute('value')).toBeNull();
    await expectAccessible(page);
    press('Cancel: shelves.pdf');
    expect(session.shell.cancelled).toEqual(['c2']);
    session.shell.progress.set(session.shell.progress.get().filter(({ clip }) => clip !== 'c2'));
    await waitFor(() => expect(screen.getAllByRole('progressbar')).toHaveLength(2));
    page.unmount();
    expect(session.shell.cancelled).toEqual(['c2']);
  });

  it('that is over or cancelled leaves what another one asks, and what is typed there, as it stands', async () => {
    const question = { ask: 'password', file: 'f', name: 'minutes.pdf', wrong: false } as const;
    await asked(question);
    const field = await screen.findByLabelText<HTMLInputElement>('Password');
    fireEvent.change(field, { target: { value: 'harb' } });
    const add = (name: string, outcome: ClipOutcome): void => {
      answer(outcome);
      const file = new File(['%PDF-'], name, { type: 'application/pdf' });
      fireEvent.change(fileInput(), { target: { files: [file] } });
    };
    add('a.pdf', fail('cancelled'));
    add('b.pdf', clipped());
    add('c.pdf', fail('no-text'));
    await screen.findByText('Saved. Ruth will see it.');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('harb');
    press('Cancel');
    await screen.findByText('This PDF has pictures of pages but no text');
  });

  it('says in plain words why one could not be read', async () => {
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    answer(fail('no-text'));
    press('Clip this page');
    expect(
      (await screen.findByText('This PDF has pictures of pages but no text')).closest('[role=alert]'),
    ).toBeTruthy();
    expect(screen.getByText(/Or keep its link with a note/)).toBeTruthy();
    press('Not now');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clip this page' })),
    );
    // a file from the disk has no link
    const file = new File(['%PDF-'], 'scan.pdf', { type: 'application/pdf' });
    fireEvent.change(fileInput(), { target: { files: [file] } });
    await screen.findByText('This PDF has pictures of pages but no text');
    expect(screen.queryByText(/its link/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save the link with a note' })).toBeNull();
  });
});

describe('a page without an article', () => {
  const without = async (failure: 'no-article' | 'no-selection') => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    answer(fail(failure));
    press('Clip this page');
    await screen.findByRole('button', { name: 'Use the whole main part' });
    return page;
  };

  it.each([
    ['Use the whole main part', 'main', 'no-article'],
    ['Use my selection', 'selection', 'no-article'],
    ['Use my selection', 'selection', 'no-selection'],
  ] as const)('"%s" clips %s of the page that was seen, after %s', async (name, how, failure) => {
    const page = await without(failure);
    await expectAccessible(page);
    act(() => session.shell.page.set({ ...session.shell.page.get(), url: 'https://other.example/' }));
    answer(clipped());
    press(name);
    await screen.findByText('Saved. Ruth will see it.');
    expect(session.shell.wishes.at(-1)?.wish).toEqual({
      how,
      sure: true,
      seen: 'https://example.org/plays',
    });
    expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('still has its link, and what failed once more is offered again', async () => {
    await without('no-article');
    expect(screen.getByRole('button', { name: 'Save the link with a note' })).toBeTruthy();
    answer(fail('no-selection'));
    press('Use my selection');
    await screen.findByText('Nothing is selected on the page');
    expect(screen.getByRole('button', { name: 'Use my selection' })).toBeTruthy();
  });

  it('of a file from the disk there are no other parts', async () => {
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    answer(fail('no-article'));
    const file = new File(['%PDF-'], 'scan.pdf', { type: 'application/pdf' });
    fireEvent.change(fileInput(), { target: { files: [file] } });
    await screen.findByText('We found no article on this page');
    expect(screen.queryByRole('button', { name: 'Use the whole main part' })).toBeNull();
  });

  it('what is no PDF says which file to choose; on a page it may be a login page', async () => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    answer(fail('not-a-pdf'));
    fireEvent.change(fileInput(), { target: { files: [new File(['x'], 'notes.txt')] } });
    await screen.findByText('Choose a file that ends in .pdf.');
    await expectAccessible(page);
    press('Clip this page');
    await screen.findByText(/It may be a login page/);
  });

  it('says that what was folded away came along', async () => {
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    answer(ok({ notebook: 'n1', reading: 'r1', already: false, remark: 'folded' }));
    press('Clip this page');
    await screen.findByText('Saved. It includes what was folded away on the page.');
  });
});

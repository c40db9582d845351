// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClipDecision } from '../../lib/messages/clip';
import { readings } from '../../lib/model/reading';
import { replaceText } from '../../lib/notebook/readings';
import { readRecord } from '../../lib/notebook/record';
import { recordsMap } from '../../lib/notebook/schema';
import { fail, ok } from '../../lib/util/result';
import { answerAll, panelAsked, press, sessionOfOne } from '../support/asking';
import { FakeLibrary } from '../support/fake-library';
import { type FakeSession, NOW } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const OLD = 'b'.repeat(64);
const NEW = 'c'.repeat(64);
const CHANGES = {
  ...{ added: 2, removed: 1 },
  shown: [
    { kind: 'removed', text: 'The crate opens at nine.' },
    { kind: 'added', text: 'The crate opens at ten.' },
  ],
} as const;

let session: FakeSession;
beforeEach(() => {
  session = sessionOfOne();
  session.texts.set(OLD, '<p>The crate opens at nine.</p>');
  session.texts.set(NEW, '<p>The crate opens at ten.</p>');
});

const now = () => readRecord(recordsMap(session.doc, 'readings'), readings, 'r1')!;
const replace = (body = NEW, at = NOW) =>
  replaceText(session.doc, now(), { kind: 'article', body, pictures: [] }, at);
const page = async () => {
  const rendered = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  return rendered;
};

describe('a page that changed', () => {
  const changed = async () => {
    const rendered = await page();
    answerAll(session, ok({ notebook: 'n1', reading: 'r1', already: true, changed: true, changes: CHANGES }));
    press('Clip this page');
    await screen.findByText('This page has changed since we clipped it');
    return rendered;
  };

  it('shows what would change before anything does', async () => {
    const rendered = await changed();
    const changes = screen.getByRole('region', { name: 'What would change' });
    expect(changes.querySelector('del')?.textContent).toBe('The crate opens at nine.');
    expect(changes.querySelector('ins')?.textContent).toBe('The crate opens at ten.');
    expect(changes.textContent).toContain('And 1 more paragraph.');
    expect(screen.getByText(/2 paragraphs are new\. 1 paragraph is no longer there\./)).toBeTruthy();
    await expectAccessible(rendered);
    press('Leave as it is');
    expect(screen.queryByText('This page has changed since we clipped it')).toBeNull();
    expect(session.shell.clips).toBe(1);
  });

  it('gives its text in the place of ours, and Undo takes that back', async () => {
    await changed();
    replace();
    answerAll(
      session,
      ok({
        notebook: 'n1',
        reading: 'r1',
        already: false,
        remark: 'updated',
        replaced: { before: OLD, after: NEW },
      }),
    );
    press('Update the text');
    await screen.findByText('The reading now has the new text.');
    expect(session.shell.wishes.at(-1)?.wish).toEqual({
      how: 'article',
      update: 'r1',
      sure: true,
      seen: 'https://example.org/plays',
    });
    press('Undo');
    await waitFor(() => expect(now()).toMatchObject({ body: OLD, earlier: [] }));
  });
});

describe('another article, or the same one', () => {
  const decision: ClipDecision = {
    ...{ ask: 'another', reading: 'r1', title: 'The Second Crate', how: 'main', changes: CHANGES },
    again: { target: { tab: 7 }, url: 'https://notes.example/second' },
  };

  it('is asked with both titles and what differs', async () => {
    const rendered = await panelAsked(session, decision);
    await screen.findByRole('heading', { name: 'Another article, or the same one changed?' });
    expect(
      screen.getByText(/“The Second Crate”, has an address or DOI of “A Mentor Is Not a Map”/),
    ).toBeTruthy();
    expect(screen.getByRole('region', { name: 'What would change' })).toBeTruthy();
    await expectAccessible(rendered);
  });

  it.each([
    ['Another article', { another: true }],
    ['The same one, changed', { update: 'r1' }],
  ])('"%s" clips the same page, the same part of it, and asks no more', async (name, wish) => {
    await panelAsked(session, decision);
    await screen.findByRole('button', { name });
    answerAll(session, ok({ notebook: 'n1', reading: 'r1', already: false }));
    press(name);
    await screen.findByText('Saved. Ruth will see it.');
    expect(session.shell.wishes.at(-1)).toEqual({
      target: { tab: 7 },
      wish: { ...wish, how: 'main', sure: true, seen: 'https://notes.example/second' },
    });
  });

  it('of a PDF goes by its file', async () => {
    await panelAsked(session, { ...decision, changes: null, again: { file: 'f'.repeat(64) } });
    await screen.findByRole('button', { name: 'Another article' });
    expect(screen.queryByRole('region', { name: 'What would change' })).toBeNull();
    answerAll(session, ok({ notebook: 'n1', reading: 'r1', already: false }));
    press('Another article');
    await waitFor(() =>
      expect(session.stored).toEqual([{ file: 'f'.repeat(64), wish: { another: true, sure: true } }]),
    );
  });
});

describe('the text before', () => {
  const open = async (wide = false) => {
    const rendered = renderRoot(FakeLibrary.with(session), { wide });
    fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
    return rendered;
  };
  const article = () => screen.getByRole('region', { name: 'Article' });

  it('is not offered where there is none', async () => {
    await open();
    await waitFor(() => expect(article().textContent).toBe('The crate opens at nine.'));
    expect(screen.queryByRole('button', { name: 'The text before' })).toBeNull();
  });

  it.each([false, true])('is shown, and left again (on the desk: %s)', async (wide) => {
    replace();
    const rendered = await open(wide);
    await waitFor(() => expect(article().textContent).toBe('The crate opens at ten.'));
    press('The text before');
    await waitFor(() => expect(article().textContent).toBe('The crate opens at nine.'));
    expect(screen.getByRole('status', { name: '' }).textContent).toBeDefined();
    expect(screen.getByText(/^This is the text until /)).toBeTruthy();
    await expectAccessible(rendered);
    press('The text of today');
    await waitFor(() => expect(article().textContent).toBe('The crate opens at ten.'));
  });

  it('of several each says until when it was the text', async () => {
    replace(NEW, NOW - 10 * 86_400_000);
    replace('d'.repeat(64), NOW);
    session.texts.set('d'.repeat(64), '<p>Closed.</p>');
    await open();
    await waitFor(() => expect(article().textContent).toBe('Closed.'));
    expect(screen.getAllByRole('button', { name: /^The text until / })).toHaveLength(2);
  });

  it('becomes the text again, and Undo takes that back', async () => {
    replace();
    await open();
    press('The text before');
    fireEvent.click(await screen.findByRole('button', { name: 'Use this text again' }));
    await screen.findByText('The reading has this text again.');
    expect(now().body).toBe(OLD);
    await waitFor(() => expect(article().textContent).toBe('The crate opens at nine.'));
    press('Undo');
    await waitFor(() => expect(now().body).toBe(NEW));
  });

  it('is only read where a newer Bookbag writes', async () => {
    replace();
    session.lock();
    await open();
    press('The text before');
    await screen.findByText(/^This is the text until /);
    expect(screen.queryByRole('button', { name: 'Use this text again' })).toBeNull();
  });
});

it('a clip that fails after the question is told', async () => {
  await panelAsked(session, {
    ask: 'another',
    reading: 'gone',
    title: 'X',
    how: 'article',
    changes: null,
    again: { target: { tab: 7 }, url: '' },
  });
  await screen.findByText(/has an address or DOI of a reading that you have/);
  answerAll(session, fail('page-changed'));
  press('Another article');
  await screen.findByText('You are on another page now');
});

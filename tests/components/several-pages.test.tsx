// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ClipDecision } from '../../lib/messages/clip';
import { ok } from '../../lib/util/result';
import { answerAll, panelAsked, press, sessionOfOne } from '../support/asking';
import type { FakeSession } from '../support/fake-session';
import { expectAccessible } from '../support/render';

const decision: ClipDecision = {
  ask: 'pages',
  count: 3,
  url: 'https://notes.example/second',
  target: { tab: 7 },
  wish: { how: 'article', update: 'r1' },
};

let session: FakeSession;
beforeEach(() => {
  session = sessionOfOne();
});

it.each([
  ['3 pages: clip all', 'all'],
  ['Only this page', 'one'],
])('"%s" goes on with what was wished, and asks no more', async (name, pages) => {
  const rendered = await panelAsked(session, decision);
  await screen.findByRole('heading', { name: 'This article has 3 pages' });
  await expectAccessible(rendered);
  answerAll(session, ok({ notebook: 'n1', reading: 'r1', already: false }));
  press(name);
  await screen.findByText('Saved. Ruth will see it.');
  expect(session.shell.wishes.at(-1)).toEqual({
    target: { tab: 7 },
    wish: { how: 'article', update: 'r1', pages, seen: 'https://notes.example/second' },
  });
});

it('names the pages that are missing', async () => {
  await panelAsked(session, decision);
  await screen.findByRole('button', { name: '3 pages: clip all' });
  const missing = { pages: [2, 3], total: 4 };
  answerAll(session, ok({ notebook: 'n1', reading: 'r1', already: false, pages: 'all', missing }));
  press('3 pages: clip all');
  await screen.findByText(/Saved without pages 2, 3 of 4/);
});

it('whether it is another article is asked with the pages that were wished', async () => {
  await panelAsked(session, {
    ...{ ask: 'another', reading: 'r1', title: 'The Second Crate', how: 'article', changes: null },
    again: { target: { tab: 7 }, url: '', pages: 'all' },
  });
  await screen.findByRole('button', { name: 'Another article' });
  answerAll(session, ok({ notebook: 'n1', reading: 'r1', already: false }));
  press('Another article');
  await screen.findByText('Saved. Ruth will see it.');
  expect(session.shell.wishes.at(-1)?.wish).toMatchObject({ another: true, pages: 'all' });
});

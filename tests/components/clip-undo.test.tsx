// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ClippedReading } from '../../lib/messages/clip';
import { ok } from '../../lib/util/result';
import { answerAll, press, sessionOfOne } from '../support/asking';
import { FakeLibrary } from '../support/fake-library';
import { type FakeSession, makeReading } from '../support/fake-session';
import { renderRoot } from '../support/render';

let session: FakeSession;
beforeEach(async () => {
  session = sessionOfOne();
  renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
});

const here = (): string[] => session.records.readings.list.get().map(({ id }) => id);
const clips = async (outcome: Partial<ClippedReading>): Promise<void> => {
  const clipped = { notebook: 'n1', reading: 'r2', already: false, ...outcome };
  answerAll(session, ok(clipped));
  if (clipped.reading === 'r2') session.put('readings', makeReading({ id: 'r2', title: 'Clipped' }));
  press('Clip this page');
  await screen.findByText(/^(Saved|You have)/);
};
const undoByKey = (): void =>
  void fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ', ctrlKey: true });

it('a clip is undone by its toast: the reading is removed and can be put back', async () => {
  await clips({ made: true });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(here()).toEqual(['r1']));
  expect(session.records.readings.removed.get().map(({ record }) => record.id)).toEqual(['r2']);
});

it('a clip is undone by key, and by its name', async () => {
  await clips({ made: true });
  undoByKey();
  await screen.findByText('“Clipped” is removed again.');
  await waitFor(() => expect(here()).toEqual(['r1']));
  undoByKey();
  expect(screen.getByText('There is nothing to undo here.')).toBeTruthy();
});

it.each(['its toast', 'key'])('a link that got its text is a link again by %s', async (way) => {
  session.put('readings', makeReading({ id: 'r1', kind: 'article', title: 'Found', body: 'b'.repeat(64) }));
  const before = { kind: 'link', title: 'Kept', body: '' };
  const after = { kind: 'article', title: 'Found', body: 'b'.repeat(64) };
  await clips({ reading: 'r1', wroteOver: { before, after } });
  if (way === 'key') undoByKey();
  else fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(session.records.readings.list.get()[0]).toMatchObject(before));
  expect(here()).toEqual(['r1']);
});

it('a reading that was here already is not removed', async () => {
  await clips({ already: true, reading: 'r1' });
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  undoByKey();
  expect(here()).toEqual(['r1']);
});

it('several articles are undone together by the toast', async () => {
  const articles = ['a', 'b'].map((id) => ({
    ...{ url: `https://x.example/${id}`, title: `Article ${id}`, byline: '', section: '', reading: '' },
  }));
  answerAll(session, ok({ ask: 'choose', tab: 1, title: 'Issue', articles } as never));
  press('Clip this page');
  await screen.findByText(/This page lists 2 articles/);
  let made = 0;
  session.shell.answerClip = () => {
    made += 1;
    session.put('readings', makeReading({ id: `s${made}`, title: `Article ${made}` }));
    return Promise.resolve(ok({ notebook: 'n1', reading: `s${made}`, already: false, made: true }));
  };
  for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
  press('Clip 2 articles');
  await screen.findByText('2 articles are saved.');
  expect(here().toSorted()).toEqual(['r1', 's1', 's2']);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(here()).toEqual(['r1']));
});

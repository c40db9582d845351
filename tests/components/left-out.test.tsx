// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { readings } from '../../lib/model/reading';
import { replaceText } from '../../lib/notebook/readings';
import { readRecord } from '../../lib/notebook/record';
import { recordsMap } from '../../lib/notebook/schema';
import { fail, ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, NOW } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const [BODY, NEW, LEFT] = ['b', 'c', 'd'].map((one) => one.repeat(64)) as [string, string, string];
let session: FakeSession;
beforeEach(() => {
  window.location.hash = '';
  // jsdom has none, and its sanitised HTML is a browser's, which happy-dom's is not
  Object.assign(window, { matchMedia: () => Object.assign(new EventTarget(), { matches: false }) });
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'Crates', body: BODY, leftOut: LEFT }));
  session.texts.set(BODY, '<p>The crate opens at nine.</p>');
  session.texts.set(NEW, '<p>The crate opens at nine.</p><p>Bring a cup.</p>');
  session.leftOut.set(LEFT, [
    { html: '<ul><li><a href="https://a.example/">Lamps</a></li></ul>', at: 3, by: 'related-lists' },
    { html: '<p onclick="x()">Bring a cup.<img alt="Cup"></p>', at: 20, by: 'readability' },
    { html: '<p>Share</p>', at: 20, by: 'some-newer-rule' },
  ]);
});
const now = () => readRecord(recordsMap(session.doc, 'readings'), readings, 'r1')!;
const open = async (wide = true) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  fireEvent.click(await screen.findByRole('button', { name: 'Crates' }));
  return page;
};
const toggle = () => screen.findByRole('button', { name: 'What was left out' });
const list = () => screen.getByRole('region', { name: 'What was left out' });
const shown = async (wide = true) => {
  const page = await open(wide);
  fireEvent.click(await toggle());
  await waitFor(() => expect(within(list()).getAllByRole('listitem').length).toBeGreaterThan(2));
  return page;
};
const putBack = (n: number) =>
  fireEvent.click(within(list()).getAllByRole('button', { name: 'Put it back' })[n]!);

describe('what was left out of a text', () => {
  it.each([true, false])('is shown in order, each piece with its reason (desk: %s)', async (wide) => {
    const page = await shown(wide);
    const pieces = () => [...list().querySelectorAll('ol > li.card')].map((one) => one.textContent);
    await waitFor(() =>
      expect(pieces()).toEqual([
        'Looked like links to other pagesLampsPut it back',
        'Stood outside what looked like the textBring a cup.Put it back',
        'Looked like a label or a notice of the pageSharePut it back',
      ]),
    );
    expect(list().querySelector('[onclick], img')).toBeNull();
    expect(list().querySelector('a')?.getAttribute('rel')).toContain('noopener');
    await expectAccessible(page);
  });

  it('has no button where there is nothing', async () => {
    session.put('readings', makeReading({ id: 'r1', title: 'Crates', body: NEW }));
    await open();
    await screen.findByText('Bring a cup.');
    expect(screen.queryByRole('button', { name: 'What was left out' })).toBeNull();
  });

  it('comes back into the text, and Undo takes that back', async () => {
    await shown();
    session.putBackAnswer = ok({ before: BODY, after: NEW });
    putBack(1);
    putBack(1);
    await screen.findByText('It is in the text again.');
    expect(session.putBacks).toEqual([{ reading: 'r1', body: BODY, leftOut: LEFT, piece: 1 }]);
    replaceText(session.doc, now(), { kind: 'article', body: NEW, pictures: [] }, NOW);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'What was left out' })).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(now()).toMatchObject({ body: BODY, leftOut: LEFT, earlier: [] }));
    await toggle();
  });

  it('says in plain words when it cannot, and may be tried again', async () => {
    await shown();
    session.putBackAnswer = fail('disk-full');
    putBack(0);
    await screen.findByText('This computer is full. Make room, then try again.');
    session.putBackAnswer = fail('changed');
    putBack(0);
    await screen.findByText(/The text has changed meanwhile/);
    expect(session.putBacks).toHaveLength(2);
  });

  it('can only be read where a newer app alone may write', async () => {
    session.lock();
    await shown();
    expect(within(list()).queryByRole('button', { name: 'Put it back' })).toBeNull();
  });

  it('says so where the list is damaged', async () => {
    session.leftOut.set(LEFT, []);
    await open();
    fireEvent.click(await toggle());
    await screen.findByText(/This list is damaged/);
  });
});

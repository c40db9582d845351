// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClipOutcome, ClipDecision } from '../../lib/messages/clip';
import { fail, ok } from '../../lib/util/result';
import { answerAll, clipped, panelAsked, press, sessionOfOne } from '../support/asking';
import type { FakeSession } from '../support/fake-session';
import { makeReading } from '../support/fake-session';
import { expectAccessible, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = sessionOfOne();
});

const answer = (outcome: ClipOutcome): void => answerAll(session, outcome);
const asked = (question: ClipDecision) => panelAsked(session, question);

describe('an issue of a journal', () => {
  const articles = ['41', '42', '43'].map((id) => ({
    url: `https://journal.example/article/view/${id}`,
    title: `Article ${id}`,
    byline: 'Noor Achterberg',
    pages: '8-9',
    section: '',
    doi: '',
  }));

  it('is a list to choose one or several from; each is clipped, and what fails stays ticked', async () => {
    const page = await asked({ ask: 'choose', articles, tab: 7 });
    const list = await screen.findByRole('list', { name: 'Choose an article' });
    expect(screen.getByRole('alert').textContent).toBe('This page lists 3 articles. Tick the ones you want.');
    expect(screen.queryByRole('button', { name: /^Clip \d/ })).toBeNull();
    await expectAccessible(page);
    const boxes = within(list).getAllByRole<HTMLInputElement>('checkbox');
    fireEvent.click(boxes[0] as HTMLElement);
    fireEvent.click(boxes[2] as HTMLElement);
    session.shell.answerClip = () =>
      Promise.resolve(session.shell.wishes.at(-1)?.target?.url?.endsWith('43') ? fail('login') : clipped());
    press('Clip 2 articles');
    await screen.findByText('1 article is saved.');
    expect(session.shell.wishes.slice(1).map(({ target }) => target)).toEqual([
      { tab: 7, url: articles[0]?.url },
      { tab: 7, url: articles[2]?.url },
    ]);
    expect(screen.getByRole('alert').textContent).toContain('could not clip 1 article');
    expect(within(list.ownerDocument.body).getByRole('link', { name: 'Open the page' })).toHaveProperty(
      'href',
      articles[2]?.url,
    );
    expect(document.activeElement).not.toBe(document.body);
    const still = screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
    expect(still).toEqual([false, false, true]);
  });

  it('stands under the headings of its sections, each a list of its own', async () => {
    const sectioned = articles.map((one, n) => ({ ...one, section: n < 2 ? 'Features' : 'Reviews' }));
    const page = await asked({ ask: 'choose', articles: sectioned, tab: 7 });
    const list = await screen.findByRole('list', { name: 'Choose an article' });
    const titles = (name: string) =>
      within(within(list).getByRole('list', { name })).getAllByRole('checkbox').length;
    expect(
      within(list)
        .getAllByRole('heading', { level: 3 })
        .map((one) => one.textContent),
    ).toEqual(['Features', 'Reviews']);
    expect([titles('Features'), titles('Reviews')]).toEqual([2, 1]);
    await expectAccessible(page);
  });

  it('opens what is in the bag already, and offers its new text where the page has another by now', async () => {
    session.put('readings', makeReading({ id: 'r1' }), makeReading({ id: 'r2' }));
    const [one, two, three] = articles;
    const known = [{ ...one!, reading: 'r1' }, { ...two!, reading: 'r2' }, three!];
    const page = await asked({ ask: 'choose', articles: known, tab: 7 });
    const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false]);
    fireEvent.click(boxes[1]!);
    const outcome = { notebook: 'n1', reading: 'r2', already: true };
    answer(ok({ ...outcome, changed: true }));
    press('Open or update');
    await screen.findByText('This page has changed since we clipped it');
    await expectAccessible(page);
    expect(screen.queryByText(/is saved\.$/)).toBeNull(); // nothing was added
    answer(ok({ ...outcome, already: false, remark: 'updated' }));
    press('Update the text: Article 42');
    await screen.findByText('The reading now has the new text.');
    expect(session.shell.wishes.at(-1)).toMatchObject({
      target: { tab: 7, url: two?.url },
      wish: { how: 'article', sure: true, update: 'r2' },
    });
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Choose an article' })).toBeNull());
  });

  it('one that is there unchanged is opened', async () => {
    session.put('readings', makeReading({ id: 'r1' }));
    await asked({ ask: 'choose', articles: [{ ...articles[0]!, reading: 'r1' }, articles[1]!], tab: 7 });
    fireEvent.click((await screen.findAllByRole('checkbox'))[0]!);
    answer(ok({ notebook: 'n1', reading: 'r1', already: true }));
    press('Open or update');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Choose an article' })).toBeNull());
    expect(await screen.findByText('You have this article already.')).toBeTruthy();
  });

  it('cancelled, ends the one that is being clipped and leaves the rest', async () => {
    await asked({ ask: 'choose', articles, tab: 7 });
    for (const box of await screen.findAllByRole('checkbox')) fireEvent.click(box);
    let end: (outcome: ClipOutcome) => void = () => undefined;
    session.shell.answerClip = () => new Promise((resolve) => (end = resolve));
    press('Clip 3 articles');
    await screen.findByText('Clipped 0 of 3…');
    press('Cancel');
    expect(session.shell.cancelled).toEqual([session.shell.wishes.at(-1)?.wish.clip]);
    end(fail('cancelled'));
    await screen.findByRole('list', { name: 'Choose an article' });
    expect(session.shell.wishes).toHaveLength(2);
    expect(screen.getByRole('alert').textContent).not.toContain('could not');
  });

  it('marks what is in the bag already, and what gets there from the list', async () => {
    const [known, ...others] = articles;
    await asked({ ask: 'choose', articles: [{ ...known!, reading: 'r2' }, ...others], tab: 7 });
    const lines = () => screen.getAllByRole('checkbox').map((box) => box.closest('li')?.textContent ?? '');
    const marks = () => lines().map((line) => line.includes('Already saved'));
    await screen.findByRole('list', { name: 'Choose an article' });
    expect(marks()).toEqual([false, false, false]); // it was removed since
    act(() => session.put('readings', makeReading({ id: 'r1' }), makeReading({ id: 'r2' })));
    await settled();
    expect(marks()).toEqual([true, false, false]);
    fireEvent.click(screen.getAllByRole('checkbox')[1]!);
    fireEvent.click(screen.getAllByRole('checkbox')[2]!);
    session.shell.answerClip = () =>
      Promise.resolve(
        session.shell.wishes.at(-1)?.target?.url?.endsWith('43') ? fail('login') : clipped('r1'),
      );
    press('Clip 2 articles');
    await screen.findByText('1 article is saved.');
    expect(marks()).toEqual([true, true, false]);
  });
});

import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);
const TITLE = 'A Mentor Is Not a Map';
const PARAGRAPHS = Array.from({ length: 40 }, (_, n) => `Paragraph ${String(n + 1).padStart(2, '0')}.`);
let session: FakeSession;
let scrolled = 0;
const put = (progress: Readonly<Record<string, number>>, read: Readonly<Record<string, number>> = {}): void =>
  session.put('readings', makeReading({ id: 'r1', title: TITLE, body: BODY, progress, read }));
beforeEach(() => {
  session = new FakeSession();
  session.texts.set(BODY, `<hr>${PARAGRAPHS.map((one) => `<p>${one}</p>`).join('')}`);
  scrolled = 0;
  // each paragraph is 100 pixels tall; the first begins under the cover
  const box = (range: Range): DOMRect => {
    const n = PARAGRAPHS.indexOf(range.startContainer.textContent ?? '');
    const top = 110 + n * 100 - scrolled;
    return { top, bottom: top + 100 } as DOMRect;
  };
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function box_(this: Range) {
    return box(this);
  });
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function boxes(this: Range) {
    return [box(this)] as never;
  });
});
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: TITLE }));
  await screen.findByRole('searchbox', { name: 'Find in this reading' });
  return page;
};
const scrollTo = (y: number) =>
  act(async () => {
    scrolled = y;
    window.dispatchEvent(new Event('scroll'));
    await new Promise((done) => setTimeout(done, 560));
  });
const mine = () => session.records.readings.list.get()[0]?.progress[ME];
const wayBack = () => screen.queryByRole('button', { name: 'Continue where I was' });

describe('how far one has read', () => {
  it('is kept when one leaves, and not for looking at the beginning only', async () => {
    put({});
    await open();
    expect(wayBack()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(screen.queryByRole('searchbox', { name: 'Find in this reading' })).toBeNull());
    expect(mine()).toBeUndefined();
    fireEvent.click(await screen.findByRole('button', { name: TITLE }));
    await screen.findByRole('searchbox', { name: 'Find in this reading' });
    await scrollTo(1000);
    expect(mine()).toBeUndefined(); // not at each look
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(mine()).toBe(250));
    expect(session.acts.undoLast()).toBeUndefined();
  });

  it('leads back to where one was', async () => {
    put({ [ME]: 500 });
    const page = await open();
    expect(screen.getByText('at 50 %')).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(wayBack() as HTMLElement);
    expect(document.activeElement?.textContent).toBe('Paragraph 21.');
    expect(wayBack()).toBeNull();
  });

  it.each([20, 1000])('is not offered at %i thousandths', async (progress) => {
    put({ [ME]: progress });
    await open();
    expect(wayBack()).toBeNull();
  });

  it('is not offered any more where one has read on that far, or stays', async () => {
    put({ [ME]: 300 });
    await open();
    await scrollTo(800);
    expect(wayBack()).toBeTruthy();
    await scrollTo(1200);
    expect(wayBack()).toBeNull();
  });

  it('is told of both, in words', async () => {
    put({ [ME]: 1000, [PARTNER]: 246 });
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Outline' }));
    const list = screen.getByRole('list', { name: 'Who has read it' }).textContent;
    expect(list).toContain('You, to the end');
    expect(list).toContain('Ruth, at 25 %');
  });
});

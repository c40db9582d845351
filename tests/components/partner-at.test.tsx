import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { numbered } from '../../components/reader/outline/paragraphs';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);
const text = Array.from({ length: 5 }, (_, n) => `<p>Paragraph ${n + 1} of the text.</p>`).join('');

it('where the partner reads stands at the foot of the text that both have open, with the way there', async () => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
  session.texts.set(BODY, text);
  const at = vi.spyOn(session.presence, 'at');
  const page = renderRoot(FakeLibrary.with(session), { wide: false });
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await waitFor(() => expect(screen.getByRole('region', { name: 'Article' }).textContent).toContain('5 of'));
  const { partnerReads, partnerParagraph } = session.presence;
  act(() => {
    partnerReads.set('r2');
    partnerParagraph.set(3);
  });
  expect(screen.queryByText('Ruth is at paragraph 3')).toBeNull();
  act(() => partnerReads.set('r1'));
  await screen.findByText(/Ruth.? is at paragraph 3/);
  await expectAccessible(page);
  fireEvent.click(screen.getByRole('button', { name: 'Go there' }));
  expect(document.activeElement).toBe(numbered(screen.getByRole('region', { name: 'Article' }))[2]);
  act(() => partnerParagraph.set(0));
  expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
  await screen.findByText(/Ruth.? has this reading open/);
  // all paragraphs lie at the top of a window without layout
  await waitFor(() => expect(at).toHaveBeenCalled());
});

describe('reading together', () => {
  const open = async () => {
    const session = new FakeSession();
    session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
    session.texts.set(BODY, text);
    const page = renderRoot(FakeLibrary.with(session), { wide: false });
    fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Article' }).textContent).toContain('5 of'),
    );
    const { presence } = session;
    act(() => {
      presence.partnerReads.set('r1');
      presence.partnerParagraph.set(2);
    });
    await screen.findByText(/Ruth.? is at paragraph 2/);
    const shown: number[] = [];
    const article = screen.getByRole('region', { name: 'Article' });
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      shown.push(numbered(article).indexOf(this as HTMLElement) + 1);
    });
    vi.useFakeTimers();
    const goes = (paragraph: number): void => {
      act(() => presence.partnerParagraph.set(paragraph));
      act(() => void vi.advanceTimersByTime(400));
    };
    return { page, presence, shown, goes };
  };
  const follow = () => screen.queryByRole('button', { name: /Ruth.? leads: follow/ });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    window.scrollTo(0, 0);
  });

  it('nothing moves before one has chosen to follow; then the text goes along, some times a second', async () => {
    const { page, presence, shown, goes } = await open();
    goes(1);
    expect(follow()).toBeNull();
    act(() => presence.partnerLeads.set(true));
    goes(3);
    expect(shown).toEqual([]);
    fireEvent.click(follow()!);
    expect(shown).toEqual([3]);
    for (const paragraph of [1, 2, 3, 4]) act(() => presence.partnerParagraph.set(paragraph));
    expect(shown).toEqual([3]);
    act(() => void vi.advanceTimersByTime(400));
    expect(shown).toEqual([3, 4]);
    goes(5); // there is none
    goes(20_000);
    expect(shown).toEqual([3, 4]);
    vi.useRealTimers();
    await expectAccessible(page);
  });

  it('a scroll of one’s own ends it, and so does a partner who leads no more; both can be chosen anew', async () => {
    const { presence, shown, goes } = await open();
    act(() => presence.partnerLeads.set(true));
    fireEvent.click(follow()!);
    const scroll = (top: number): void =>
      act(() => {
        window.scrollTo(0, top);
        window.dispatchEvent(new Event('scroll'));
      });
    scroll(50); // the cover shrinks
    expect(follow()).toBeNull();
    act(() => void window.dispatchEvent(new Event('wheel')));
    scroll(60);
    expect(follow()).not.toBeNull();
    fireEvent.click(follow()!);
    shown.length = 1;
    scroll(300); // by the bar at the side
    goes(4);
    expect(shown).toEqual([2]);
    fireEvent.click(follow()!);
    expect(shown).toEqual([2, 4]);
    act(() => presence.partnerLeads.set(false));
    act(() => presence.partnerLeads.set(true));
    goes(3);
    expect(shown).toEqual([2, 4]);
    fireEvent.click(follow()!);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    goes(1);
    expect(shown).toEqual([2, 4, 3]);
  });

  it('one offers to lead by a switch, until one follows the other', async () => {
    const { presence } = await open();
    const leads = () => (presence as unknown as { leading: { get(): boolean } }).leading.get();
    fireEvent.click(screen.getByRole('switch', { name: 'Follow me' }));
    expect(leads()).toBe(true);
    act(() => presence.partnerLeads.set(true));
    fireEvent.click(follow()!);
    expect(leads()).toBe(false);
  });
});

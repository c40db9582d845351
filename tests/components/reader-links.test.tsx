import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);
let session: FakeSession;
const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');

beforeEach(() => {
  scrolled.mockReset();
  window.location.hash = '';
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', body: BODY }));
  session.texts.set(
    BODY,
    '<p>Start.</p><h2>One</h2><p>See <a href="#user-content-note">the note</a>, <a href="#user-content-no">none</a>, <a href="https://www.example.net/x">a page</a>.</p><h2>Two</h2><p id="user-content-note">Here.</p>',
  );
});

const open = async (wide: boolean) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
  const article = screen.getByRole('region', { name: 'Article' });
  await waitFor(() => expect(article.textContent).toContain('Here.'));
  return { page, article };
};
const click = (article: HTMLElement, name: string): Event => {
  const link = within(article).getByRole('link', { name });
  const event = createEvent.click(link);
  fireEvent(link, event);
  return event;
};

describe('the links of a text', () => {
  it('to another place of it scroll there, and the desk keeps its address', async () => {
    const { article } = await open(true);
    expect(click(article, 'the note').defaultPrevented).toBe(true);
    expect(scrolled).toHaveBeenCalledOnce();
    expect(document.activeElement?.textContent).toBe('Here.');
    expect(window.location.hash).toBe('#reading=r1');
  });

  it('to a place that is not there do nothing', async () => {
    const { article } = await open(true);
    expect(click(article, 'none').defaultPrevented).toBe(true);
    expect(scrolled).not.toHaveBeenCalled();
    expect(window.location.hash).toBe('#reading=r1');
  });

  it('to a page open a tab of their own and tell nobody where they were', async () => {
    const { article } = await open(false);
    const link = within(article).getByRole('link', { name: 'a page' });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
    expect(within(article).getByRole('link', { name: 'none' }).getAttribute('target')).toBeNull();
  });

  it('the outline of the desk leads to each heading', async () => {
    const { page } = await open(true);
    const outline = screen.getByRole('navigation', { name: 'Outline' });
    fireEvent.click(await within(outline).findByRole('button', { name: 'Two' }));
    expect(document.activeElement?.textContent).toBe('Two');
    expect(scrolled).toHaveBeenCalledOnce();
    await expectAccessible(page);
  });
});

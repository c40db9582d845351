import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);
const TITLE = 'A Mentor Is Not a Map';
let session: FakeSession;
const copied: string[] = [];
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: TITLE, body: BODY }));
  session.texts.set(
    BODY,
    '<hr><h2>The map</h2><p>One.</p><p>Two.</p><table><tbody><tr><td><p>Not numbered.</p></td></tr></tbody></table><h3>The legend</h3><p>Three.</p>',
  );
  copied.length = 0;
  window.history.replaceState(null, '', '/');
  const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
});

const article = () => screen.getByRole('region', { name: 'Article' });
const open = async (wide = false) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  fireEvent.click(await screen.findByRole('button', { name: TITLE }));
  await waitFor(() => expect(article().textContent).toContain('Three.'));
  return page;
};
const openOutline = () => fireEvent.click(screen.getByRole('button', { name: 'Outline' }));
const list = () => screen.getByRole('list', { name: 'In this reading' });
/** Says where each heading stands, in pixels from the top of the window. */
function stand(tops: Readonly<Record<string, number>>): void {
  for (const heading of article().querySelectorAll('h2, h3'))
    heading.getBoundingClientRect = () => ({ top: tops[heading.textContent ?? ''] ?? 0 }) as DOMRect;
}
const scroll = () =>
  act(async () => {
    window.dispatchEvent(new Event('scroll'));
    await new Promise((done) => setTimeout(done, 40));
  });
const current = () => list().querySelector('[aria-current="location"]')?.textContent ?? '';

describe('the outline', () => {
  it('opens by a button in the panel, and leads to each heading', async () => {
    const page = await open();
    openOutline();
    expect(
      within(list())
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['The map', 'The legend']);
    await expectAccessible(page);
    fireEvent.click(within(list()).getByRole('button', { name: 'The legend' }));
    expect(document.activeElement?.textContent).toBe('The legend');
  });

  it.each(['Outline', 'Text'])(
    'Esc on the button "%s" closes what it opened, and the reading stays',
    async (name) => {
      await open();
      const button = screen.getByRole('button', { name });
      button.focus();
      fireEvent.click(button);
      fireEvent.keyDown(button, { key: 'Escape' });
      expect(button.getAttribute('aria-expanded')).toBe('false');
      expect(document.activeElement).toBe(button);
      expect(article()).toBeTruthy();
      fireEvent.keyDown(button, { key: 'Escape' });
      await waitFor(() => expect(screen.queryByRole('region', { name: 'Article' })).toBeNull());
    },
  );

  it('marks the heading that the person has reached', async () => {
    await open(true);
    stand({ 'The map': 300, 'The legend': 900 });
    await scroll();
    expect(current()).toBe('');
    stand({ 'The map': 140, 'The legend': 740 });
    await scroll();
    expect(current()).toBe('The map');
    stand({ 'The map': -500, 'The legend': 100 });
    await scroll();
    expect(current()).toBe('The legend');
  });
});

describe('a paragraph', () => {
  const number = (value: string) => {
    const box = screen.getByRole('textbox', { name: 'Go to paragraph' });
    fireEvent.change(box, { target: { value } });
    return box;
  };

  it.each([false, true])('is gone to by its number and Enter (desk: %s)', async (wide) => {
    await open(wide);
    if (!wide) openOutline();
    fireEvent.submit(number('3').closest('form') as HTMLFormElement);
    expect(document.activeElement?.textContent).toBe('Three.');
  });

  it.each(['0', '4', '-1', 'x', '1.5', ''])(
    'there is none for "%s", and it says how many there are',
    async (value) => {
      await open();
      openOutline();
      fireEvent.submit(number(value).closest('form') as HTMLFormElement);
      expect(screen.getByText('There is no such paragraph. This text has 1 to 3.')).toBeTruthy();
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Go to paragraph' }));
    },
  );

  it('has an address that can be copied, and opens at it', async () => {
    const page = await open();
    openOutline();
    number('2');
    fireEvent.click(screen.getByRole('button', { name: 'Copy its address' }));
    await screen.findByText(/The address of paragraph 2 is copied/);
    expect(copied).toEqual([`${window.location.origin}/desk.html#reading=r1&paragraph=2`]);
    page.unmount();
    window.history.replaceState(null, '', '/#reading=r1&paragraph=2');
    renderRoot(FakeLibrary.with(session), { wide: true });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Two.'));
  });
});

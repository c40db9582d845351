// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { press } from '../support/asking'; // jsdom lacks layout
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { renderRoot } from '../support/render';

// nothing is laid out here, so a card says how tall it is
vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(176);
let session: FakeSession;
const print = vi.fn<() => void>();
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', body: '' }));
  Object.assign(window, { print });
  Object.assign(document, { fonts: { ready: Promise.resolve() } });
});
afterEach(() => {
  print.mockClear();
  window.history.replaceState(null, '', '/');
});
const open = async (address: string, wide: boolean): Promise<void> => {
  window.history.replaceState(null, '', address);
  renderRoot(FakeLibrary.with(session), { wide });
  await screen.findByRole('tablist', { name: 'Sections' });
};

describe('to print', () => {
  it('opens the desk from a reading in the panel', async () => {
    await open('/', false);
    press('A Mentor Is Not a Map');
    press('Print');
    expect(session.shell.printed).toEqual([{ at: 'reading', reading: 'r1' }]);
    expect(print).not.toHaveBeenCalled();
  });

  it('opens the desk from a list in the panel', async () => {
    await open('/', false);
    press('Print');
    expect(session.shell.printed).toEqual([{ at: 'list', section: 'readings', card: '' }]);
  });

  it('needs no other page on the desk', async () => {
    await open('/#reading=r1', true);
    press('Print');
    expect(print).toHaveBeenCalledOnce();
    expect(session.shell.printed).toEqual([]);
  });
});

describe('a desk that was opened to print', () => {
  it.each(['/?print', '/?print#reading=r1'])(
    'prints %s once, and not when it is loaded anew',
    async (address) => {
      await open(address, true);
      await waitFor(() => expect(print).toHaveBeenCalledOnce());
      expect(window.location.href).not.toContain('print');
    },
  );

  it('prints nothing that it was not asked for', async () => {
    await open('/#reading=r1', true);
    await act(() => new Promise((done) => setTimeout(done, 30)));
    expect(print).not.toHaveBeenCalled();
  });
});

it('a page that is printed has the whole of a long list, and only for that time', async () => {
  session.put(
    'readings',
    ...Array.from({ length: 70 }, (_, i) => makeReading({ id: `m${i}`, title: `No ${i}` })),
  );
  await open('/', true);
  const cards = (): number => screen.getAllByRole('listitem').length;
  await waitFor(() => expect(cards()).toBeLessThan(60));
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(cards()).toBe(71);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  await waitFor(() => expect(cards()).toBeLessThan(60));
});

it('what a person leaves out on paper is kept on this device', async () => {
  await open('/#reading=r1', true);
  const page = () => document.documentElement.dataset['printWithout'];
  expect(page()).toBe('');
  press('What to print');
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Discussion' });
  expect(box.checked).toBe(true);
  act(() => box.click());
  expect(page()).toBe('discussion');
  expect(localStorage.getItem('print-without')).toBe('discussion');
  localStorage.setItem('print-without', 'all of it highlights');
  press('Back');
  await waitFor(() => expect(page()).toBeUndefined());
  act(() => screen.getByRole('button', { name: 'A Mentor Is Not a Map' }).click());
  await waitFor(() => expect(page()).toBe('highlights'));
});

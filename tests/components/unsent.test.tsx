import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionContext } from '../../components/hooks/use-session';
import { useUnsent } from '../../components/hooks/use-unsent';
import { FakeSession } from '../support/fake-session';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  vi.useFakeTimers();
});
afterEach(() => (cleanup(), vi.useRealTimers()));

function Words() {
  const unsent = useUnsent('k', 'As it was');
  return (
    <>
      <textarea value={unsent.text} onChange={(event) => unsent.change(event.target.value)} />
      <button type="button" onClick={unsent.clear}>
        {unsent.notKept ? 'Not kept' : 'Kept'}
      </button>
    </>
  );
}
const start = () =>
  render(
    <SessionContext value={session}>
      <Words />
    </SessionContext>,
  );
const box = (): HTMLTextAreaElement => screen.getByRole('textbox');
const write = (value: string): void => void fireEvent.change(box(), { target: { value } });
/** Lets time pass, and what was begun come to its end. */
const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const hidePage = (): Promise<void> =>
  act(async () => {
    window.dispatchEvent(new Event('pagehide'));
    await Promise.resolve();
  });

describe('words being typed', () => {
  it('are kept a moment after the last key, once', async () => {
    const save = vi.spyOn(session.unsent, 'save');
    start();
    write('Half');
    await pass(299);
    write('Half a thought');
    await pass(299);
    expect(save).not.toHaveBeenCalled();
    await pass(1);
    expect(save.mock.calls).toEqual([['k', 'Half a thought']]);
  });

  it('are kept at once when the page goes, without waiting for that moment', async () => {
    start();
    write('Half a thought');
    expect(session.kept.get('k')).toBeUndefined();
    await hidePage();
    expect(session.kept.get('k')).toBe('Half a thought');
  });

  it('are kept at once when their view goes', async () => {
    const page = start();
    write('Half a thought');
    page.unmount();
    await pass(0);
    expect(session.kept.get('k')).toBe('Half a thought');
  });

  it('are found again, and stand in place of what was there', async () => {
    session.kept.set('k', 'Half a thought');
    start();
    expect(box().value).toBe('As it was');
    await pass(0);
    expect(box().value).toBe('Half a thought');
  });

  it('stay when older ones are found only after the first key', async () => {
    let found: (words: string) => void = () => undefined;
    vi.spyOn(session.unsent, 'read').mockReturnValue(new Promise((resolve) => (found = resolve)));
    start();
    write('Typed meanwhile');
    found('An older thought');
    await pass(0);
    expect(box().value).toBe('Typed meanwhile');
    await hidePage();
    expect(session.kept.get('k')).toBe('Typed meanwhile');
  });

  it('are forgotten once they were sent, also when they were about to be kept', async () => {
    session.kept.set('k', 'Half');
    start();
    write('Half a thought');
    fireEvent.click(screen.getByRole('button'));
    await pass(400);
    expect([session.kept.has('k'), box().value]).toEqual([false, '']);
  });

  it('that a full disk refused are kept when there is room, by the page that goes', async () => {
    session.diskFull = true;
    start();
    write('Half a thought');
    await pass(300);
    expect(screen.getByRole('button').textContent).toBe('Not kept');
    session.diskFull = false;
    await hidePage();
    expect(session.kept.get('k')).toBe('Half a thought');
    expect(screen.getByRole('button').textContent).toBe('Kept');
  });

  it('that could not be kept for another fault are kept with the next key, and the newest stay', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    let refuse: (why: Error) => void = () => undefined;
    const save = vi.spyOn(session.unsent, 'save');
    save.mockImplementationOnce(() => new Promise<never>((_, reject) => (refuse = reject)));
    start();
    write('Half');
    await pass(300);
    write('Half a thought');
    refuse(new Error('no disk'));
    await pass(0);
    expect(screen.getByRole('button').textContent).toBe('Not kept');
    await hidePage();
    expect(session.kept.get('k')).toBe('Half a thought');
    warn.mockRestore();
  });
});

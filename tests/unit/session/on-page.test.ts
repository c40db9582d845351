import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as messages from '../../../lib/messages/send';
import * as permissions from '../../../lib/platform/permissions';
import { leaveThread } from '../../../lib/platform/thread';
import { type OnPages, onPages } from '../../../lib/session/on-page';
import { panelEvents } from '../../../lib/session/panel-events';
import { FakeShell } from '../../support/fake-shell';

let end: AbortController;
let shell: FakeShell;
let pages: OnPages;
let sent: [string, string, unknown][];
beforeEach(() => {
  fakeBrowser.reset();
  end = new AbortController();
  shell = new FakeShell();
  sent = [];
  vi.spyOn(messages, 'send').mockImplementation((...message) => {
    sent.push(message);
    return Promise.resolve(
      message[1] === 'tellPage' ? { notebook: 'n', reading: 'r', missing: ['h'] } : null,
    );
  });
  pages = onPages('n', shell, end.signal);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

const show = (tab: number): void => shell.page.set({ ...shell.page.get(), tab });
const tell = (tab: number, page: object | null): void =>
  panelEvents().emit('pageShown', { tab, page: page as never });
const missing = () => [...(pages.shown.get()?.missing ?? [])];

describe('what the tab in front shows', () => {
  it('is asked when the panel comes to it, and follows what is told of it', async () => {
    await expect.poll(missing).toEqual(['h']);
    tell(1, { notebook: 'n', reading: 'r', missing: [] });
    expect(missing()).toEqual([]);
    tell(2, { notebook: 'n', reading: 'r', missing: ['other'] });
    expect(missing()).toEqual([]);
    tell(1, null);
    expect(pages.shown.get()).toBeNull();
  });

  it('is nothing at once when another tab comes to the front', async () => {
    await expect.poll(missing).toEqual(['h']);
    show(2);
    expect(pages.shown.get()).toBeNull();
    await expect.poll(missing).toEqual(['h']);
  });

  it('is nothing of another notebook, nor before anybody has looked', () => {
    tell(1, { notebook: 'other', reading: 'r', missing: [] });
    expect(pages.shown.get()).toBeNull();
    tell(1, { notebook: 'n', reading: 'r', missing: null });
    expect(pages.shown.get()).toBeNull();
  });
});

describe('a thread that a click in a page asks for', () => {
  const thread = { notebook: 'n', reading: 'r', highlight: 'h' };

  it('is told until it is reached, also where the panel opens later', async () => {
    await leaveThread(thread, 'a1');
    await expect.poll(pages.thread.get).toMatchObject({ reading: 'r', highlight: 'h' });
    const later = onPages('n', shell, end.signal);
    await expect.poll(later.thread.get).toMatchObject({ highlight: 'h' });
    pages.reached();
    expect(pages.thread.get()).toBeNull();
    await expect.poll(() => fakeBrowser.storage.session.get()).toEqual({});
  });

  it('is none of another notebook, and no nonsense', async () => {
    await leaveThread({ ...thread, notebook: 'other' }, 'a1');
    await leaveThread({ reading: '<b>' }, 'a2');
    expect(pages.thread.get()).toBeNull();
  });
});

describe('showing a highlight in its page', () => {
  it('asks for the site before all else, and goes there', async () => {
    const request = vi.spyOn(permissions, 'requestSites').mockResolvedValue(true);
    const shown = pages.show('https://example.org/song', 'h');
    expect(request).toHaveBeenCalledWith(['https://example.org/*']);
    expect(await shown).toBe(true);
    expect(sent).toContainEqual([
      'background',
      'goToPage',
      { url: 'https://example.org/song', highlight: 'h' },
    ]);
  });

  it('goes nowhere without the person’s yes, nor to what is no page', async () => {
    const request = vi.spyOn(permissions, 'requestSites').mockResolvedValue(false);
    expect(await pages.show('https://example.org/song', 'h')).toBe(false);
    expect(await pages.show('file:///etc/passwd', 'h')).toBe(false);
    expect(request).toHaveBeenCalledTimes(1);
    expect(sent.filter(([, name]) => name === 'goToPage')).toEqual([]);
  });
});

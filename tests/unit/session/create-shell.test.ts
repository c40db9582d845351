import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as permissions from '../../../lib/platform/permissions';
import * as tabs from '../../../lib/platform/tabs';
import { createShell } from '../../../lib/session/create-shell';
import type { Shell } from '../../../lib/session/shell';
import { fail, ok } from '../../../lib/util/result';

const { send, outcome } = vi.hoisted(() => ({
  send: vi.fn<(...all: unknown[]) => Promise<unknown>>(),
  outcome: {} as { tell?: (value: unknown) => void },
}));
vi.mock('../../../lib/messages/send', () => ({ send }));
vi.mock('../../../lib/session/panel-events', () => ({ panelEvents: () => ({ on: () => undefined }) }));
vi.mock('../../../lib/platform/action', () => ({ onToolbarClick: () => undefined }));
vi.mock('../../../lib/session/browser-keys', () => ({ followBrowserKeys: () => undefined }));
vi.mock('../../../lib/platform/download', () => ({ download: () => undefined }));
vi.mock('../../../lib/platform/outcome', () => ({
  watchOutcome: (tell: (value: unknown) => void) => void (outcome.tell = tell),
  forgetOutcome: () => Promise.resolve(),
}));

let end: AbortController;
const active = vi.spyOn(tabs, 'activeTab');
const request = vi.spyOn(permissions, 'requestSites');
const hint = vi.spyOn(permissions, 'hintAccess').mockResolvedValue();
beforeEach(() => {
  end = new AbortController();
  vi.spyOn(tabs, 'onActiveTabChange').mockReturnValue();
  vi.spyOn(permissions, 'onPermissionsChange').mockReturnValue();
  vi.spyOn(permissions, 'hasSites').mockResolvedValue(false);
  vi.spyOn(permissions, 'hasEverySite').mockResolvedValue(false);
  for (const spy of [send, active, request, hint]) spy.mockClear();
  send.mockResolvedValue(ok({ notebook: 'n', reading: 'r', already: false }));
});
afterEach(() => end.abort());

async function shellAt(url: string): Promise<Shell> {
  active.mockResolvedValue({ id: 7, url, title: 'Songs' });
  const shell = createShell(end.signal);
  await expect.poll(() => shell.page.get().access).not.toBe('unknown');
  return shell;
}
const asked = (target: object) => [['background', 'clipTab', { target, wish: {} }]];

describe('a clip of the page in front of the person', () => {
  it('asks the background at once for that tab', async () => {
    const shell = await shellAt('https://x.example/a');
    expect(await shell.clip({})).toMatchObject({ ok: true });
    expect(send.mock.calls).toEqual(asked({ tab: 7 }));
    expect(hint).not.toHaveBeenCalled();
  });

  it('of the browser’s own pages is refused without asking anybody', async () => {
    const shell = await shellAt('chrome://settings');
    expect(await shell.clip({})).toEqual(fail('browser-page'));
    expect(send).not.toHaveBeenCalled();
  });

  it('that was not granted shows in the toolbar that we would like the site', async () => {
    send.mockResolvedValue(fail('not-granted'));
    const shell = await shellAt('');
    expect(await shell.clip({})).toEqual(fail('not-granted'));
    expect(hint).toHaveBeenCalledWith(7);
  });

  it('to which nobody answers is told as failed', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    send.mockRejectedValue(new Error('nobody'));
    const shell = await shellAt('https://x.example/a');
    expect(await shell.clip({})).toEqual(fail('failed'));
    warn.mockRestore();
  });
});

describe('a clip of another address', () => {
  const target = { tab: 7, url: 'https://y.example/b' };

  it('is made after the person has opened its site to us, and not before', async () => {
    const shell = await shellAt('https://x.example/a');
    request.mockResolvedValueOnce(false);
    expect(await shell.grantAndClip(target)).toEqual(fail('not-granted'));
    expect(send).not.toHaveBeenCalled();
    request.mockResolvedValueOnce(true);
    expect(await shell.grantAndClip(target)).toMatchObject({ ok: true });
    expect(request.mock.calls).toEqual([[['https://y.example/*']], [['https://y.example/*']]]);
    expect(send.mock.calls).toEqual(asked(target));
  });

  it('that is no web address is asked of nobody', async () => {
    const shell = await shellAt('https://x.example/a');
    expect(await shell.grantAndClip({ tab: 7, url: 'file:///etc/hosts' })).toEqual(fail('not-granted'));
    expect(request).not.toHaveBeenCalled();
  });
});

it('what lay in the session’s storage is an outcome only when it looks like one', async () => {
  const shell = await shellAt('https://x.example/a');
  outcome.tell?.({ ok: false, reason: 'no-article' });
  expect(shell.outcome.get()).toEqual(fail('no-article'));
  outcome.tell?.({ ok: false, reason: 7 });
  expect(shell.outcome.get()).toBeNull();
});

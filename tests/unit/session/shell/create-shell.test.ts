import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as permissions from '../../../../lib/platform/permissions';
import * as tabs from '../../../../lib/platform/tabs';
import { createShell } from '../../../../lib/session/shell/create-shell';
import type { Shell } from '../../../../lib/session/shell/shell';
import { fail, ok } from '../../../../lib/util/result';

const { send, outcome, toolbar } = vi.hoisted(() => ({
  send: vi.fn<(...all: unknown[]) => Promise<unknown>>(),
  toolbar: new Set<(tab: number) => void>(),
  outcome: {} as { tell?: (value: unknown) => void },
}));
vi.mock('../../../../lib/messages/send', () => ({ send }));
vi.mock('../../../../lib/session/panel-events', () => ({ panelEvents: () => ({ on: () => undefined }) }));
vi.mock('../../../../lib/platform/action', () => ({
  onToolbarClick: (listener: (tab: number) => void) => void toolbar.add(listener),
}));
vi.mock('../../../../lib/session/shell/browser-keys', () => ({ followBrowserKeys: () => undefined }));
vi.mock('../../../../lib/platform/download', () => ({ download: () => undefined }));
vi.mock('../../../../lib/platform/outcome', () => ({
  watchOutcome: (tell: (value: unknown) => void) => void (outcome.tell = tell),
  forgetOutcome: () => Promise.resolve(),
}));

let end: AbortController;
let pageLeft: (tab: number) => void;
const clickToolbar = (tab: number): void => {
  for (const tell of toolbar) tell(tab);
};
const active = vi.spyOn(tabs, 'activeTab');
const request = vi.spyOn(permissions, 'requestSites');
const hint = vi.spyOn(permissions, 'hintAccess').mockResolvedValue();
beforeEach(() => {
  end = new AbortController();
  toolbar.clear();
  vi.spyOn(tabs, 'onActiveTabChange').mockReturnValue();
  vi.spyOn(tabs, 'onPageLeft').mockImplementation((listener) => void (pageLeft = listener));
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

  it('is told before the toolbar shows that: a click there may come at once', async () => {
    send.mockResolvedValue(fail('not-granted'));
    hint.mockReturnValueOnce(new Promise(() => undefined));
    const shell = await shellAt('');
    expect(await shell.clip({})).toEqual(fail('not-granted'));
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
    expect(await shell.grantAndClip(target)).toEqual(ok({ ask: 'site', ...target })); // it is asked again
    expect(send).not.toHaveBeenCalled();
    request.mockResolvedValueOnce(true);
    expect(await shell.grantAndClip(target)).toMatchObject({ ok: true });
    expect(request.mock.calls).toEqual([[['https://y.example/*']], [['https://y.example/*']]]);
    expect(send.mock.calls).toEqual(asked(target));
  });

  it('that is no web address is asked of nobody', async () => {
    const shell = await shellAt('https://x.example/a');
    expect(await shell.grantAndClip({ tab: 7, url: 'file:///etc/hosts' })).toEqual(fail('not-readable'));
    expect(request).not.toHaveBeenCalled();
  });
});

describe('a clip that was asked for in vain', () => {
  type Made = Parameters<Parameters<Shell['onGranted']>[0]>[0];
  const grantsOf = (shell: Shell): Made[] => {
    const grants: Made[] = [];
    shell.onGranted((make) => grants.push(make), end.signal);
    return grants;
  };
  const refused = async (wish = {}) => {
    send.mockResolvedValueOnce(fail('not-granted'));
    const shell = await shellAt('');
    await shell.clip(wish);
    send.mockClear();
    return { shell, grants: grantsOf(shell) };
  };

  it('is made by a click on the toolbar button, as it was wished', async () => {
    const { grants } = await refused({ how: 'selection' });
    clickToolbar(7);
    expect(await grants[0]?.()).toMatchObject({ ok: true });
    expect(send.mock.calls).toEqual([
      ['background', 'clipTab', { target: { tab: 7 }, wish: { how: 'selection' } }],
    ]);
  });

  it('is made again where the click came while it was under way, and only for its tab', async () => {
    for (const [tab, made] of [
      [7, true],
      [8, false],
    ] as const) {
      send.mockClear();
      let answer = (_outcome: unknown): void => undefined;
      send.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
      const shell = await shellAt('');
      const outcome = shell.clip({ how: 'selection' });
      await expect.poll(() => send.mock.calls.length).toBe(1);
      clickToolbar(tab);
      answer(fail('not-granted'));
      expect((await outcome).ok).toBe(made);
      const once = ['background', 'clipTab', { target: { tab: 7 }, wish: { how: 'selection' } }];
      expect(send.mock.calls).toEqual(made ? [once, once] : [once]);
    }
  });

  it('is not made of the page to which its tab went while it was under way', async () => {
    let answer = (_outcome: unknown): void => undefined;
    send.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const shell = await shellAt('');
    const outcome = shell.clip();
    await expect.poll(() => send.mock.calls.length).toBe(1);
    pageLeft(7);
    answer(fail('not-granted'));
    expect(await outcome).toEqual(fail('not-granted'));
    const grants = grantsOf(shell);
    clickToolbar(7);
    expect(grants).toEqual([null]);
  });

  it('is made once, and waits again where the click did not help', async () => {
    const { grants } = await refused();
    send.mockResolvedValueOnce(fail('not-granted'));
    clickToolbar(7);
    await grants[0]?.();
    clickToolbar(7);
    expect(await grants[1]?.()).toMatchObject({ ok: true });
    clickToolbar(7);
    expect(grants[2]).toBeNull();
  });

  it('is not made in another tab, nor on another page of its tab', async () => {
    const { grants } = await refused();
    clickToolbar(8);
    expect(grants).toEqual([]);
    pageLeft(8);
    clickToolbar(7);
    expect(grants).toEqual([expect.any(Function)]);

    const other = await refused();
    pageLeft(7);
    clickToolbar(7);
    expect(other.grants).toEqual([null]);
  });

  it('gives way to the next clip', async () => {
    const { shell, grants } = await refused({ how: 'citation' });
    await shell.clip({ how: 'article' });
    clickToolbar(7);
    expect(grants).toEqual([null]);
  });

  it('of an address beside the page is not what a click on the page grants', async () => {
    const shell = await shellAt('https://x.example/a');
    send.mockResolvedValueOnce(fail('not-granted'));
    await shell.clipTarget({ tab: 7, url: 'https://y.example/b' }, {});
    const grants = grantsOf(shell);
    clickToolbar(7);
    expect(grants).toEqual([null]);
  });

  it('is made too when its site is granted for good, and not when that is refused', async () => {
    send.mockResolvedValueOnce(fail('not-granted'));
    const shell = await shellAt('https://x.example/a');
    await shell.clip();
    const grants = grantsOf(shell);
    request.mockResolvedValueOnce(false);
    expect(await shell.keepSite()).toBe(false);
    expect(grants).toEqual([]);
    request.mockResolvedValueOnce(true);
    expect(await shell.keepSite()).toBe(true);
    expect(grants).toEqual([expect.any(Function)]);
  });
});

it('what lay in the session’s storage is an outcome only when it looks like one', async () => {
  const shell = await shellAt('https://x.example/a');
  outcome.tell?.({ ok: false, reason: 'no-article' });
  expect(shell.outcome.get()).toEqual(fail('no-article'));
  outcome.tell?.({ ok: false, reason: 7 });
  expect(shell.outcome.get()).toBeNull();
});

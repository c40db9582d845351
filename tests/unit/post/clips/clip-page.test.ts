import '../../../support/dom-window';
import type { Ask } from '../../../../lib/clip/ask';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AskedAddress } from '../../../../lib/messages/to-page';
import { askTab, clipAddress, clipPage } from '../../../../lib/post/clips/clip-page';
import { IncomingFiles } from '../../../../lib/post/clips/incoming-files';
import type { ClipContext } from '../../../../lib/post/clips/store-pdf';
import { toBase64 } from '../../../../lib/util/bytes';
import { fail, ok } from '../../../../lib/util/result';

const { send } = vi.hoisted(() => ({
  send: vi.fn<(to: string, name: string, asked: AskedAddress) => unknown>(),
}));
vi.mock('../../../../lib/messages/send', () => ({ send }));

const incoming = new IncomingFiles();
const { signal } = new AbortController();
const desk = { incoming, signal, named: () => undefined } as unknown as ClipContext;
const PDF = new TextEncoder().encode('%PDF-1.7 made up');

beforeEach(() => {
  send.mockReset();
});

it('a file under way is not pushed out by pages that another clip asks for', async () => {
  let arrive = (): void => undefined;
  send.mockImplementation((_to, _name, { url, transfer }) => {
    if (url.endsWith('.html')) return Promise.resolve(fail('not-reached'));
    return new Promise((resolve) => {
      arrive = () => {
        incoming.take(transfer, toBase64(PDF), true);
        resolve(ok({ kind: 'pdf', address: url }));
      };
    });
  });
  const file = askTab(desk, 1)('https://x.example/a.pdf');
  const other = askTab(desk, 2);
  for (let n = 0; n < 6; n += 1) await other(`https://y.example/${n}.html`);
  arrive();
  expect(await file).toMatchObject({ ok: true, value: { kind: 'pdf', bytes: PDF } });
});

it('a page that became another one within itself is not clipped', async () => {
  const snapshot = {
    address: 'https://x.example/b',
    contentType: 'text/html',
    html: '<p>x',
    selection: '',
    pictures: [],
  };
  const clipped = await clipPage(desk, snapshot, 1, { sure: true, seen: 'https://x.example/a' });
  expect(clipped).toEqual({ outcome: { ok: false, reason: 'page-changed' }, pictures: null });
});

it('that is cancelled while an address is read ends at once, and nothing is stored when the answer comes', async () => {
  const cancel = new AbortController();
  let answer: (value: unknown) => void = () => undefined;
  const names: string[] = [];
  const task = {
    ...desk,
    signal: cancel.signal,
    named: (name: string) => void names.push(name),
  } as ClipContext;
  const ask: Ask = () => new Promise((resolve) => (answer = resolve as typeof answer));
  const target = { tab: 1, url: 'https://x.example/a' };
  const clipped = clipAddress(task, target, { sure: true }, ask);
  cancel.abort();
  expect(await clipped).toEqual({ outcome: { ok: false, reason: 'cancelled' }, pictures: null });
  expect(names).toEqual(['x.example']);
  answer(fail('not-reached'));
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LIVE, liveFrame } from '../../../../lib/sync/link/live-frames';
import type { Box } from '../../../../lib/sync/mailbox/box';
import { sealFrame } from '../../../../lib/sync/relayed/frame';
import type { FakeBox } from '../../../support/fake-box';
import { comes, passes } from '../../../support/passing';
import { type RelayedDevice, Stranger } from '../../../support/relayed-device';
import { noise } from '../../../support/sync-bodies';
import { QUICK } from '../../../support/sync-relayed';
import { type FakeLine, here, relayedBox } from '../../../support/relayed-box';

const { home, device, two, framesOf } = relayedBox();
let key: CryptoKey;
let box: FakeBox;
beforeEach(() => {
  ({ key, box } = home);
});

describe('V5: a hostile relay', () => {
  it('cannot make somebody be here by all that was ever said', async () => {
    const [a, b] = await two();
    await b.end.write('x');
    await comes(() => a.text === 'x');
    await b.end.stop();
    const all = [...box.said];
    await passes(QUICK.silence + 100);
    for (const one of all) box.handOn(one);
    await passes(100);
    expect(here(a)).toEqual([false]);
    await a.end.stop();
    const before = box.said.length;
    const later = device('laptop').start(); // a new session: nothing that was said is for it
    await comes(() => box.said.length > before);
    for (const one of all) box.handOn(one);
    await passes(100);
    expect([later.text, ...here(later)]).toEqual(['', false]);
  });

  it('gets nothing out of what a device has said itself', async () => {
    const a = device('laptop').start();
    await comes(() => box.said.length > 0);
    for (let i = 0; i < 3; i++) for (const one of [...box.said]) box.handOn(one);
    await passes(300);
    expect([box.said.length, ...here(a)]).toEqual([1, false]);
  });

  const greetings = async (): Promise<Uint8Array<ArrayBuffer>[]> => {
    const sessions = Array.from({ length: 60 }, (_, i) => `d${i}~1~old`);
    const all = sessions.map((from) => sealFrame(key, { from, to: '', number: 1, messages: [] }));
    return (await Promise.all(all)).flatMap((one) => one ?? []);
  };
  const greeted = async () =>
    (await framesOf()).filter(({ from, to }) => from.startsWith('laptop~') && to.endsWith('~old'));

  it('gets one answer a moment to a greeting that it repeats, and nobody is there for it', async () => {
    const [a] = await two();
    const [old] = await greetings();
    for (let i = 0; i < 30 && old; i++) {
      box.handOn(old);
      await passes(15);
    }
    const answers = (await greeted()).length;
    expect(answers).toBeGreaterThan(0);
    expect(answers).toBeLessThanOrEqual((30 * 15) / QUICK.answer + 1);
    await passes(QUICK.wait * 2);
    expect([a.way.reaches('d0'), ...here(a)]).toEqual([false, true]);
  });

  it('makes nobody pile up answers that it does not take', async () => {
    const a = device('laptop').start();
    await comes(() => box.said.length > 0);
    const line = a.line as Box as FakeLine;
    const { say } = line;
    let answer = (_count: number): void => undefined;
    Object.assign(line, { say: () => new Promise<number>((resolve) => (answer = resolve)) });
    for (const one of await greetings()) {
      box.handOn(one);
      await passes(15);
    }
    const last = new Stranger('eve~1~x', key, box);
    await last.say(await last.sessionOf('laptop'), liveFrame(LIVE.beat, new Uint8Array()));
    await comes(() => a.way.reaches('eve')); // all before it has been opened by then
    Object.assign(line, { say });
    answer(1);
    await passes(600);
    const answers = (await greeted()).length;
    expect(answers).toBeGreaterThan(0);
    expect(answers).toBeLessThanOrEqual(16);
  });

  it('is held to so many frames at once, and to none that nobody has sealed', async () => {
    const [a, b] = await two();
    for (let i = 0; i < 500; i++) box.handOn(noise(600, i));
    await b.end.write('after the flood');
    await comes(() => a.text !== '');
    expect([a.text, ...here(a, b)]).toEqual(['after the flood', true, true]);
  });
});

describe('S5: a partner that means harm', () => {
  const beat = liveFrame(LIVE.beat, new Uint8Array());

  /** A device, and somebody with the notebook's secret who has heard of it. */
  async function withStranger(session: string): Promise<[RelayedDevice, Stranger, string]> {
    const [a, eve] = [device('laptop').start(), new Stranger(session, key, box)];
    await comes(() => box.said.length > 0);
    return [a, eve, await eve.sessionOf('laptop')];
  }

  it('loses the link, is told of, and gets none for a while', async () => {
    const [a, eve, me] = await withStranger('eve~1~x');
    await eve.say(me, beat);
    await comes(() => a.way.reaches('eve'));
    await eve.harm(me);
    await comes(() => a.way.status.refused);
    expect([a.way.status.refused, a.way.reaches('eve')]).toEqual([true, false]);
    await eve.say(me, beat);
    await passes(60);
    expect(a.way.reaches('eve')).toBe(false);
    await passes(QUICK.refused);
    await eve.say(me, beat);
    await comes(() => a.way.reaches('eve'));
    expect(a.way.reaches('eve')).toBe(true);
    await comes(() => !a.way.status.refused);
    expect(a.way.status.refused).toBe(false);
  });

  it('V7: gets one answer a moment to what it lacks, and loses the link by a message of an unknown kind', async () => {
    const [a, eve, me] = await withStranger('eve~1~x');
    const lacking = liveFrame(LIVE.notebook, Uint8Array.of(0, 0, 1, 0)); // sync step 1 of an empty document
    await eve.say(me, lacking, lacking, lacking);
    await comes(() => a.way.reaches('eve'));
    const answers = async (): Promise<number> => {
      const toEve = (await framesOf())
        .filter(({ to }) => to === eve.session)
        .flatMap(({ messages }) => messages);
      return toEve.filter(([kind, sync, step]) => kind === LIVE.notebook && sync === 0 && step === 1).length;
    };
    await vi.waitFor(async () => expect(await answers()).toBe(1), { timeout: 5_000 }); // on a busy computer it takes its time
    await passes(150);
    expect(await answers()).toBe(1);
    await eve.say(me, liveFrame(LIVE.notebook, Uint8Array.of(5)));
    await comes(() => a.way.status.refused);
    expect([a.way.status.refused, a.way.reaches('eve')]).toEqual([true, false]);
  });

  it('S9: an older session of a device does not take the place of a newer one', async () => {
    const [a, newer, me] = await withStranger('desk~2~x');
    const older = new Stranger('desk~1~x', key, box);
    await newer.say(me, beat);
    await comes(() => a.isWithPartner);
    await older.say(me, beat);
    await passes(150);
    const toOlder = (await framesOf()).filter(({ to }) => to === older.session);
    expect(toOlder).toEqual([]);
    const latest = new Stranger('desk~3~x', key, box);
    await latest.say(me, beat);
    await passes(150);
    const toLatest = (await framesOf()).filter(({ to }) => to === latest.session);
    expect(toLatest.some(({ messages }) => messages.length > 0)).toBe(true);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LIVE, liveFrame } from '../../../../lib/sync/link/live-frames';
import type { FakeBox } from '../../../support/fake-box';
import { comes, passes } from '../../../support/passing';
import { type RelayedDevice, Stranger } from '../../../support/relayed-device';
import { noise } from '../../../support/sync-bodies';
import { memoryEnd } from '../../../support/sync-end';
import { QUICK, relayedOf } from '../../../support/sync-relayed';
import { here, relayedBox } from '../../../support/relayed-box';

const { home, device } = relayedBox();
let key: CryptoKey;
let box: FakeBox;
beforeEach(() => {
  ({ key, box } = home);
});

const isLive = (...all: RelayedDevice[]) => all.every(({ isWithPartner }) => isWithPartner);

describe('V8: greetings', () => {
  it('are said again when the relay has refused them: two find each other though it was busy', async () => {
    box.refuses = 'slow-down';
    const timing = { ...QUICK, greet: 1e9 };
    const end = new AbortController();
    const ways = ['laptop', 'desk'].map((name) => {
      const way = relayedOf({ key, device: name, openBox: box.open, timing });
      memoryEnd([way], { updatesSent: () => 0, garble: () => undefined }).begin(way, end.signal);
      return way;
    });
    await passes(QUICK.later * 3);
    box.refuses = undefined;
    await comes(() => ways.every(({ status }) => status.partnerHere));
    expect(ways.map(({ status }) => status.partnerHere)).toEqual([true, true]);
    end.abort();
  });

  it('nobody looks around while nobody else is there, and all do when somebody has come', async () => {
    const a = device('laptop').start();
    const isQuiet = async (): Promise<boolean> => {
      await passes(100);
      const set = vi.spyOn(globalThis, 'setTimeout');
      await passes(QUICK.greet * 2);
      const { length } = set.mock.calls;
      set.mockRestore();
      return length === 0;
    };
    expect(await isQuiet()).toBe(true);
    const b = device('desk').start();
    await comes(() => isLive(a, b));
    expect([await isQuiet(), ...here(a, b)]).toEqual([false, true, true]);
    await b.end.stop();
    await comes(() => !isLive(a));
    expect(await isQuiet()).toBe(true);
  });
});

describe('V7: what goes by the relay', () => {
  it('is no difference of more than 1 MiB: the link stays for all that is typed', async () => {
    const a = device('laptop');
    a.doc.getMap('m').set('large', noise(1_200_000, 1));
    const b = device('desk').start();
    a.start();
    await comes(() => isLive(a, b));
    let lost = 0;
    for (const { way } of [a, b]) way.on('status', ({ partnerHere }) => (lost += partnerHere ? 0 : 1));
    await passes(600);
    await b.end.write('typed');
    await comes(() => a.text !== '');
    expect([a.text, lost, ...here(a, b)]).toEqual(['typed', 0, true, true]);
  });
});

describe('S5: a partner that means harm', () => {
  it('has 8 linked devices at most, however many it names', async () => {
    const a = device('laptop').start();
    await comes(() => box.said.length > 0);
    const beat = liveFrame(LIVE.beat, new Uint8Array());
    const eves = Array.from({ length: 9 }, (_, i) => new Stranger(`eve${i}~1~x`, key, box));
    const me = await eves[0]!.sessionOf('laptop');
    for (const eve of eves) await eve.say(me, beat);
    const linked = (): number => eves.filter((_, i) => a.way.reaches(`eve${i}`)).length;
    await comes(() => linked() >= 8);
    await passes(100);
    expect(linked()).toBe(8);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import type { Box } from '../../../../lib/sync/mailbox/box';
import { FakeBox, WELL } from '../../../support/fake-box';
import { comes, passes } from '../../../support/passing';
import { seeded } from '../../../support/random';
import type { RelayedDevice } from '../../../support/relayed-device';
import { noise } from '../../../support/sync-bodies';
import { QUICK } from '../../../support/sync-relayed';
import { type FakeLine, here, relayedBox } from '../../../support/relayed-box';

const { home, device, two, framesOf } = relayedBox();
let box: FakeBox;
beforeEach(() => {
  ({ box } = home);
});

const carrying = async () => (await framesOf()).filter(({ messages }) => messages.length > 0).length;
const isLive = (...all: RelayedDevice[]) => all.every(({ isWithPartner }) => isWithPartner);

describe('V6: the way through the relay', () => {
  it('says one greeting to an empty box, and nothing after that', async () => {
    const a = device('laptop').start();
    await a.end.write('alone');
    await passes(2_000);
    expect((await framesOf()).map(({ to }) => to)).toEqual(['']);
  });

  it('waits for a direct link before it says anything but greetings', async () => {
    const [a, b] = [device('laptop', 1_000).start(), device('desk', 1_000).start()];
    await a.end.write('x');
    await passes(900);
    expect([await carrying(), ...here(a, b)]).toEqual([0, false, false]);
    await comes(() => b.text === 'x' && isLive(a, b));
    expect([b.text, ...here(a, b)]).toEqual(['x', true, true]);
  });

  it('does not wait where one of the two makes no direct links, nor does the other one', async () => {
    const [a, b] = [device('laptop', 60_000), device('desk', 60_000)];
    a.isHopeless = true;
    for (const one of [a, b]) one.start();
    await comes(() => isLive(a, b));
    expect(here(a, b)).toEqual([true, true]);
  });

  it('does not wait again where a browser that went by the relay has started again', async () => {
    const [a, b] = [device('laptop', 600).start(), device('desk', 600).start()];
    await comes(() => isLive(a, b));
    expect(here(a, b)).toEqual([true, true]);
    await a.end.stop();
    const again = device('laptop', 60_000).start();
    await comes(() => isLive(again, b));
    expect(here(again, b)).toEqual([true, true]);
  });

  it('goes quiet while a direct link is open, and goes on when that is gone', async () => {
    const [a, b] = await two();
    a.reached.add('desk');
    b.reached.add('laptop');
    await passes(60);
    const before = box.said.length;
    await a.end.write('by the direct link alone');
    await a.end.presence({ name: 'Anna' });
    await passes(QUICK.silence * 2);
    expect([box.said.length, b.text, ...here(a, b)]).toEqual([before, '', false, false]);
    a.reached.clear();
    b.reached.clear();
    await comes(() => b.text !== '' && isLive(a, b));
    expect([b.text, ...here(a, b)]).toEqual(['by the direct link alone', true, true]);
  });

  it('takes nothing by the relay from whom a direct link reaches', async () => {
    const [a, b] = await two();
    b.reached.add('laptop');
    await passes(60);
    await a.end.write('twice');
    await passes(200);
    expect([b.text, ...here(b)]).toEqual(['', false]);
  });

  it('knows at the next beat that the other one has left, and that their pages have', async () => {
    const [a, b] = await two();
    await b.end.presence({ name: 'Ben' });
    const { awareness } = a.end;
    await comes(() => awareness.states.has(b.end.awareness.clientID));
    expect(awareness.states.get(b.end.awareness.clientID)).toEqual({ name: 'Ben' });
    await b.end.stop();
    await comes(() => !a.isWithPartner);
    expect([...here(a), await a.end.presences()]).toEqual([false, []]);
    const before = box.said.length;
    await passes(2_000);
    expect(box.said.length).toBe(before);
  });

  it('is not here while the relay does not answer, and again when it does', async () => {
    const [a, b] = await two();
    const line = a.line as Box as FakeLine;
    line.carries = false;
    line.emit('status', undefined);
    await b.end.write('meanwhile');
    await passes(60);
    expect([a.way.status.blocked, ...here(a)]).toEqual([true, false]);
    line.carries = true;
    line.emit('status', undefined);
    await comes(() => a.text !== '' && isLive(a, b));
    expect([a.text, ...here(a, b)]).toEqual(['meanwhile', true, true]);
  });

  it('a further device of the same member gets everything, and is no partner', async () => {
    const a = device('laptop');
    a.ours.set(new Set(['laptop', 'tablet']));
    const b = device('tablet').start();
    a.start();
    await a.end.write('for my tablet');
    await comes(() => b.text !== '');
    expect([b.text, a.way.status.partnerHere, a.way.status.delivered]).toEqual([
      'for my tablet',
      false,
      false,
    ]);
  });
});

describe('V7: what goes by it', () => {
  it('is every edit, with a third device too, though the relay loses, repeats and shuffles', async () => {
    const random = seeded(3);
    const chance = new FakeBox(random);
    home.box = box = chance;
    box.mischief = { cut: 0, lose: 0.1, repeat: 0.3, silent: 0 };
    const all = ['laptop', 'desk', 'tablet'].map((name) => device(name).start());
    for (let i = 0; i < 30; i++) {
      await all[i % 3]!.end.write(`${i},`);
      await passes(random() * 60);
    }
    box.mischief = WELL;
    await comes(() => all.every(({ way }) => way.status.delivered));
    const words = all[0]!.text.split(',').filter(Boolean).map(Number);
    expect(words.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    expect(all.map(({ text }) => text)).toEqual(Array.from({ length: 3 }, () => all[0]!.text));
    expect(all.map(({ way }) => way.status.delivered)).toEqual([true, true, true]);
  });

  it('V10: is an edit that no frame takes too, in pieces, and later ones behind it', async () => {
    const [a, b] = await two();
    a.doc.getMap('m').set('large', noise(300_000, 1));
    for (let n = 0; n < 10; n += 1) {
      a.doc.getMap('n').set('small', n);
      await passes(10);
    }
    await comes(() => a.way.status.delivered);
    expect([b.doc.getMap('m').size, b.doc.getMap('n').get('small'), ...here(a, b)]).toEqual([
      1,
      9,
      true,
      true,
    ]);
  });

  it('is not what is too large: that waits for the mailbox, and smaller edits go on', async () => {
    const [a, b] = await two();
    const large = noise(600_000, 1);
    a.doc.getMap('m').set('large', large);
    await passes(60);
    a.doc.getMap('n').set('small', 1);
    await passes(400);
    expect([b.doc.getMap('m').size, a.way.status.delivered, ...here(a, b)]).toEqual([0, false, true, true]);
    applyUpdate(b.doc, encodeStateAsUpdate(a.doc), b.way); // as the mailbox brings it
    await comes(() => a.way.status.delivered);
    expect([b.doc.getMap('n').get('small'), a.way.status.delivered]).toEqual([1, true]);
  });

  it('goes on after the relay has asked to slow down', async () => {
    const [a, b] = await two();
    box.refuses = 'slow-down';
    await a.end.write('late');
    await passes(100);
    expect(b.text).toBe('');
    box.refuses = undefined;
    await comes(() => b.text !== '');
    expect(b.text).toBe('late');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { decodeToJoiner, encodeToJoiner } from '../../../../lib/sync/pairing/lobby-messages';
import { toHex } from '../../../../lib/util/bytes';
import { LobbyHub, SECRET, TestInviter, TestJoiner } from '../../../support/lobby-hub';

let hub: LobbyHub;
let ana: TestInviter;
let bo: TestJoiner;

beforeEach(async () => {
  hub = new LobbyHub();
  ana = await TestInviter.open(hub);
  bo = await TestJoiner.open(hub, 'Bo', ana.keys);
});

const speak = async (joiner = bo): Promise<void> => {
  await joiner.end.speak();
  await hub.settled();
};
const asker = async (n = 0): Promise<string> => (await ana.end.shown())[n]?.attempt ?? '';
const letIn = async (): Promise<void> => {
  await ana.end.letIn(await asker());
  await hub.settled();
};
const IN = [toHex(SECRET)];

describe('the lobby', () => {
  it('P4 to P9: both see the same four words, and nobody is in before the inviter says so', async () => {
    await speak();
    expect(bo.end.step).toBe('asks');
    expect(bo.end.inviter).toBe('Ana');
    const words = await bo.words();
    expect(words).toMatch(/^Bo: \d+ \d+ \d+ \d+$/);
    expect(await ana.words()).toEqual([words]);
    expect(bo.entered).toEqual([]);
    await letIn();
    expect(bo.entered).toEqual(IN);
    expect(bo.end.step).toBe('over');
    expect(await ana.end.shown()).toEqual([]);
  });

  it('P2: the joiner may come first, and is heard as soon as the inviter is here', async () => {
    hub.leave('Ana');
    await speak();
    expect(bo.end.step).toBe('knocks');
    ana.restart();
    await ana.end.connected();
    await hub.settled();
    expect(bo.end.step).toBe('asks');
  });

  it('two who ask each have words of their own, and only the one that was named comes in', async () => {
    const eve = await TestJoiner.open(hub, 'Eve', ana.keys);
    await speak();
    await speak(eve);
    const words = await ana.words();
    expect(words).toEqual([await bo.words(), await eve.words()]);
    expect(words[0]?.slice(4)).not.toBe(words[1]?.slice(5));
    await letIn();
    await speak(eve);
    expect([bo.entered, eve.entered, eve.end.step]).toEqual([IN, [], 'refused']);
  });

  it('P8: who is refused is told, and the invitation ends', async () => {
    await speak();
    await ana.end.refuse(await asker());
    await hub.settled();
    expect(bo.end.step).toBe('refused');
    expect(ana.end.burnt).toBe(true);
    await ana.end.letIn(bo.state.attempt);
    await hub.settled();
    expect(bo.entered).toEqual([]);
  });

  it('P10: a used invitation lets nobody in again, and the inviter hears of it once', async () => {
    await speak();
    await letIn();
    expect(ana.end.usedAgain).toBe(false);
    const eve = await TestJoiner.open(hub, 'Eve', ana.keys);
    await speak(eve);
    expect([eve.end.step, eve.entered]).toEqual(['used', []]);
    expect(ana.end.usedAgain).toBe(true);
    expect(ana.state.askers).toHaveLength(1); // and is not remembered
    expect(await ana.end.shown()).toEqual([]);
    await ana.end.told();
    ana.restart();
    expect(ana.end.usedAgain).toBe(false);
  });

  it('P10: who had knocked before it was used, and opens after, is refused as well', async () => {
    const eve = await TestJoiner.open(hub, 'Eve', ana.keys);
    hub.onTheWay = (frame, from) => (from === 'Eve' && hub.said.length > 2 ? null : frame);
    await speak(eve);
    expect(eve.end.step).toBe('opens');
    hub.onTheWay = (frame) => frame;
    await speak();
    await letIn();
    await speak(eve);
    expect([eve.end.step, eve.entered, bo.entered]).toEqual(['used', [], IN]);
  });

  it('who waits no more is shown no more', async () => {
    await speak();
    await bo.end.leave();
    await hub.settled();
    expect(await ana.end.shown()).toEqual([]);
    expect(ana.end.burnt).toBe(false);
  });
});

describe('a browser that is closed in the middle', () => {
  it.each(['knock', 'answer', 'open', 'asked'])('goes on after "%s" was lost with it', async (lost) => {
    const at = { knock: 1, answer: 2, open: 3, asked: 4 }[lost];
    hub.onTheWay = (frame) => (hub.said.length === at ? null : frame);
    await speak();
    for (const one of [ana, bo]) one.restart();
    await speak();
    await speak();
    expect(bo.end.step).toBe('asks');
    expect(await ana.words()).toEqual([await bo.words()]);
    await letIn();
    expect(bo.entered).toEqual(IN);
  });

  it('P9: lets in while the joiner is away; the joiner comes in when it is back', async () => {
    await speak();
    hub.leave('Bo');
    await letIn();
    expect(bo.entered).toEqual([]);
    ana.restart();
    expect((await ana.end.shown())[0]?.standing).toBe('let in');
    bo.restart();
    await ana.end.connected();
    await hub.settled();
    expect([bo.entered, bo.end.step]).toEqual([IN, 'over']);
  });

  it('P9: a grant that was not kept is given again; one that comes a third time opens nothing', async () => {
    await speak();
    const kept = structuredClone(bo.state);
    hub.onTheWay = (frame, from) => (from === 'Bo' ? null : frame); // killed before it could say that it is in
    await letIn();
    [hub.onTheWay, bo.state] = [(frame) => frame, kept];
    bo.restart();
    await speak();
    expect([bo.entered, bo.end.step]).toEqual([[...IN, ...IN], 'over']); // `enter` itself knows its notebook
    for (const { frame } of [...hub.said]) await bo.end.hear(frame);
    expect([bo.entered.length, bo.end.step]).toEqual([2, 'over']);
  });

  it('an inviter who lost the attempt has the joiner begin anew', async () => {
    hub.onTheWay = (frame) => (hub.said.length === 3 ? null : frame);
    await speak();
    expect(bo.end.step).toBe('opens');
    const before = bo.state.attempt;
    ana.state = { ...ana.state, askers: [] };
    ana.restart();
    await speak();
    expect(bo.end.step).toBe('asks');
    expect(bo.state.attempt).not.toBe(before);
    expect(await ana.words()).toEqual([await bo.words()]);
  });
});

describe('somebody in between', () => {
  it('all that ever went over, said again to both, changes nothing', async () => {
    await speak();
    const words = await ana.words();
    const replay = async (): Promise<void> => {
      for (const { frame } of [...hub.said]) {
        await ana.end.hear(frame);
        await bo.end.hear(frame);
      }
      await hub.settled();
    };
    await replay();
    expect([await ana.words(), await bo.words()]).toEqual([words, words[0]]);
    await letIn();
    await replay();
    expect([bo.entered, bo.end.step, await ana.end.shown()]).toEqual([IN, 'over', []]);
  });

  it('P3: frames of strangers, changed ones and noise are dropped', async () => {
    await speak();
    const before = [structuredClone(ana.state), structuredClone(bo.state)];
    for (const { frame } of [...hub.said]) {
      const changed = frame.slice();
      changed[20] = (changed[20] ?? 0) ^ 1;
      for (const bytes of [changed, frame.slice(0, 40), new Uint8Array(), new Uint8Array(1068)])
        for (const end of [ana.end, bo.end]) await end.hear(bytes);
    }
    expect([ana.state, bo.state]).toEqual(before);
  });
});

describe('a further computer of somebody who is in', () => {
  const invitedAgain = (further: boolean): void => {
    bo.further = further;
    bo.restart();
  };

  it('P7: is told as whom it comes in before it is let in, and comes in as that member', async () => {
    ana.as = { id: 'member-bo', name: 'Bo' };
    invitedAgain(true);
    await speak();
    expect([bo.end.step, bo.end.as]).toEqual(['asks', 'Bo']);
    expect(bo.enteredAs).toEqual([]);
    await letIn();
    expect([bo.entered, bo.enteredAs]).toEqual([IN, ['member-bo']]);
  });

  it('P7: a new member is told of nobody', async () => {
    await speak();
    await letIn();
    expect([bo.end.as, bo.enteredAs]).toEqual(['', ['']]);
  });

  it('P7: nobody comes in as another than the invitation says', async () => {
    ana.as = { id: 'member-ana', name: '' };
    await speak();
    await letIn();
    expect([bo.entered, bo.enteredAs]).toEqual([[], []]);
    invitedAgain(true);
    ana.as = { id: '', name: '' };
    await speak();
    await letIn();
    expect([bo.entered, bo.enteredAs]).toEqual([[], []]);
  });

  it('P7: nobody comes in as what is no id of a member', async () => {
    for (const id of ['a b', 'x'.repeat(65), '<b>', '__proto__', 'constructor', 'prototype']) {
      const word = encodeToJoiner({ kind: 'grant', name: 'Ana', secret: SECRET, member: id });
      expect(decodeToJoiner(word)).toBeUndefined();
    }
    const word = { kind: 'grant', name: 'Ana', secret: SECRET, member: 'x'.repeat(64) } as const;
    expect(decodeToJoiner(encodeToJoiner(word))).toEqual(word);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FRAME_BYTES } from '../../../../lib/sync/pairing/lobby-end';
import { isToInviter, nameInBox } from '../../../../lib/sync/pairing/lobby-names';
import { toHex } from '../../../../lib/util/bytes';
import { FakeBox, WELL } from '../../../support/fake-box';
import { LobbyApart } from '../../../support/lobby-apart';
import { type LobbyHub, SECRET, type TestInviter, TestJoiner } from '../../../support/lobby-hub';
import { seeded } from '../../../support/random';
import { noise } from '../../../support/sync-bodies';

let apart: LobbyApart;
let hub: LobbyHub;
let box: FakeBox;
let ana: TestInviter;
let bo: TestJoiner;
beforeEach(async () => void ({ hub, box, ana, bo } = apart = await LobbyApart.open()));

const IN = [toHex(SECRET)];
const opens = (one: TestInviter | TestJoiner, until: () => unknown): Promise<void> => apart.opens(one, until);
const standing = (): string => apart.standing;
const waiting = (isForInviter: boolean): number => apart.waiting(isForInviter);
const boAsks = (): Promise<void> => apart.boAsks();
const anaLetsIn = (): Promise<void> => apart.anaLetsIn();

describe('a lobby in the mailbox', () => {
  it('P12: two whose browsers are never open at the same time see the same words, and the joiner comes in', async () => {
    await boAsks();
    expect(await ana.words()).toEqual([await bo.words()]);
    expect(bo.end.inviter).toBe('Ana');
    expect(bo.entered).toEqual([]);
    await anaLetsIn();
    await opens(bo, () => bo.entered.length > 0);
    expect(bo.entered).toEqual(IN);
    await opens(ana, () => standing() === 'came');
    await opens(bo, () => bo.end.step === 'over');
    expect(waiting(false)).toBe(0);
  });

  it('P12: nobody counts as being there by what they left', async () => {
    await boAsks();
    expect((await ana.end.shown()).map(({ heard }) => heard)).toEqual([0]);
    expect(bo.end.heard).toBe(0);
  });

  it('P12: who does not wait any more is not asked about any more', async () => {
    await boAsks();
    bo.restart();
    await bo.end.leave();
    await bo.box?.settled(3000);
    bo.close();
    await opens(ana, () => standing() === '');
  });

  it('P10: a used invitation is refused there too, the inviter hears of it, and of each try once', async () => {
    await boAsks();
    await anaLetsIn();
    const eve = await TestJoiner.open(hub, 'Eve', ana.keys);
    await opens(eve, () => eve.box?.isLeft);
    await opens(ana, () => ana.state.usedAgain && waiting(true) === 0);
    ana.restart();
    await ana.end.told();
    ana.close();
    await opens(eve, () => eve.end.step === 'used');
    ana.restart();
    await new Promise((resolve) => setTimeout(resolve, 100)); // longer than a look takes to begin here
    expect(ana.state.usedAgain).toBe(false);
    ana.close();
  });

  it('what could not be kept stays there to be read again', async () => {
    await opens(bo, () => bo.box?.isLeft);
    ana.restart();
    ana.full = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([waiting(true), standing()]).toEqual([1, '']);
    ana.close();
    ana.full = false;
    await opens(ana, () => standing() === 'knocked' && waiting(true) === 0);
  });

  it('reads 32 in one visit, and the rest a moment later', async () => {
    const name = (n: number): string => n.toString(16).padStart(32, '0');
    for (let n = 0; n < 33; n += 1) box.force(name(n), noise(FRAME_BYTES, n));
    const list = vi.spyOn(ana.hub.box as FakeBox, 'entries', 'get');
    ana.restart();
    await vi.waitFor(() => expect(waiting(true)).toBe(0), { timeout: 3000 });
    ana.close();
    expect(list.mock.results.some(({ value }) => (value as unknown[]).length === 1)).toBe(true);
  });

  it('the same is not left twice, but for somebody who asked again by the mailbox', async () => {
    await boAsks();
    const put = vi.spyOn(box, 'put');
    bo.restart();
    for (let n = 0; n < 5; n += 1) {
      await bo.end.speak();
      await bo.box?.settled(3000);
    }
    expect(put).toHaveBeenCalledTimes(1);
    bo.close();
    ana.restart();
    const answers = (): number => put.mock.calls.filter(([name]) => !isToInviter(name)).length;
    for (let n = 0; n < 3; n += 1) {
      for (const { name } of box.entries) box.forget(name); // the relay has lost what she said
      const before = answers();
      await opens(bo, () => answers() > before);
    }
    ana.close();
  });

  it('32 places are filled by one end, the newest', async () => {
    box.refuses = 'full';
    ana.restart();
    for (let n = 0; n < 33; n += 1)
      ana.box?.leave({ place: `inviter ${n}`, what: String(n), isLast: false }, noise(FRAME_BYTES, n));
    box.refuses = undefined;
    await vi.waitFor(() => expect(waiting(false)).toBe(32), { timeout: 3000 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(waiting(false)).toBe(32);
    expect(box.bytesOf(await nameInBox(ana.lobby.box, 'inviter 0'))).toBeUndefined();
    ana.close();
  });

  it('what is no frame of this lobby is left alone or taken out, and stops nobody', async () => {
    box.force('00'.repeat(16), noise(FRAME_BYTES, 3));
    box.force('01'.repeat(16), noise(FRAME_BYTES + 1, 4));
    box.force('02'.repeat(16), noise(5, 5));
    await boAsks();
    expect(box.entries.map(({ size }) => size).filter((size) => size !== FRAME_BYTES)).toEqual([
      FRAME_BYTES + 1,
      5,
    ]);
    expect(waiting(true)).toBe(0);
  });

  it.each([1, 2, 3, 4, 5, 6])('comes in where the relay loses, repeats and cuts: seed %i', async (seed) => {
    const chance = seeded(seed);
    hub.box = box = new FakeBox(chance);
    box.mischief = { cut: 0.1, lose: 0.1, repeat: 0.3, silent: 0.5 };
    const said: string[][] = [];
    for (let n = 0; n < 60 && bo.state.step !== 'in' && bo.state.step !== 'over'; n += 1) {
      bo.restart();
      await bo.end.speak();
      await new Promise((resolve) => setTimeout(resolve, 40));
      await bo.box?.settled(1000);
      bo.close();
      ana.restart();
      await new Promise((resolve) => setTimeout(resolve, 40));
      const asks = (await ana.end.shown()).find((one) => one.standing === 'asks');
      if (asks !== undefined && bo.state.step === 'asks') {
        said.push([...(await ana.words()), await bo.words()]);
        await ana.end.letIn(asks.attempt);
      }
      await ana.box?.settled(1000);
      ana.close();
    }
    box.mischief = WELL;
    expect(said.length).toBeGreaterThan(0);
    for (const [hers, his] of said) expect(hers).toBe(his);
    expect(bo.entered.every((secret) => secret === IN[0])).toBe(true);
    expect(bo.entered.length).toBeGreaterThan(0);
  });
});

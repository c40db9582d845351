import { vi } from 'vitest';
import { FRAME_BYTES } from '../../lib/sync/pairing/lobby-end';
import { isToInviter } from '../../lib/sync/pairing/lobby-names';
import { FakeBox } from './fake-box';
import { LobbyHub, TestInviter, TestJoiner } from './lobby-hub';

/** Waits until it is so; rejects after three seconds. */
export const comesTrue = (until: () => unknown): Promise<void> =>
  vi.waitFor(
    () => {
      if (!until()) throw new Error('not yet');
    },
    { timeout: 3000 },
  );

/** Ana has invited Bo. Neither ever hears the other live: all goes by the mailbox of the relay. Both browsers are closed. */
export class LobbyApart {
  readonly hub: LobbyHub;
  readonly box: FakeBox;
  readonly ana: TestInviter;
  readonly bo: TestJoiner;

  private constructor(hub: LobbyHub, box: FakeBox, ana: TestInviter, bo: TestJoiner) {
    [this.hub, this.box, this.ana, this.bo] = [hub, box, ana, bo];
  }

  static async open(): Promise<LobbyApart> {
    const [hub, box] = [new LobbyHub(), new FakeBox()];
    hub.box = box;
    hub.onTheWay = () => null;
    const ana = await TestInviter.open(hub);
    const bo = await TestJoiner.open(hub, 'Bo', ana.keys);
    for (const one of [ana, bo]) one.close();
    return new LobbyApart(hub, box, ana, bo);
  }

  /** How those stand who have come to Ana. */
  get standing(): string {
    return this.ana.state.askers.map((one) => one.standing).join();
  }

  /** Frames that lie there, for the inviter or for joiners. */
  waiting(isForInviter: boolean): number {
    const { entries } = this.box;
    return entries.filter(({ name, size }) => size === FRAME_BYTES && isToInviter(name) === isForInviter)
      .length;
  }

  /** The browser of one of them is open until that is so. */
  async opens(one: TestInviter | TestJoiner, until: () => unknown): Promise<void> {
    one.restart();
    if (one instanceof TestJoiner) await one.end.speak();
    await comesTrue(until);
    await one.box?.settled(3000);
    one.close();
  }

  /** Each opens the browser in turn, until Bo asks and Ana has the words. */
  async boAsks(): Promise<void> {
    const { ana, bo } = this;
    await this.opens(bo, () => bo.box?.isLeft);
    await this.opens(ana, () => this.waiting(false) === 1);
    await this.opens(bo, () => this.waiting(true) === 1 && bo.end.step === 'opens');
    await this.opens(ana, () => this.standing === 'asks' && this.waiting(false) === 1);
    await this.opens(bo, () => bo.end.step === 'asks');
  }

  async anaLetsIn(): Promise<void> {
    const { ana } = this;
    ana.restart();
    await ana.end.letIn((await ana.end.shown())[0]?.attempt ?? '');
    await comesTrue(() => this.waiting(false) === 1);
    await ana.box?.settled(3000);
    ana.close();
  }
}

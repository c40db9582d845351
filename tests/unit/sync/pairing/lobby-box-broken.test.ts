import { beforeEach, describe, expect, it } from 'vitest';
import { newEndKeys } from '../../../../lib/crypto/lobby-keys';
import { toHex } from '../../../../lib/util/bytes';
import { type FakeBox, WELL } from '../../../support/fake-box';
import { comesTrue, LobbyApart } from '../../../support/lobby-apart';
import { type LobbyHub, SECRET, type TestInviter, TestJoiner } from '../../../support/lobby-hub';
import { noise } from '../../../support/sync-bodies';

let apart: LobbyApart;
let hub: LobbyHub;
let box: FakeBox;
let ana: TestInviter;
let bo: TestJoiner;
beforeEach(async () => void ({ hub, box, ana, bo } = apart = await LobbyApart.open()));

const IN = [toHex(SECRET)];
/** Bo's browser is open, and stays so. */
async function boStays(): Promise<void> {
  bo.restart();
  await bo.end.speak();
  await bo.box?.settled(3000);
}

describe('the inviter’s browser is killed', () => {
  it('P12: before its answer lies at the relay: what it read is there still, and is answered the next time', async () => {
    await boStays();
    box.refuses = 'not-stored';
    ana.restart();
    await comesTrue(() => apart.standing === 'knocked');
    ana.close();
    box.refuses = undefined;
    ana.restart();
    await comesTrue(() => bo.end.step === 'asks');
    for (const one of [ana, bo]) one.close();
  });

  it('P12: before the grant lies at the relay: it is left when the browser opens again', async () => {
    await apart.boAsks();
    await boStays();
    await apart.opens(ana, () => apart.waiting(true) === 0);
    await comesTrue(() => apart.waiting(false) === 0);
    box.refuses = 'not-stored';
    ana.restart();
    await ana.end.letIn((await ana.end.shown())[0]?.attempt ?? '');
    await new Promise((resolve) => setTimeout(resolve, 20)); // the relay has refused it by then
    ana.close();
    box.refuses = undefined;
    ana.restart();
    await comesTrue(() => bo.entered.length > 0);
    expect(bo.entered).toEqual(IN);
    for (const one of [ana, bo]) one.close();
  });
});

describe('what comes late', () => {
  it('P12: a knock that the relay kept takes the place of no grant, whether it comes by the mailbox or live', async () => {
    await apart.opens(bo, () => bo.box?.isLeft);
    const [knock] = box.entries.map(({ name }) => ({ name, bytes: box.bytesOf(name) ?? noise(1, 1) }));
    await apart.boAsks();
    await apart.anaLetsIn();
    ana.restart();
    if (knock) box.force(knock.name, knock.bytes);
    await comesTrue(() => apart.waiting(true) === 0);
    if (knock) await ana.end.hear(knock.bytes);
    await ana.box?.settled(3000);
    ana.close();
    bo.restart(); // and says nothing
    await comesTrue(() => bo.entered.length > 0);
    bo.close();
  });

  it('P12: where the relay has lost an answer, who waits says again what was said, at the next look', async () => {
    hub.timing = { look: 60 };
    await boStays();
    box.mischief = { ...WELL, lose: 2 }; // all that is put
    await apart.opens(ana, () => apart.waiting(true) === 0);
    box.mischief = WELL;
    await comesTrue(() => (void bo.end.speak(), apart.waiting(true) === 1));
    bo.close();
  });
});

describe('what somebody leaves who has the code and wants to do harm', () => {
  it('P12: a key that is none is taken out, and what lies behind it is read', async () => {
    const eve = await TestJoiner.open(
      hub,
      'Eve',
      { publicKey: ana.keys.publicKey },
      {
        ...(await newEndKeys()),
        publicKey: noise(65, 7),
      },
    );
    await apart.opens(eve, () => eve.box?.isLeft);
    await apart.opens(ana, () => apart.waiting(false) === 1);
    await apart.opens(eve, () => apart.waiting(true) === 1 && eve.end.step === 'opens');
    await apart.opens(bo, () => apart.waiting(true) === 2);
    await apart.opens(ana, () => apart.standing === 'knocked,knocked' && apart.waiting(true) === 0);
  });

  it('what cannot be kept stops nothing behind it', async () => {
    await apart.opens(bo, () => bo.box?.isLeft);
    box.force('00'.repeat(16), noise(1052, 3));
    ana.restart();
    ana.full = true;
    await comesTrue(() => apart.waiting(true) === 1);
    ana.close();
  });
});

describe('a joiner who waits no more', () => {
  it('P7: says so also before the inviter’s name has come: nobody is asked about them then', async () => {
    await apart.opens(bo, () => bo.box?.isLeft);
    await apart.opens(ana, () => apart.waiting(false) === 1);
    await apart.opens(bo, () => apart.waiting(true) === 1 && bo.end.step === 'opens');
    bo.restart();
    await bo.end.leave();
    await bo.box?.settled(3000);
    bo.close();
    await apart.opens(ana, () => apart.waiting(true) === 0);
    expect(apart.standing).toBe('knocked');
  });

  it('P7: says so though an answer is read just then: it makes that word needless no more than any other', async () => {
    await apart.opens(bo, () => bo.box?.isLeft);
    await apart.opens(ana, () => apart.waiting(false) === 1);
    await apart.opens(bo, () => apart.waiting(true) === 1 && bo.end.step === 'opens');
    await apart.opens(ana, () => apart.standing === 'asks' && apart.waiting(false) === 1);
    bo.restart(); // her word lies there
    await bo.end.leave();
    await bo.box?.settled(3000);
    expect(bo.end.step).toBe('asks'); // it was read
    bo.close();
    await apart.opens(ana, () => apart.standing === '');
  });

  it('A8: takes out what was left, where an answer by a file takes its place', async () => {
    await boStays();
    expect(apart.waiting(true)).toBe(1);
    await bo.end.answer(async () => [1, 2, 3, 4]);
    bo.box?.look();
    await comesTrue(() => apart.waiting(true) === 0);
    bo.close();
  });
});

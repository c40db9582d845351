import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newSecret } from '../../../../lib/crypto/keys';
import { renewSecret } from '../../../../lib/store/notebooks';
import { stopJoining } from '../../../../lib/post/pairing/join';
import { LobbyPerson, soon } from '../../../support/lobby-person';
import { secretAt, twoWhoPair } from '../../../support/two-who-pair';
import { saveAnswer } from '../../../../lib/post/pairing/answers';
import { cheapStretch } from '../../../support/cheap-stretch';
import { lobbyAt } from '../../../support/lobby-at';

let ana: LobbyPerson;
let ben: LobbyPerson;
let notebook: string;
let code: string;
let isLeft: Awaited<ReturnType<typeof lobbyAt>>;
const two = twoWhoPair(true);
beforeEach(async () => {
  ({ ana, ben, notebook } = two);
  code = await ana.invite(notebook);
  isLeft = await lobbyAt(two.relay.url, code);
  ana.kill();
  await ben.join(code);
  await isLeft('for the inviter');
});

/** Ben is there alone, then Ana alone, until she has his key and name. */
async function untilAsked(): Promise<string> {
  ben.kill();
  ana.start();
  await isLeft('for the joiner');
  ana.kill();
  ben.start();
  await isLeft('for the inviter');
  ben.kill();
  ana.start();
  return (await ana.asks(notebook)).id;
}

const asking = () => ana.lobbies.pairing.get().lobbies[notebook]?.askers ?? [];

/** Ana lets Ben in, whose browser is closed. Hers stays open. */
async function letInBen(): Promise<void> {
  await ana.letIn(notebook, await untilAsked());
  for (const { box } of await ana.lobbies.inviting(notebook)) await box.settled(5000);
}

describe('two posts that never run at the same time', () => {
  it('P12: the joiner hears that the request is left, and comes in when that is decided', async () => {
    expect(await soon(() => ben.lobbies.pairing.get().joining?.left || undefined)).toBe(true);
    const asker = await untilAsked();
    expect(await ana.asks(notebook)).toMatchObject({ name: 'Ben', here: false });
    await ana.letIn(notebook, asker);
    for (const { box } of await ana.lobbies.inviting(notebook)) await box.settled(5000);
    ana.kill();
    ben.start();
    expect(await ben.comesTo('in')).toMatchObject({ inviter: 'Ana' });
  });

  it('P12: a grant that waits there is made anew where the notebook gets another secret meanwhile', async () => {
    await letInBen();
    for (const { box } of await ana.lobbies.inviting(notebook)) {
      const leaves = vi.spyOn(box, 'leave');
      await renewSecret(ana.db, notebook, newSecret());
      await vi.waitFor(() => expect(leaves).toHaveBeenCalled(), { timeout: 5000 });
      await box.settled(5000);
    }
    ana.kill();
    ben.start();
    const { notebook: joined } = await ben.comesTo('in');
    expect(await secretAt(ben, joined)).toEqual(await secretAt(ana, notebook));
  });

  it('P10: who is let in later by another invitation takes the place of who has not come, and they share no secret', async () => {
    await letInBen();
    const eve = new LobbyPerson('Eve', two.end.signal);
    await eve.join(await ana.invite(notebook));
    const asks = await soon(() => asking().find(({ name }) => name === 'Eve'));
    await ana.letIn(notebook, asks.id);
    const { notebook: joined } = await eve.comesTo('in');
    expect(await secretAt(eve, joined)).toEqual(await secretAt(ana, notebook));
    ben.start();
    await ben.comesTo('refused');
    expect(await ben.db.notebooks.count()).toBe(0);
  });

  it('P10: who was let in and is refused after all does not come in, and the next one gets another secret', async () => {
    const before = await secretAt(ana, notebook);
    await letInBen();
    await ana.takeBack(notebook, asking()[0]?.id ?? '');
    await soon(() => (asking().length === 0 ? true : undefined));
    ben.start();
    await ben.comesTo('refused');
    await ben.join(await ana.invite(notebook));
    await ana.letIn(notebook, (await ana.asks(notebook)).id);
    const { notebook: joined } = await ben.comesTo('in');
    expect(await secretAt(ben, joined)).not.toEqual(before);
  });

  it('P10: while somebody who said that they are in is not in the list of members yet, nobody else is let in', async () => {
    await letInBen();
    ben.start();
    await ben.comesTo('in');
    await soon(() => (asking().length === 0 ? true : undefined));
    const eve = new LobbyPerson('Eve', two.end.signal);
    await eve.join(await ana.invite(notebook));
    await ana.letIn(notebook, (await ana.asks(notebook)).id);
    await eve.comesTo('refused');
  });

  it('P12: who stops waiting takes the request back before the lobby is forgotten', async () => {
    await untilAsked();
    ana.kill();
    ben.start();
    await ben.comesTo('asks');
    await stopJoining(ben.lobbies);
    ben.kill();
    ana.start();
    await soon(() => (ana.lobbies.pairing.get().lobbies[notebook]?.askers.length === 0 ? true : undefined));
  });

  it('A8: who has saved an answer leaves nothing more there: the inviter would see other words', async () => {
    const { db, lobbies } = ben;
    await saveAnswer({ db, lobbies, stretched: cheapStretch, now: Date.now });
    ben.kill();
    ana.start();
    await isLeft('for the joiner');
    ana.kill();
    ben.start();
    await isLeft('for nobody');
    const [row] = await ben.db.lobbies.toArray();
    expect(row?.state).toMatchObject({ step: 'opens' });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { stopJoining } from '../../../../lib/post/pairing/join';
import type { LobbyPerson } from '../../../support/lobby-person';
import { twoWhoPair } from '../../../support/two-who-pair';
import { saveAnswer } from '../../../../lib/post/pairing/answers';
import { cheapStretch } from '../../../support/cheap-stretch';
import { soon } from '../../../support/lobby-person';
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

import { beforeEach, describe, expect, it } from 'vitest';
import { members } from '../../../../lib/model/member';
import { addRecord } from '../../../../lib/notebook/records';
import { markTakenBack } from '../../../../lib/store/given-out';
import { openNotebook } from '../../../../lib/store/open-notebook';
import { writeSetting } from '../../../../lib/store/settings';
import type { InviterEnd } from '../../../../lib/sync/pairing/inviter-end';
import { LobbyPerson, soon } from '../../../support/lobby-person';
import { testRelay, type TestRelay } from '../../../support/sync-relay';
import { secretAt, twoWhoPair } from '../../../support/two-who-pair';

let ana: LobbyPerson;
let ben: LobbyPerson;
let notebook: string;
const two = twoWhoPair();
beforeEach(() => void ({ ana, ben, notebook } = two));

const asking = () => ana.lobbies.pairing.get().lobbies[notebook]?.askers ?? [];
const idOf = (name: string): Promise<string> => soon(() => asking().find((one) => one.name === name)?.id);
const ends = async (): Promise<InviterEnd[]> => (await ana.lobbies.inviting(notebook)).map(({ end }) => end);

/** Ana lets Ben in, and his word that he is in does not come. */
async function letInBen(): Promise<string> {
  await ben.join(await ana.invite(notebook));
  const id = await idOf('Ben');
  ben.kill();
  await ana.letIn(notebook, id);
  return id;
}

describe('P10: two windows that click at the same moment', () => {
  /** Ben and Eve ask, each by an invitation of their own. */
  async function twoAsk(): Promise<{ eve: LobbyPerson; second: TestRelay }> {
    const eve = new LobbyPerson('Eve', two.end.signal);
    const code = await ana.invite(notebook);
    const second = await testRelay();
    await writeSetting(ana.db, 'relayAddress', second.url);
    const other = await ana.invite(notebook);
    await Promise.all([ben.join(code), eve.join(other)]);
    await soon(() => (asking().length === 2 ? true : undefined));
    return { eve, second };
  }

  it.each([
    ['Ben', 'Eve'],
    ['Eve', 'Ben'],
  ])('let in %s alone, whom the first one named, and not %s', async (first, then) => {
    const { second } = await twoAsk();
    const [one, other] = [await idOf(first), await idOf(then)];
    for (const end of await ends()) await end.shown(); // nothing is worked out for the first time any more
    await Promise.all([ana.letIn(notebook, one), ana.letIn(notebook, other)]);
    const letIn = (await ends()).filter((end) => end.hasLetIn(one) || end.hasLetIn(other));
    expect(letIn).toHaveLength(1);
    expect(letIn[0]?.hasLetIn(one)).toBe(true);
    await second.close();
  });
});

describe('P10: who was let in and is refused after all', () => {
  it('leaves the notebook under another secret at once: what they have opens nothing new', async () => {
    const before = await secretAt(ana, notebook);
    const id = await letInBen();
    await ana.takeBack(notebook, id);
    expect(await secretAt(ana, notebook)).not.toEqual(before);
    expect(ana.metAnew).toBe(1);
  });

  it('stays, where they are a member by now', async () => {
    const id = await letInBen();
    const before = await secretAt(ana, notebook);
    const { doc } = await openNotebook(ana.db, notebook, two.end.signal);
    addRecord(doc, members, { id: 'ben', by: 'ben', at: 1 }, { name: 'Ben', seat: 'b' });
    await ana.takeBack(notebook, id);
    expect(await secretAt(ana, notebook)).toEqual(before);
    expect((await ends()).map((end) => end.hasLetIn(id))).toEqual([true]);
  });

  it('gives the notebook another secret also where the browser is killed behind the refusal', async () => {
    const id = await letInBen();
    const before = await secretAt(ana, notebook);
    await markTakenBack(ana.db, notebook);
    for (const end of await ends()) await end.takeBack(id);
    ana.kill();
    ana.start();
    await ana.finishTakingBack();
    expect(await secretAt(ana, notebook)).not.toEqual(before);
  });

  it('keeps the secret where the browser is killed before the refusal: the person sees them on the way', async () => {
    await letInBen();
    const before = await secretAt(ana, notebook);
    await markTakenBack(ana.db, notebook);
    ana.kill();
    ana.start();
    await ana.finishTakingBack();
    expect(await secretAt(ana, notebook)).toEqual(before);
    ben.start();
    await ben.comesTo('in');
  });

  it('is in where their word of it comes in between, and the next one is refused', async () => {
    const id = await letInBen();
    const eve = new LobbyPerson('Eve', two.end.signal);
    await eve.join(await ana.invite(notebook));
    const asks = await idOf('Eve');
    const before = await secretAt(ana, notebook);
    const [first] = await ends();
    const takesBack = first!.takeBack.bind(first);
    first!.takeBack = async (attempt) => {
      ben.start();
      await ben.comesTo('in');
      await soon(() => first!.hasCome || undefined);
      return takesBack(attempt);
    };
    await ana.letIn(notebook, asks);
    await eve.comesTo('refused');
    expect(first!.hasLetIn(id)).toBe(true);
    expect(await secretAt(ana, notebook)).toEqual(before);
    ana.kill();
    ana.start();
    await ana.finishTakingBack();
    expect(await secretAt(ana, notebook)).toEqual(before);
  });
});

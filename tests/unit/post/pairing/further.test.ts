import { beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import { addRecord } from '../../../../lib/notebook/records';
import { members } from '../../../../lib/model/member';
import { openNotebook } from '../../../../lib/store/open-notebook';
import { LobbyPerson } from '../../../support/lobby-person';
import { listOf } from '../../../support/records';
import { secretAt, twoWhoPair } from '../../../support/two-who-pair';

let end: AbortController;
let ana: LobbyPerson;
let ben: LobbyPerson;
let notebook: string;
const two = twoWhoPair();
beforeEach(() => void ({ end, ana, ben, notebook } = two));

describe('a notebook with two members', () => {
  /** Ana's notebook once Ben is in. */
  const withBen = async (): Promise<string> => {
    await ben.join(await ana.invite(notebook));
    await ana.letIn(notebook, (await ana.asks(notebook)).id);
    const { notebook: joined } = await ben.comesTo('in');
    const there = await openNotebook(ben.db, joined, end.signal);
    const here = await openNotebook(ana.db, notebook, end.signal);
    applyUpdate(here.doc, encodeStateAsUpdate(there.doc));
    applyUpdate(there.doc, encodeStateAsUpdate(here.doc));
    return joined;
  };
  const idOf = async (name: string): Promise<string> => {
    const { doc } = await openNotebook(ana.db, notebook, end.signal);
    return (
      listOf(doc, 'members')
        .get()
        .find((one) => one.name === name)?.id ?? ''
    );
  };

  it('P10: lets in a further computer of either member, whoever of the two invites; it joins as that person', async () => {
    const joined = await withBen();
    const cases = [
      [ana, notebook, 'Ben'],
      [ana, notebook, 'Ana'],
      [ben, joined, 'Ana'],
    ] as const;
    for (const [host, id, who] of cases) {
      const fresh = new LobbyPerson(who, end.signal);
      const as = await idOf(who);
      await fresh.join(await host.invite(id, as));
      const asker = await host.asks(id);
      expect(asker.as).toBe(as);
      expect((await fresh.comesTo('asks')).as).toBe(who);
      await host.letIn(id, asker.id);
      const { notebook: there } = await fresh.comesTo('in');
      expect((await fresh.db.notebooks.get(there))?.me).toBe(as);
      expect(await secretAt(fresh, there)).toEqual(await secretAt(ana, notebook));
      const { doc } = await openNotebook(fresh.db, there, end.signal);
      expect(listOf(doc, 'members').get()).toEqual([]); // their own record comes with the notebook
    }
  });

  it('P10: makes no third member, and invites nobody as somebody else, or before there are two', async () => {
    await expect(ana.invite(notebook, await idOf('Ana'))).rejects.toThrow('invites nobody');
    const joined = await withBen();
    for (const as of ['eve', ' ']) await expect(ana.invite(notebook, as)).rejects.toThrow('invites nobody');
    await expect(ben.invite(joined)).rejects.toThrow('invites nobody');
    const { doc } = await openNotebook(ana.db, notebook, end.signal);
    addRecord(doc, members, { id: 'eve', by: 'eve', at: Date.now() + 9 }, { name: 'Eve', seat: 'b' });
    await expect(ana.invite(notebook, 'eve')).rejects.toThrow('invites nobody');
    const eve = new LobbyPerson('Eve', end.signal);
    await eve.join(await ana.invite(notebook, await idOf('Ben')));
    await eve.comesTo('asks');
    const [row] = (await ana.db.lobbies.toArray()).filter(({ as }) => as !== undefined);
    ana.kill();
    await ana.db.lobbies.update(row?.id ?? '', { as: 'eve' });
    ana.start();
    await ana.letIn(notebook, (await ana.asks(notebook)).id);
    await eve.comesTo('refused');
  });

  it('keeps its secret when a further computer comes in, also where a code of Bookbag 0.1 was given out', async () => {
    await withBen();
    const before = await secretAt(ana, notebook);
    await ana.db.cursors.put({ notebook, key: 'invited', value: 1 });
    const fresh = new LobbyPerson('Ben', end.signal);
    await fresh.join(await ana.invite(notebook, await idOf('Ben')));
    await ana.letIn(notebook, (await ana.asks(notebook)).id);
    await fresh.comesTo('in');
    expect(await secretAt(ana, notebook)).toEqual(before);
  });
});

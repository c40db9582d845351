import Dexie from 'dexie';
import yDexie from 'y-dexie';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readAcknowledgements } from '../../../lib/store/cursors';
import { BookbagDb, UPDATES_TABLE } from '../../../lib/store/db';
import { diskFailure } from '../../../lib/store/disk/disk-error';

/** The database as version 1 of the product made it. Never change it: it stands for what people have. */
class VersionOne extends Dexie {
  constructor(name: string) {
    super(name, { addons: [(db: Dexie) => void yDexie(db)] });
    this.version(1).stores({
      notebooks: 'id, doc: Y.Doc',
      bodies: '',
      private: '[notebook+key]',
      cursors: '[notebook+key]',
      settings: 'key',
    });
  }
}

/** The database as version 2 made it. Never change it either. */
function versionTwo(name: string): VersionOne {
  const db = new VersionOne(name);
  db.version(2).stores({ files: 'hash, [keptAt+size]' });
  return db;
}

const opened: Dexie[] = [];
const keep = <T extends Dexie>(db: T): T => (opened.push(db), db);
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

describe('database', () => {
  it('opens what version 1 left, with everything in it', async () => {
    const name = 'from-version-1';
    const old = new VersionOne(name);
    const doc = new Y.Doc();
    doc.getMap('meta').set('name', 'Spring match');
    await old
      .table('notebooks')
      .add({ id: 'n', me: 'm', secret: null, relays: [], label: 'Spring match', partner: '', createdAt: 1 });
    await old.table(UPDATES_TABLE).add({ k: 'n', u: Y.encodeStateAsUpdateV2(doc), f: 1 });
    await old.table('bodies').put(new Uint8Array([1, 2]), new Uint8Array(32));
    await old.table('settings').put({ key: 'myName', value: 'Ana' });
    old.close();

    const db = keep(new BookbagDb(name));
    const row = await db.notebooks.get('n');
    expect(row).toMatchObject({ me: 'm', label: 'Spring match' });
    const updates = await db.table(UPDATES_TABLE).where({ k: 'n' }).toArray();
    const read = new Y.Doc();
    for (const update of updates) Y.applyUpdateV2(read, (update as { u: Uint8Array }).u);
    expect(read.getMap('meta').get('name')).toBe('Spring match');
    expect(await db.bodies.get(new Uint8Array(32))).toEqual(new Uint8Array([1, 2]));
    expect((await db.settings.get('myName'))?.value).toBe('Ana');
  });

  it.each([1, 2])(
    'what the partner acknowledged to version %i is kept, of an unknown device',
    async (version) => {
      const name = `acknowledged-to-version-${version}`;
      const old = version === 1 ? new VersionOne(name) : versionTwo(name);
      const said = { snapshot: new Uint8Array([1]), stateVector: new Uint8Array([2]), at: 3 };
      const rows = [
        { notebook: 'n', key: 'acknowledged', value: said },
        { notebook: 'n', key: 'lastHere', value: 5 },
        { notebook: 'other', key: 'acknowledged', value: { ...said, snapshot: null, at: 4 } },
      ];
      for (const row of rows) await old.table('cursors').put(row);
      old.close();

      const db = keep(new BookbagDb(name));
      expect(await readAcknowledgements(db, 'n')).toEqual([{ device: '', ...said }]);
      expect(await readAcknowledgements(db, 'other')).toEqual([
        { device: '', ...said, snapshot: null, at: 4 },
      ]);
      expect(await db.cursors.toArray()).toEqual([{ notebook: 'n', key: 'lastHere', value: 5 }]);
    },
  );

  it('asks for strict durability', () => {
    const db = keep(new BookbagDb('strict'));
    expect(
      (db as unknown as { _options: { chromeTransactionDurability: string } })._options
        .chromeTransactionDurability,
    ).toBe('strict');
  });
});

describe('disk failure', () => {
  it('a full disk is told from other faults by name alone, also when wrapped', () => {
    const full = Object.assign(new Error(''), { name: 'QuotaExceededError' });
    expect(diskFailure(full)).toBe('disk-full');
    expect(diskFailure({ name: 'AbortError', inner: full })).toBe('disk-full');
    expect(diskFailure(new Error('QuotaExceededError in a message only'))).toBe('failed');
    expect(diskFailure('text')).toBe('failed');
  });
});

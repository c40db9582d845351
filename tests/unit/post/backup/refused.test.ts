import { encodeStateAsUpdate } from 'yjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Contents, encodeBodies, encodeContents } from '../../../../lib/backup/contents';
import { sealBackup } from '../../../../lib/backup/seal';
import { newSecret } from '../../../../lib/crypto/keys';
import { storedHashes } from '../../../../lib/store/bodies';
import { sha256Hex } from '../../../../lib/util/bytes';
import { gzip } from '../../../../lib/util/gzip';
import { cheapStretch } from '../../../support/cheap-stretch';
import {
  AT,
  back,
  type Device,
  device as newDevice,
  ours,
  restore,
  value,
  WORDS,
} from '../../../support/devices';

let end: AbortController;
beforeEach(() => (end = new AbortController()));
afterEach(() => end.abort());

const device = () => newDevice(end.signal);

describe('a file that is refused writes nothing', () => {
  const nothing = async ({ db }: Device): Promise<void> => {
    for (const table of db.tables)
      if (table.name !== 'settings') expect([table.name, await table.count()]).toEqual([table.name, 0]);
  };

  /** A file of Ana's, with what `change` makes of its contents and the parts behind. */
  async function forged(
    change: (contents: Contents) => Contents | Uint8Array<ArrayBuffer>,
    ...more: Uint8Array<ArrayBuffer>[]
  ) {
    const { host } = await ours(device());
    const contents = change({
      ...{ name: 'Ours', made: AT, me: 'ana', relays: [], seen: [], secret: newSecret(), privately: null },
      update: encodeStateAsUpdate(host.open.doc) as Uint8Array<ArrayBuffer>,
    });
    async function* parts() {
      yield contents instanceof Uint8Array ? contents : encodeContents(contents);
      yield* more;
    }
    return sealBackup(parts(), WORDS, cheapStretch);
  }

  it('with wrong words, cut short, or bent in its last byte', async () => {
    const [old, fresh] = [device(), device()];
    const { host } = await ours(old);
    const file = await back(old, host);
    expect(await restore(fresh, file, null, 'other words')).toMatchObject({ reason: 'wrong-passphrase' });
    expect(await restore(fresh, file.slice(0, -1))).toMatchObject({ reason: 'damaged' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[bytes.length - 1]! ^= 1;
    expect(await restore(fresh, new Blob([bytes]))).toMatchObject({ reason: 'damaged' });
    expect(await restore(fresh, new Blob(['a letter']))).toMatchObject({ reason: 'not-a-backup' });
    await nothing(fresh);
  });

  it('with contents that are none, an update that would harm, or a member who is not in it', async () => {
    const fresh = device();
    const tries: [Blob, string][] = [
      [await forged(() => new Uint8Array([1, 2, 3])), 'damaged'],
      [await forged((one) => one, new Uint8Array([1, 2, 3])), 'damaged'],
      [await forged((one) => ({ ...one, update: new Uint8Array([9, 9, 9, 9]) })), 'harmful'],
      [await forged((one) => ({ ...one, me: 'eve' })), 'harmful'],
      [
        await forged((one) => ({ ...one, privately: { update: new Uint8Array([9, 9]), rows: [] } })),
        'harmful',
      ],
    ];
    for (const [file, reason] of tries) expect(await restore(fresh, file)).toEqual({ ok: false, reason });
    await nothing(fresh);
  });

  it('stores only bodies that are named and that are what their names say', async () => {
    const fresh = device();
    const stray = await gzip('nobody names it');
    const lying = { hash: '', bytes: await gzip('not the text') };
    const file = await forged(
      (one) => {
        const text = new TextDecoder('latin1').decode(one.update);
        lying.hash = /[0-9a-f]{64}/.exec(text)?.[0] ?? '';
        return one;
      },
      encodeBodies([{ hash: await sha256Hex(stray), bytes: stray }]),
    );
    expect(lying.hash).not.toBe('');
    expect(await restore(fresh, file)).toMatchObject({ value: { bodies: 0 } });
    expect([...(await storedHashes(fresh.db))]).toEqual([]);
    const other = device();
    const liar = await forged((one) => one, encodeBodies([lying]));
    expect(await restore(other, liar)).toMatchObject({ value: { bodies: 0 } });
    expect([...(await storedHashes(other.db))]).toEqual([]);
  });

  it('of addresses takes only those of relays', async () => {
    const fresh = device();
    const relays = ['javascript:alert(1)', 'wss://good.example'];
    const id = value(await restore(fresh, await forged((one) => ({ ...one, relays })))).notebook;
    expect(await fresh.db.notebooks.get(id)).toMatchObject({ relays: ['wss://good.example'] });
  });
});

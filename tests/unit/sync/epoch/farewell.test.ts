import { beforeAll, describe, expect, it } from 'vitest';
import { deviceIdOf, type DeviceKeys, newDeviceKeys } from '../../../../lib/crypto/device-keys';
import { openEnvelope, sealEnvelope } from '../../../../lib/crypto/envelope';
import { epochKeys, sealSecret } from '../../../../lib/crypto/epoch';
import { newSecret } from '../../../../lib/crypto/keys';
import { fromBase64url } from '../../../../lib/util/bytes';
import {
  epochLeft,
  makeFarewell,
  MAX_FAREWELL,
  MOST_GONE,
  MOST_STAYING,
  openFarewell,
  secretFor,
} from '../../../../lib/sync/epoch/farewell';

interface Own {
  readonly id: string;
  readonly keys: DeviceKeys;
}

const newOwn = async (): Promise<Own> => {
  const keys = await newDeviceKeys();
  return { id: (await deviceIdOf(keys.open)) ?? '', keys };
};
const staying = ({ id, keys }: Own) => ({ id, agree: keys.open.agree });

const [old, next] = [newSecret(), newSecret()];
/** Ana's, her lost one, and Bo's. */
let [ana, lost, bo]: Own[] = [];
let made: Uint8Array<ArrayBuffer>;

const from = (some: Partial<Parameters<typeof makeFarewell>[0]> = {}) =>
  makeFarewell({
    ...{ old, next, own: ana as Own, me: 'ana', at: 1_790_000_000_000, gone: [lost?.id ?? ''] },
    ...{ stay: [staying(ana as Own), staying(bo as Own)], ...some },
  });

beforeAll(async () => {
  [ana, lost, bo] = await Promise.all([newOwn(), newOwn(), newOwn()]);
  made = await from();
});

describe('a farewell', () => {
  it('E2 says who made it, when, who is gone and to which epoch it leads', async () => {
    const said = await openFarewell(await epochKeys(old), made);
    expect(said).toMatchObject({
      next: (await epochKeys(next)).mark,
      at: 1_790_000_000_000,
      maker: { id: ana?.id, by: 'ana', ...ana?.keys.open },
      gone: [lost?.id],
    });
    expect([...(said?.boxes.keys() ?? [])]).toEqual([ana?.id, bo?.id]);
    expect(epochLeft(made)).toBe((await epochKeys(old)).mark);
  });

  it('E4 gives the next secret to each device that stays, and to no other', async () => {
    const said = await openFarewell(await epochKeys(old), made);
    const { mark } = await epochKeys(old);
    if (said === undefined || !ana || !lost || !bo) throw new Error('no farewell');
    for (const one of [ana, bo]) expect(await secretFor(said, one, mark)).toEqual(next);
    expect(await secretFor(said, lost, mark)).toBeUndefined();
    // nor by the box of another one, of which it has no key
    const boxes = new Map([[lost.id, said.boxes.get(bo.id) as Uint8Array<ArrayBuffer>]]);
    expect(await secretFor({ ...said, boxes }, lost, mark)).toBeUndefined();
    // nor at another passage than the one it was made for
    expect(await secretFor(said, bo, 'ab'.repeat(16))).toBeUndefined();
  });

  it('E4 hands over nothing that does not lead where it says', async () => {
    const said = await openFarewell(await epochKeys(old), made);
    const { mark } = await epochKeys(old);
    if (said === undefined || !ana || !bo) throw new Error('no farewell');
    const handing = { from: ana.id, to: bo.id, old: mark, next: said.next };
    const theirs = fromBase64url(bo.keys.open.agree) ?? new Uint8Array();
    for (const secret of [newSecret(), newSecret().subarray(1), next]) {
      const box = (await sealSecret(ana.keys, theirs, handing, secret)) ?? new Uint8Array();
      const opened = await secretFor({ ...said, boxes: new Map([[bo.id, box]]) }, bo, mark);
      expect(opened).toEqual(secret === next ? next : undefined);
    }
    expect(await sealSecret(ana.keys, new Uint8Array(65), handing, next)).toBeUndefined();
  });

  it('E3 is made by who has the secret of the epoch alone', async () => {
    expect(await openFarewell(await epochKeys(next), made)).toBeUndefined();
    const { mark, seal } = await epochKeys(old);
    const forged = await from({ old: newSecret() });
    expect(await openFarewell({ mark, seal }, forged)).toBeUndefined();
  });

  it('E3 is refused where one byte of it is another', async () => {
    const keys = await epochKeys(old);
    for (const at of [0, 17, 20, 40, made.length - 1]) {
      const changed = made.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openFarewell(keys, changed), `byte ${at}`).toBeUndefined();
    }
  });

  it('E3 is refused where its maker signs with other keys than it names, or as another member', async () => {
    const keys = await epochKeys(old);
    const { open } = (bo as Own).keys;
    const asBo = { ...(ana as Own).keys, open };
    expect(await openFarewell(keys, await from({ own: { id: bo?.id ?? '', keys: asBo } }))).toBeUndefined();
    expect(
      await openFarewell(keys, await from({ own: { id: 'other', keys: (ana as Own).keys } })),
    ).toBeUndefined();
  });

  it('E3 is refused where somebody else who has the secret has changed what the maker said', async () => {
    const keys = await epochKeys(old);
    const content = await openEnvelope(keys.seal, made, 34, MAX_FAREWELL);
    if (content === undefined) throw new Error('no farewell');
    const again = (bytes: Uint8Array<ArrayBuffer>) => sealEnvelope(keys.seal, made.slice(0, 34), bytes);
    expect(await openFarewell(keys, await again(content))).toBeDefined();
    const elsewhere = made.slice(0, 34);
    elsewhere[33] = (elsewhere[33] ?? 0) ^ 1; // leaves another epoch
    expect(await openFarewell(keys, await sealEnvelope(keys.seal, elsewhere, content))).toBeUndefined();
    content[0] = (content[0] ?? 0) ^ 1; // leads to another epoch
    expect(await openFarewell(keys, await again(content))).toBeUndefined();
  });

  it('E2 is bounded, and takes as many as it may name', async () => {
    const keys = await epochKeys(old);
    const gone = Array.from({ length: MOST_GONE }, (_, n) => `gone-${n}`.padEnd(22, 'x'));
    const stay = Array.from({ length: MOST_STAYING }, (_, n) => ({ ...staying(bo as Own), id: `stay-${n}` }));
    const full = await from({ gone, stay });
    expect(full.length).toBeLessThanOrEqual(MAX_FAREWELL);
    expect((await openFarewell(keys, full))?.boxes.size).toBe(MOST_STAYING);
    await expect(from({ gone: [...gone, 'one more'] })).rejects.toThrow(RangeError);
    await expect(from({ stay: [...stay, staying(ana as Own)] })).rejects.toThrow(RangeError);
  });

  it('E2 is none where what is sealed has no such form, however it ends', async () => {
    const { mark, seal } = await epochKeys(old);
    const header = made.slice(0, 34);
    for (const content of [[], [1, 2, 3], Array.from({ length: 40 }, () => 255)]) {
      const bytes = await sealEnvelope(seal, header, new Uint8Array(content));
      expect(await openFarewell({ mark, seal }, bytes)).toBeUndefined();
    }
    expect(await openFarewell({ mark, seal }, new Uint8Array())).toBeUndefined();
    expect(epochLeft(new Uint8Array(MAX_FAREWELL + 1))).toBeUndefined();
  });
});

import { deviceIdOf, type DeviceKeys, newDeviceKeys } from '../crypto/device-keys';
import type { BookbagDb } from './db';

/** This device in one notebook. */
export interface OwnDevice {
  readonly id: string;
  readonly keys: DeviceKeys;
}

/**
 * This device's keys in a notebook, made on first use. Two contexts that ask at once get the same ones: the first stay.
 * Rejects when the disk refuses.
 */
export async function ownDevice(db: BookbagDb, notebook: string): Promise<OwnDevice> {
  const known = await knownDevice(db, notebook);
  if (known !== undefined) return known;
  const keys = await newDeviceKeys();
  const device = (await deviceIdOf(keys.open)) ?? '';
  return db.transaction('rw', db.deviceKeys, async () => {
    const first = await knownDevice(db, notebook);
    if (first !== undefined) return first;
    await db.deviceKeys.put({ notebook, device, keys });
    return { id: device, keys };
  });
}

/**
 * Gives this device new keys in a notebook, and so another id. What another context did meanwhile stays: nothing is
 * written where it no longer goes by `before`. Answers whether it was. Rejects when the disk refuses.
 */
export async function renewDevice(db: BookbagDb, notebook: string, before: string): Promise<boolean> {
  const keys = await newDeviceKeys();
  const device = (await deviceIdOf(keys.open)) ?? '';
  return db.transaction('rw', db.deviceKeys, async () => {
    const gone = await db.deviceKeys.where({ notebook, device: before }).delete();
    if (gone > 0) await db.deviceKeys.put({ notebook, device, keys });
    return gone > 0;
  });
}

/** As `ownDevice`, but makes none. */
export async function knownDevice(db: BookbagDb, notebook: string): Promise<OwnDevice | undefined> {
  const row = await db.deviceKeys.where({ notebook }).first();
  return row && { id: row.device, keys: row.keys };
}

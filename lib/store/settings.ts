import { newDeviceKey, type Sealed } from '../crypto/seal';
import type { BookbagDb } from './db';
import { watch } from './watch';

/** Settings of this device and what type each has. None of them is synced. */
interface Settings {
  myName: string;
  /** The notebook last used here: where a clip goes. */
  currentNotebook: string;
  /** '' means the address built in. */
  relayAddress: string;
  /** Addresses of the person's own STUN servers; none by default. */
  stunServers: readonly string[];
  /** The person's own TURN server, its password sealed under the device key; null for none. */
  turnServer: { readonly address: string; readonly username: string; readonly sealed: Sealed } | null;
  /** No partner learns an address of this computer: connections go through servers that the relay names, or through it. */
  hideAddresses: boolean;
  /** The reader's own library proxy, as lib/model/library-proxy.ts has it; '' without. */
  libraryProxy: string;
  /** Which keys a person chose, as lib/model/key-choices.ts has it. */
  keys: {
    readonly single: boolean;
    readonly marking?: boolean;
    readonly of: Readonly<Record<string, string>>;
  };
  /** What this person marks and writes only they see, until they share it. */
  onlyMe: boolean;
  /** How texts look here, as lib/model/text-choices.ts has it. */
  text: Readonly<Record<string, string | number>>;
  deviceKey: CryptoKey;
}

export async function readSetting<K extends keyof Settings>(
  db: BookbagDb,
  key: K,
): Promise<Settings[K] | undefined> {
  return (await db.settings.get(key))?.value as Settings[K] | undefined;
}

export async function writeSetting<K extends keyof Settings>(
  db: BookbagDb,
  key: K,
  value: Settings[K],
): Promise<void> {
  await db.settings.put({ key, value });
}

/** Calls now and at every change, whichever of our contexts makes it. */
export function watchSetting<K extends keyof Settings>(
  db: BookbagDb,
  key: K,
  listener: (value: Settings[K] | undefined) => void,
  signal: AbortSignal,
): void {
  watch(db, `setting ${key}`, () => readSetting(db, key), listener, signal);
}

/**
 * The key that seals secrets at rest; it cannot be read out. It is made on first use. Two contexts that ask at once get
 * the same one: the first stays.
 */
export async function deviceKey(db: BookbagDb): Promise<CryptoKey> {
  const known = await readSetting(db, 'deviceKey');
  if (known !== undefined) return known;
  const fresh = await newDeviceKey();
  return db.transaction('rw', db.settings, async () => {
    const first = await readSetting(db, 'deviceKey');
    if (first !== undefined) return first;
    await writeSetting(db, 'deviceKey', fresh);
    return fresh;
  });
}

import { type EpochKeys, epochKeys } from '../../crypto/epoch';
import { sha256Hex } from '../../util/bytes';
import type { Box, Entry } from '../mailbox/box';
import { Later } from '../mailbox/later';
import { type Farewell, MAX_FAREWELL, openFarewell } from './farewell';

/**
 * The farewells to one epoch in that epoch's box at a relay (docs/protocol.md, E6). Whoever has the epoch's secret can
 * remove them, a removed device too. So all who went along leave them again.
 */
class BoxFarewells {
  readonly #keys: EpochKeys;
  /** What was read, by its tag: an envelope never changes under it. Undefined for what is no farewell. */
  #read = new Map<string, Farewell | undefined>();

  constructor(keys: EpochKeys) {
    this.#keys = keys;
  }

  /** Of the epoch. */
  get mark(): string {
    return this.#keys.mark;
  }

  /** Whether a farewell lies under that name, and no note. */
  isName(name: string): boolean {
    return name.startsWith(this.#keys.names);
  }

  /** One that came by another way; undefined for none. Foreign. */
  open(bytes: Farewell['bytes']): Promise<Farewell | undefined> {
    return openFarewell(this.#keys, bytes);
  }

  /** All farewells that lie there. @throws Later where the relay does not give one out now */
  async read(box: Pick<Box, 'get'>, entries: readonly Entry[]): Promise<Farewell[]> {
    const there = new Map<string, Farewell | undefined>();
    for (const { name, tag, size } of entries) {
      if (!this.isName(name) || size > MAX_FAREWELL) continue;
      if (!this.#read.has(tag)) {
        const bytes = await box.get(name);
        if (bytes === 'gone') continue;
        if (typeof bytes === 'string') throw new Later(bytes);
        this.#read.set(tag, await openFarewell(this.#keys, bytes));
      }
      there.set(tag, this.#read.get(tag));
    }
    this.#read = there;
    return [...there.values()].filter((one) => one !== undefined);
  }

  /**
   * Leaves a farewell where it does not lie there. In a full box what lies there else makes room, oldest first: it is of
   * an epoch that is over, and whoever goes along gets all of it in the next one.
   *
   * @throws Later where the relay does not take it now
   */
  async leave(
    box: Pick<Box, 'put' | 'remove'>,
    entries: readonly Entry[],
    farewell: Farewell['bytes'],
  ): Promise<void> {
    const name = this.#keys.names + (await sha256Hex(farewell)).slice(0, 32 - this.#keys.names.length);
    if (entries.some((one) => one.name === name)) return;
    const others = entries.filter((one) => !this.isName(one.name));
    let put = await box.put(name, farewell);
    for (let n = 0; put === 'full' && n < others.length; n++) {
      await box.remove(others[n] as Entry);
      put = await box.put(name, farewell);
    }
    if (typeof put === 'string') throw new Later(put);
  }
}

/** Of the epoch with that secret, which the caller wipes. */
export const boxFarewellsOf = async (secret: Uint8Array<ArrayBuffer>): Promise<BoxFarewells> =>
  new BoxFarewells(await epochKeys(secret));

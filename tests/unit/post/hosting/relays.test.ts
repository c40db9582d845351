import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hideAddresses, relaysOf, useRelay } from '../../../../lib/post/hosting/relays';
import type { BookbagDb } from '../../../../lib/store/db';
import { readSetting, writeSetting } from '../../../../lib/store/settings';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let mine: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  mine = tempDb(end.signal);
});
afterEach(() => end.abort());

describe('the relays of a notebook', () => {
  const relay = (n: number): string => `wss://relay${n}.example`;

  it('are those of its invitation and the one of the settings, three at most, each once', async () => {
    expect(await relaysOf(mine, { relays: [] })).toEqual([__RELAY_URL__]);
    expect(await relaysOf(mine, { relays: [relay(1), relay(2), relay(3)] })).toEqual([1, 2, 3].map(relay));
    await writeSetting(mine, 'relayAddress', relay(4));
    expect(await relaysOf(mine, { relays: [relay(1), relay(2)] })).toEqual([1, 2, 4].map(relay));
    expect(await relaysOf(mine, { relays: [relay(1), relay(2), relay(3)] })).toEqual([1, 2, 3].map(relay));
    expect(await relaysOf(mine, { relays: [relay(4), relay(1), relay(2)] })).toEqual([4, 1, 2].map(relay));
  });

  it('are met anew once the address is kept; a text that is no address changes nothing', async () => {
    const meet = vi.fn<() => void>();
    expect(await useRelay(mine, 'https://relay.example', meet)).toEqual({
      ok: false,
      reason: 'not-an-address',
    });
    expect(meet).not.toHaveBeenCalled();
    expect(await readSetting(mine, 'relayAddress')).toBeUndefined();
    await useRelay(mine, relay(1), meet);
    expect(meet).toHaveBeenCalledOnce();
    expect(await relaysOf(mine, { relays: [] })).toEqual([expect.stringContaining(relay(1))]);
    await useRelay(mine, ' ', meet);
    expect(await relaysOf(mine, { relays: [] })).toEqual([__RELAY_URL__]);
  });
});

it('addresses are hidden, or shown, and all notebooks meet anew only once that is kept', async () => {
  const known: unknown[] = [];
  const meet = vi.fn<() => void>(() => void readSetting(mine, 'hideAddresses').then((on) => known.push(on)));
  await hideAddresses(mine, true, meet);
  await vi.waitFor(() => expect(known).toEqual([true]));
  await hideAddresses(mine, false, meet);
  await vi.waitFor(() => expect(known).toEqual([true, false]));
});

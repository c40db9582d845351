import { createDecoder, readVarUint } from 'lib0/decoding';
import { messageYjsUpdate } from 'y-protocols/sync';
import { liveKey } from '../../lib/crypto/keys';
import { LIVE } from '../../lib/sync/link/live-frames';
import { parsePeerId } from '../../lib/sync/link/peer-id';
import { openFrame } from '../../lib/sync/relayed/frame';
import { Relayed } from '../../lib/sync/relayed/relayed';
import type { RelayedOptions } from '../../lib/sync/relayed/relayed-room';
import type { RelayedTiming } from '../../lib/sync/relayed/timing';

/** Short times, for a test that waits in real time. */
export const QUICK: RelayedTiming = {
  beat: 100,
  silence: 900,
  tick: 20,
  settle: 100,
  overdue: 400,
  parked: 60,
  patience: 1_000,
  refused: 300,
  wait: 30,
  look: 20,
  greet: 200,
  answer: 50,
  strangers: 100,
  gather: 1,
  gap: 2,
  later: 30,
};

export const liveKeyOf = (secret = 7): Promise<CryptoKey> => liveKey(new Uint8Array(32).fill(secret));

/** The way through the relay with the answers of a test: no other way reaches anybody. */
export const relayedOf = (
  some: Pick<RelayedOptions, 'key' | 'device' | 'openBox'> & Partial<RelayedOptions>,
): Relayed => new Relayed({ reaches: () => false, isHopeless: () => false, timing: QUICK, ...some });

/** Update messages in what was said, for each device that said them. */
export async function updatesIn(
  key: CryptoKey,
  all: readonly Uint8Array<ArrayBuffer>[],
): Promise<ReadonlyMap<string, number>> {
  const updates = new Map<string, number>();
  for (const said of all) {
    const frame = await openFrame(key, said);
    const device = parsePeerId(frame?.from ?? '')?.device ?? '';
    for (const message of frame?.messages ?? [])
      if (isUpdate(message)) updates.set(device, (updates.get(device) ?? 0) + 1);
  }
  return updates;
}

function isUpdate(message: Uint8Array): boolean {
  if (message[0] !== LIVE.notebook || message[1] !== 0) return false;
  return readVarUint(createDecoder(message.subarray(2))) === messageYjsUpdate;
}

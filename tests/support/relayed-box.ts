import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Box, BoxEvents } from '../../lib/sync/mailbox/box';
import { openFrame } from '../../lib/sync/relayed/frame';
import type { Emitter } from '../../lib/util/emitter';
import { FakeBox } from './fake-box';
import { comes } from './passing';
import { RelayedDevice } from './relayed-device';
import { liveKeyOf } from './sync-relayed';

/** A line whose relay can be told to carry nothing. */
export type FakeLine = { carries: boolean } & Box & Emitter<BoxEvents>;

/** Which of some devices are with their partner. */
export const here = (...all: RelayedDevice[]): boolean[] => all.map(({ isWithPartner }) => isWithPartner);

/** A box for each test of a file, by a clock of its own, and devices that end with the test. */
export function relayedBox() {
  const home = {} as { key: CryptoKey; box: FakeBox };
  const devices: RelayedDevice[] = [];
  beforeEach(async () => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    home.key = await liveKeyOf();
    home.box = new FakeBox();
  });
  afterEach(async () => {
    await Promise.all(devices.splice(0).map(({ end }) => end.stop()));
    vi.restoreAllMocks(); // first: a spy on a timer would put the fake one back
    vi.useRealTimers();
  });
  const device = (name: string, wait?: number): RelayedDevice => {
    const made = new RelayedDevice(name, home.key, home.box, wait);
    devices.push(made);
    return made;
  };
  /** Two devices that talk by the relay. */
  const two = async (): Promise<[RelayedDevice, RelayedDevice]> => {
    const pair = [device('laptop').start(), device('desk').start()] as const;
    await comes(() => here(...pair).every(Boolean));
    expect(here(...pair)).toEqual([true, true]);
    return [...pair];
  };
  /** What was said, opened. */
  const framesOf = async (said = home.box.said) =>
    (await Promise.all(said.map((one) => openFrame(home.key, one)))).flatMap((one) => one ?? []);
  return { home, device, two, framesOf };
}

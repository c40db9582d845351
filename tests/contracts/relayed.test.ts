import { randomBytes } from 'node:crypto';
import { sealFrame } from '../../lib/sync/relayed/frame';
import type { Box } from '../../lib/sync/mailbox/box';
import { MemoryStore } from '../../server/box/memory-store';
import { BoxSocket } from '../support/box-socket';
import { memoryEnd } from '../support/sync-end';
import { keysOf, lineTo, Sockets } from '../support/sync-mailbox';
import { liveKeyOf, relayedOf, updatesIn } from '../support/sync-relayed';
import { testRelay } from '../support/sync-relay';
import { transportContract } from './transport';

transportContract(
  'the way through a real relay',
  async () => {
    const [sockets, keys, key] = [new Sockets(), await keysOf(), await liveKeyOf()];
    const relay = await testRelay({}, false, { store: new MemoryStore() });
    const connect = lineTo(relay.url, keys.auth, sockets.Class);
    const said: Uint8Array<ArrayBuffer>[] = [];
    const openBox = (signal: AbortSignal): Box => {
      const line = connect(signal);
      const say = line.say.bind(line);
      return Object.assign(line, {
        say: (bytes: Uint8Array<ArrayBuffer>) => (said.push(bytes), say(bytes)),
      });
    };
    const endOf = (device: string) =>
      memoryEnd([relayedOf({ key, device, openBox })], {
        updatesSent: async () => (await updatesIn(key, said)).get(device) ?? 0,
        // somebody who has the key of the box, and one who even has the notebook's
        garble: () =>
          void (async () => {
            const eve = await BoxSocket.open(relay.url, keys.auth);
            await eve.say(Uint8Array.from(randomBytes(600)));
            const rubbish = { from: 'eve~1~x', to: '', number: 1, messages: [Uint8Array.of(9, 9, 9)] };
            await eve.say((await sealFrame(key, rubbish)) ?? new Uint8Array(1));
          })(),
      });
    const [a, b] = [endOf('device-a'), endOf('device-b')];
    return {
      a,
      b,
      start: async () => (a.begin(), b.begin()),
      interrupt: async () => sockets.cut(),
      close: async () => {
        await Promise.all([a.stop(), b.stop()]);
        await relay.close();
      },
    };
  },
  { presence: true, bodies: false },
);

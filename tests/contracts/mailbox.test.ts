import { decodeUpdate } from 'yjs';
import { noteName, openNote } from '../../lib/sync/mailbox/envelope';
import { MemoryStore } from '../../server/box/memory-store';
import { boxOfAuth } from '../../server/box/boxes';
import { BoxSocket } from '../support/box-socket';
import { memoryEnd } from '../support/sync-end';
import { keysOf, lineTo, mailboxOf, Sockets } from '../support/sync-mailbox';
import { testRelay } from '../support/sync-relay';
import { transportContract } from './transport';

/** A store that counts, for each name, the notes that carry changes of the document. */
class CountingStore extends MemoryStore {
  readonly carrying = new Map<string, number>();
  readonly #keys = keysOf();

  override async put(...args: Parameters<MemoryStore['put']>): Promise<boolean> {
    const [, kept, envelope] = args;
    const isPut = await super.put(...args);
    const note = await openNote(await this.#keys, kept.name, Uint8Array.from(envelope));
    const isCarrying = note !== undefined && decodeUpdate(note.update).structs.length > 0;
    if (isCarrying) this.carrying.set(kept.name, (this.carrying.get(kept.name) ?? 0) + 1);
    return isPut;
  }
}

transportContract(
  'the mailbox of a real relay',
  async () => {
    const [store, sockets, keys] = [new CountingStore(), new Sockets(), await keysOf()];
    const relay = await testRelay({}, false, { store });
    const openBox = lineTo(relay.url, keys.auth, sockets.Class);
    const endOf = async (device: string) => {
      const name = await noteName(keys, device);
      return memoryEnd([mailboxOf({ keys, device, openBox })], {
        updatesSent: () => store.carrying.get(name) ?? 0,
        // somebody who has the key of the box and not the notebook's puts rubbish in every place
        garble: () =>
          void (async () => {
            const eve = await BoxSocket.open(relay.url, keys.auth);
            for (const one of await store.entries(boxOfAuth(keys.auth)))
              await eve.ask({
                kind: 'put',
                name: Uint8Array.from(Buffer.from(one.name, 'hex')),
                envelope: Uint8Array.of(1, 2, 3),
              });
          })(),
      });
    };
    const [a, b] = [await endOf('device-a'), await endOf('device-b')];
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
  { presence: false },
);

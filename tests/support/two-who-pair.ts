import { afterEach, beforeEach, vi } from 'vitest';
import { WebSocket } from 'ws';
import { notebookSecret } from '../../lib/store/notebooks';
import { MemoryStore } from '../../server/box/memory-store';
import { writeSetting } from '../../lib/store/settings';
import { LobbyPerson } from './lobby-person';
import { testRelay, type TestRelay } from './sync-relay';

/** As in a browser, a relay that does not answer throws nothing. */
class QuietSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    this.on('error', () => undefined);
  }
}

/** Ana, who has begun a notebook, and Ben, over a relay of their own. What ends them is new for each test. */
export interface TwoWhoPair {
  end: AbortController;
  relay: TestRelay;
  ana: LobbyPerson;
  ben: LobbyPerson;
  notebook: string;
}

/**
 * Registers the hooks; what it returns may be used inside tests only.
 *
 * @param mailbox the relay has one
 */
export function twoWhoPair(mailbox = false): TwoWhoPair {
  const two = {} as TwoWhoPair;
  beforeEach(async () => {
    vi.stubGlobal('WebSocket', QuietSocket);
    two.end = new AbortController();
    two.relay = await testRelay({}, false, mailbox ? { store: new MemoryStore() } : {});
    const { signal } = two.end;
    [two.ana, two.ben] = [new LobbyPerson('Ana', signal), new LobbyPerson('Ben', signal)];
    await writeSetting(two.ana.db, 'relayAddress', two.relay.url);
    two.notebook = await two.ana.begin();
  });
  afterEach(async () => {
    two.end.abort();
    await two.relay.close();
    vi.unstubAllGlobals();
  });
  return two;
}

/** The secret of a notebook as a person's disk has it. */
export async function secretAt({ db }: LobbyPerson, id: string): Promise<Uint8Array | undefined> {
  const row = await db.notebooks.get(id);
  return row && notebookSecret(db, row);
}

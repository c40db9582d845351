import type { BoxStore } from './box/box-store';
import { LevelStore } from './box/level-store';
import { MemoryStore } from './box/memory-store';
import { iceAnswer } from './ice';
import { logToStdout } from './log';
import { createRelay } from './relay';

const folder = process.env['RELAY_DATA'] || './relay-data';

/** Where the mailbox keeps envelopes; undefined for no mailbox. */
async function storeIn(data: string): Promise<BoxStore | undefined> {
  if (data === 'none') return undefined;
  return data === 'memory' ? new MemoryStore() : LevelStore.open(data);
}

const store = await storeIn(folder);

/**
 * The relay as a process. `PORT` (4444) and `HOST` (all interfaces) say where; `TRUST_PROXY=1` when it
 * stands behind a reverse proxy. `RELAY_DATA` is the folder of the mailbox (`./relay-data`), `memory` for one that a
 * restart empties, `none` for no mailbox. `ICE_URLS` are STUN and TURN servers that clients are told of, `TURN_SECRET` is
 * the secret of that TURN server. On SIGTERM and SIGINT it closes all connections, then exits with 0.
 */
const relay = await createRelay({
  port: Number(process.env['PORT'] || 4444),
  ...(process.env['HOST'] ? { host: process.env['HOST'] } : {}),
  trustProxy: process.env['TRUST_PROXY'] === '1',
  log: logToStdout,
  ice: iceAnswer(process.env['ICE_URLS'] ?? '', process.env['TURN_SECRET'] ?? ''),
  ...(store === undefined ? {} : { store }),
});

// State: npm hands a signal on that the whole group already had, so each may come twice.
let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    logToStdout('stopping', { reason: signal });
    void relay.close().then(() => {
      logToStdout('stopped');
      process.exit(0);
    });
  });
}

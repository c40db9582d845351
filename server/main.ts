import type { BoxStore } from './box/box-store';
import { LevelStore } from './box/level-store';
import { MemoryStore } from './box/memory-store';
import { iceAnswer } from './ice';
import { LIMITS } from './limits';
import { logToStdout } from './log';
import { Database } from './postgres/database';
import { PostgresStore } from './postgres/postgres-store';
import { createRelay } from './relay';

/** Where the mailbox keeps envelopes; undefined for no mailbox. */
async function storeFor(databaseUrl: string, folder: string): Promise<BoxStore | undefined> {
  if (databaseUrl !== '') return PostgresStore.open(await Database.open(databaseUrl, LIMITS));
  if (folder === 'none') return undefined;
  return folder === 'memory' ? new MemoryStore() : LevelStore.open(folder);
}

const store = await storeFor(process.env['DATABASE_URL'] ?? '', process.env['RELAY_DATA'] || './relay-data');

/**
 * The relay as a process. `PORT` (4444) and `HOST` (all interfaces) say where; `TRUST_PROXY=1` when it
 * stands behind a reverse proxy. `RELAY_DATA` is the folder of the mailbox (`./relay-data`), `memory` for one that a
 * restart empties, `none` for no mailbox. With `DATABASE_URL` the mailbox is in that PostgreSQL instead. `ICE_URLS` are STUN and TURN servers that clients are told of, `TURN_SECRET` is
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

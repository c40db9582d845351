import { setTimeout as pause } from 'node:timers/promises';
import type { BoxStore } from './box/box-store';
import { LevelStore } from './box/level-store';
import { MemoryStore } from './box/memory-store';
import type { Bus } from './bus';
import { iceAnswer } from './ice';
import { logToStdout } from './log';
import { Database } from './postgres/database';
import { PostgresBus } from './postgres/postgres-bus';
import { PostgresStore } from './postgres/postgres-store';
import { createRelay } from './relay';
import { limitsFrom } from './settings';

const limits = limitsFrom(process.env);

/** Tries to reach a database at the start: it may begin at the same time as this relay. */
const TRIES = 30;

async function databaseAt(url: string): Promise<Database> {
  for (let tries = 1; ; tries++)
    try {
      return await Database.open(url, limits);
    } catch (error) {
      if (error instanceof RangeError || tries === TRIES) throw error;
      logToStdout('not started', { reason: 'database away' });
      await pause(2_000);
    }
}

/** Where the mailbox keeps envelopes, none for no mailbox; and the way to other relays that share it. */
async function placesFor(databaseUrl: string, folder: string): Promise<{ store?: BoxStore; bus?: Bus }> {
  if (databaseUrl !== '') {
    const database = await databaseAt(databaseUrl);
    return { store: await PostgresStore.open(database), bus: await PostgresBus.open(database, limits) };
  }
  if (folder === 'none') return {};
  return { store: folder === 'memory' ? new MemoryStore() : await LevelStore.open(folder) };
}

/**
 * The relay as a process. `PORT` (4444) and `HOST` (all interfaces) say where; `TRUST_PROXY=1` when it
 * stands behind a reverse proxy. `RELAY_DATA` is the folder of the mailbox (`./relay-data`), `memory` for one that a
 * restart empties, `none` for no mailbox. With `DATABASE_URL` the mailbox is in
 * that PostgreSQL instead, and other relays with the same address hear what this one hears. `ICE_URLS` are STUN and TURN servers that clients are told of, `TURN_SECRET` is
 * the secret of that TURN server. `RELAY_CONNECTIONS` and `RELAY_STORE_GB` are limits (`settings.ts`). On SIGTERM and SIGINT it closes all connections, then exits with 0.
 */
const relay = await createRelay({
  port: Number(process.env['PORT'] || 4444),
  ...(process.env['HOST'] ? { host: process.env['HOST'] } : {}),
  limits,
  trustProxy: process.env['TRUST_PROXY'] === '1',
  log: logToStdout,
  ice: iceAnswer(process.env['ICE_URLS'] ?? '', process.env['TURN_SECRET'] ?? ''),
  ...(await placesFor(process.env['DATABASE_URL'] ?? '', process.env['RELAY_DATA'] || './relay-data')),
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

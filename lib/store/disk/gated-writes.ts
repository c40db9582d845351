import type { DBCore, Middleware } from 'dexie';
import { isRefusal } from './disk-error';
import type { DiskGate } from './gate';

/** What Dexie hands us is the browser's own transaction, though its type says less. */
type RealTransaction = Partial<Pick<IDBTransaction, 'addEventListener' | 'error'>>;

/**
 * Has every write of a database pass the gate, and tells the gate when the disk refuses one. Chromium refuses a small
 * write only when it is committed, so it is the transaction that is listened to.
 */
export const gatedWrites = (gate: DiskGate): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'disk gate',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => {
      if (mode === 'readonly') return core.transaction(stores, mode, options);
      gate.check();
      const transaction = core.transaction(stores, mode, options);
      const real = transaction as RealTransaction;
      real.addEventListener?.('abort', () => isRefusal(real.error) && gate.refused(real.error));
      return transaction;
    },
  }),
});

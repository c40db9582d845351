import { type Doc, encodeSnapshot, snapshot } from 'yjs';
import type { Covered } from '../notebook/waiting';
import { readAcknowledgement, type StoredAcknowledgement, writeAcknowledgement } from '../store/cursors';
import type { BookbagDb } from '../store/db';
import type { StoredState } from '../sync/stored-state';
import type { Acknowledgement, Transport } from '../sync/transport';
import { report } from '../util/report';

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly doc: Doc;
  readonly state: StoredState;
  readonly transports: readonly Transport[];
}

const NOTHING: StoredAcknowledgement = { snapshot: null, stateVector: new Uint8Array(), at: 0 };

/**
 * Keeps on the disk what the partner acknowledged, so that "waiting" is answered truly after a restart.
 * When the partner's digest equals ours, our whole snapshot is covered, deletions included.
 *
 * @param onKept called after each one is on the disk
 * @returns what is covered, as last kept
 */
export async function keepAcknowledgements(
  { db, id, doc, state, transports }: Parts,
  onKept: () => void,
  signal: AbortSignal,
): Promise<() => Covered> {
  let kept = (await readAcknowledgement(db, id)) ?? NOTHING;
  let next: Acknowledgement | undefined;
  let writing = false;

  const write = async (): Promise<void> => {
    writing = true;
    try {
      for (; next !== undefined && !signal.aborted;) {
        const { digest, stateVector } = next;
        next = undefined;
        const equal = digest === state.now.digest;
        const value = {
          snapshot: equal ? encodeSnapshot(snapshot(doc)) : kept.snapshot,
          stateVector,
          at: Date.now(),
        };
        await writeAcknowledgement(db, id, value);
        kept = value;
        onKept();
      }
    } catch (error) {
      report('acknowledgement', error); // not kept, so not shown: changes go on counting as waiting
    } finally {
      writing = false;
    }
  };
  let last = '';
  const take = (acknowledgement: Acknowledgement): void => {
    // Beats repeat what was said; only what is new, or what now equals a changed document, is written.
    const key = `${acknowledgement.digest}/${state.now.digest}`;
    if (key === last) return;
    last = key;
    next = acknowledgement;
    if (!writing) void write();
  };
  for (const transport of transports) transport.on('acknowledged', take, signal);
  return () => kept;
}

import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { foldStatuses } from '../../lib/post/hosting/fold-statuses';
import { stateOf } from '../../lib/sync/digest';
import { StoredState } from '../../lib/sync/stored-state';
import type { Transport, TransportPort } from '../../lib/sync/transport';
import type { ContractEnd } from '../contracts/transport';
import { MemoryBodies, noise } from './sync-bodies';

/** What a transport in this process adds to an end: how it breaks rules, and how much it sent. */
export interface Unruly {
  updatesSent(): number | Promise<number>;
  garble(): void;
}

export interface MemoryEnd extends ContractEnd {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly state: StoredState;
  /** Starts a way, or all of them, until the end stops or the signal aborts. */
  begin(only?: Transport, signal?: AbortSignal): void;
}

/** A document, a store of bodies and a disk to command, with one or more transports on them. */
export function memoryEnd(
  transports: readonly Transport[],
  unruly: Unruly,
  ours?: TransportPort['ours'],
): MemoryEnd {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const bodies = new MemoryBodies();
  const end = new AbortController();
  const acknowledged: string[] = [];
  let waiting: (() => void)[] = [];
  let mode: 'ok' | 'held' | 'refuses' = 'ok';
  const text = () => doc.getText('t');
  const stop = () => (end.abort(), awareness.destroy());
  const partnerLacks: (number | null)[] = [];
  for (const transport of transports)
    transport.on('acknowledged', ({ digest, lacks }) => {
      acknowledged.push(digest);
      partnerLacks.push(lacks?.texts ?? null);
    });
  const whenStored = () => {
    if (mode === 'ok') return Promise.resolve();
    if (mode === 'refuses') return Promise.reject(new Error('the disk refused'));
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const state = new StoredState(doc, whenStored, end.signal);
  const port = { doc, awareness, state, brought: new Set(), bodies, ...(ours && { ours }) };
  return {
    doc,
    awareness,
    state,
    begin: (only, signal = end.signal) => {
      const ended = AbortSignal.any([end.signal, signal]);
      for (const transport of only ? [only] : transports) transport.start(port, ended);
    },
    write: async (what) => text().insert(text().length, what),
    erase: async (index, length) => text().delete(index, length),
    text: async () => text().toJSON(),
    digest: async () => stateOf(doc).digest,
    presence: async (state) => awareness.setLocalState(state),
    presences: async () => [...awareness.getStates()].filter(([id]) => id !== doc.clientID).map(([, s]) => s),
    status: async () => foldStatuses(transports.map(({ status }) => status)),
    acknowledged: async () => acknowledged,
    partnerLacks: async () => partnerLacks,
    updatesSent: async () => unruly.updatesSent(),
    setStorage: async (next) => {
      mode = next;
      if (next === 'ok') for (const resolve of waiting) resolve();
      if (next === 'ok') waiting = [];
    },
    keepBody: async (size, seed, lying = false) => {
      const hash = await bodies.keep(noise(size, seed));
      if (lying) bodies.stored.set(hash, noise(size, seed + 1_000_000));
      return hash;
    },
    wantBodies: async (hashes) => bodies.want(...hashes),
    bodyCount: async () => bodies.stored.size,
    garble: async () => unruly.garble(),
    stop: async () => stop(),
  };
}

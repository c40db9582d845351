/* oxlint-disable unicorn/prefer-add-event-listener -- a link has the handlers that simple-peer sets, and no other */
import { createDecoder, readVarUint } from 'lib0/decoding';
import { createEncoder, length, toUint8Array, writeVarUint } from 'lib0/encoding';
import { Awareness } from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import { Doc } from 'yjs';
import { stateOf } from '../../lib/sync/digest';
import { PairLink } from '../../lib/sync/webrtc/pair-link';
import { PartnerSession } from '../../lib/sync/link/partner-session';
import { StoredState } from '../../lib/sync/stored-state';
import { TIMING } from '../../lib/sync/webrtc/timing';
import { MemoryBodies } from './sync-bodies';
import type { FakeChannel } from './sync-channels';
import { fakeChannels } from './sync-channels';

const ROOM = { name: 'room' };
const RECONNECT = 100;

/** How the wire misbehaves: the chance of each thing for each message. */
export interface Mischief {
  lose: number;
  repeat: number;
}

/**
 * One end: the real link, session, digests and healing, over channels in memory, and in place of
 * y-webrtc the few lines that it does with a connection.
 */
export class SessionEnd {
  readonly doc = new Doc();
  readonly state: StoredState;
  session: PartnerSession | undefined;
  link: PairLink | undefined;
  /** Every state that this end ever held. */
  readonly held = new Set<string>();
  readonly #awareness = new Awareness(this.doc);
  readonly #bodies = new MemoryBodies();
  readonly #chance: () => number;
  readonly #mischief: Mischief;

  constructor(clientID: number, chance: () => number, mischief: Mischief, signal: AbortSignal) {
    this.doc.clientID = clientID;
    this.#chance = chance;
    this.#mischief = mischief;
    this.state = new StoredState(this.doc, () => Promise.resolve(), signal);
    this.held.add(stateOf(this.doc).digest);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.held.add(stateOf(this.doc).digest);
      if (origin !== ROOM && this.link?.readyState === 'open')
        this.#say((encoder) => writeUpdate(encoder, update));
    });
    signal.addEventListener('abort', () => {
      this.link?.end();
      this.#awareness.destroy();
    });
  }

  /** Makes a link; `opened` when both its channels are. */
  connect(): { live: FakeChannel; bulk: FakeChannel } {
    const { live, bulk, open } = fakeChannels();
    const link = new PairLink(open, {
      maySend: () => this.#chance() >= this.#mischief.lose,
      mayTake: () => true,
    });
    this.link = link;
    link.on('opened', () => {
      const { doc, state } = this;
      const port = {
        doc,
        awareness: this.#awareness,
        bodies: this.#bodies,
        state,
        brought: new Set([ROOM]),
      };
      this.session = new PartnerSession(link, 'the other end', port, TIMING);
      this.#say((encoder) => writeSyncStep1(encoder, doc));
    });
    link.onmessage = ({ data }) => {
      this.#take(new Uint8Array(data));
      if (this.#chance() < this.#mischief.repeat) this.#take(new Uint8Array(data));
    };
    return { live, bulk };
  }

  #take(message: Uint8Array): void {
    const decoder = createDecoder(message);
    readVarUint(decoder);
    const reply = createEncoder();
    writeVarUint(reply, 0);
    readSyncMessage(decoder, reply, this.doc, ROOM);
    if (length(reply) > 1 && this.link?.readyState === 'open') this.link.send(toUint8Array(reply));
  }

  #say(write: (encoder: ReturnType<typeof createEncoder>) => void): void {
    const encoder = createEncoder();
    writeVarUint(encoder, 0);
    write(encoder);
    this.link?.send(toUint8Array(encoder));
  }
}

/** Carries what one channel sends to the other, in order and late. */
function join(from: FakeChannel, to: FakeChannel, delay: number): void {
  from.send = (frame) => {
    const copy = frame.slice();
    setTimeout(() => to.readyState === 'open' && to.hear(copy), delay);
  };
}

/** Connects two ends, and again a moment after either has ended the link. */
export function joinEnds(a: SessionEnd, b: SessionEnd, signal: AbortSignal): void {
  if (signal.aborted) return;
  const [atA, atB] = [a.connect(), b.connect()];
  const slow = { live: 5, bulk: 40 };
  for (const label of ['live', 'bulk'] as const) {
    join(atA[label], atB[label], slow[label]);
    join(atB[label], atA[label], slow[label]);
    atA[label].open();
    atB[label].open();
  }
  let again = false;
  const lost = () => {
    if (again) return;
    again = true;
    a.link?.end();
    b.link?.end();
    setTimeout(() => joinEnds(a, b, signal), RECONNECT);
  };
  for (const end of [a, b]) end.link?.signal.addEventListener('abort', lost, { once: true });
}

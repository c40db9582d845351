import { createDecoder } from 'lib0/decoding';
import { createEncoder, toUint8Array } from 'lib0/encoding';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import { BodyExchange } from '../../lib/sync/bodies/body-exchange';
import { MAX_BODY } from '../../lib/sync/bodies/body-messages';
import { FramingError } from '../../lib/sync/framing-error';
import type {
  Acknowledgement,
  Transport,
  TransportEvents,
  TransportPort,
  TransportStatus,
} from '../../lib/sync/transport';
import { Emitter } from '../../lib/util/emitter';

type Message =
  | { readonly kind: 'sync' | 'awareness' | 'word' | 'body'; readonly bytes: Uint8Array<ArrayBuffer> }
  | ({ readonly kind: 'acknowledgement' } & Omit<Acknowledgement, 'lacks'>);

/** Both ends of a connection in memory, and the wire between them. */
export class FakeWire {
  readonly ends = [new FakeTransport(this, 'device-a'), new FakeTransport(this, 'device-b')] as const;
  #up = new AbortController();

  get signal(): AbortSignal {
    return this.#up.signal;
  }

  /** Hands a message over in a later task, as a network would; lost when the wire is cut meanwhile. */
  carry(from: FakeTransport, message: Message): void {
    const { signal } = this;
    const to = this.ends[0] === from ? this.ends[1] : this.ends[0];
    setTimeout(() => !signal.aborted && to.take(message), 1);
  }

  /** Connects when both ends have started. */
  meet(): void {
    if (this.ends.every((end) => end.running)) for (const end of this.ends) end.connect(this.signal);
  }

  /** Cuts and, a moment later, connects again. */
  cut(): void {
    this.#up.abort();
    this.#up = new AbortController();
    setTimeout(() => this.meet(), 20);
  }
}

/** A transport without a network: the same pieces as the real one where they are not about WebRTC. */
export class FakeTransport extends Emitter<TransportEvents> implements Transport {
  running = false;
  updatesSent = 0;
  readonly #wire: FakeWire;
  readonly #device: string;
  #port: TransportPort | undefined;
  #bodies: BodyExchange | undefined;
  #partner: Omit<Acknowledgement, 'lacks'> | undefined;
  #here = false;

  constructor(wire: FakeWire, device: string) {
    super();
    this.#device = device;
    this.#wire = wire;
  }

  get status(): TransportStatus {
    const digest = this.#port?.state.now.digest;
    return {
      relay: this.running ? 'reached' : 'unreached',
      partnerHere: this.#here,
      delivered: this.#here && digest !== undefined && digest === this.#partner?.digest,
      busy: this.#bodies?.busy ?? false,
      refused: false,
      blocked: false,
      copied: false,
      partnerFull: this.#here && this.#bodies?.partnerLacks?.full === true,
    };
  }

  start(port: TransportPort, signal: AbortSignal): void {
    this.running = true;
    this.#port = port;
    port.brought.add(this);
    port.state.on('stored', () => this.#acknowledge(), signal);
    const onUpdate = (bytes: Uint8Array, origin: unknown) => !port.brought.has(origin) && this.#update(bytes);
    const onAwareness = (_change: unknown, origin: unknown) => !port.brought.has(origin) && this.#present();
    port.doc.on('update', onUpdate);
    port.awareness.on('update', onAwareness);
    signal.addEventListener('abort', () => {
      this.running = false;
      port.doc.off('update', onUpdate);
      port.awareness.off('update', onAwareness);
      this.#wire.cut();
    });
    this.#wire.meet();
  }

  connect(wire: AbortSignal): void {
    const port = this.#port;
    if (!port || !this.running) return;
    const events = new Emitter<{ bodyRoom: undefined }>();
    this.#bodies = new BodyExchange(
      {
        signal: wire,
        hasBodyRoom: true,
        sendWord: (bytes) => this.#say({ kind: 'word', bytes: bytes.slice() }),
        sendBody: (bytes) => this.#say({ kind: 'body', bytes: bytes.slice() }),
        on: (name, listener, signal) => events.on(name, listener, signal),
      },
      port.bodies,
      { lacksChanged: () => this.#acknowledged() },
    );
    wire.addEventListener('abort', () => (this.#here = false), { once: true });
    this.#sync((encoder) => writeSyncStep1(encoder, port.doc));
    this.#present();
    this.#acknowledge();
  }

  take(message: Message): void {
    if (!this.running || !this.#port) return;
    this.#here = true;
    try {
      this.#read(message, this.#port);
    } catch {
      this.#wire.cut(); // malformed
    }
  }

  garble(): void {
    this.#say({ kind: 'word', bytes: Uint8Array.of(9, 9, 9) });
  }

  #read(message: Message, { doc, awareness }: TransportPort): void {
    if (message.kind === 'acknowledgement') this.#acknowledged(message);
    else if (message.kind === 'sync') {
      const reply = createEncoder();
      readSyncMessage(createDecoder(message.bytes), reply, doc, this);
      const bytes = toUint8Array(reply);
      if (bytes.length > 0) this.#say({ kind: 'sync', bytes: bytes.slice() });
    } else if (message.kind === 'awareness') applyAwarenessUpdate(awareness, message.bytes, this);
    else if (message.kind === 'word') this.#bodies?.takeWord(message.bytes);
    else if (message.bytes.length > MAX_BODY + 32) throw new FramingError('body too large');
    else this.#bodies?.takeBody(message.bytes);
  }

  #acknowledged(said = this.#partner): void {
    this.#partner = said;
    if (said === undefined) return;
    const { from, digest, stateVector } = said;
    this.emit('acknowledged', { from, digest, stateVector, lacks: this.#bodies?.partnerLacks ?? null });
  }

  #say(message: Message): void {
    if (this.running) this.#wire.carry(this, message);
  }

  #sync(write: (encoder: ReturnType<typeof createEncoder>) => void): void {
    const encoder = createEncoder();
    write(encoder);
    this.#say({ kind: 'sync', bytes: toUint8Array(encoder).slice() });
  }

  #update(bytes: Uint8Array): void {
    this.updatesSent += 1;
    this.#sync((encoder) => writeUpdate(encoder, bytes));
  }

  #present(): void {
    const awareness = this.#port?.awareness;
    if (!awareness) return;
    const bytes = encodeAwarenessUpdate(awareness, [awareness.clientID]);
    this.#say({ kind: 'awareness', bytes: bytes.slice() });
  }

  #acknowledge(): void {
    const stored = this.#port?.state.stored;
    this.#bodies?.tell();
    if (stored) this.#say({ kind: 'acknowledgement', from: this.#device, ...stored });
  }
}

import { Emitter } from '../../util/emitter';
import type { Box } from '../mailbox/box';
import type { Transport, TransportEvents, TransportPort, TransportStatus } from '../transport';
import { type RelayedOptions, RelayedRoom } from './relayed-room';

const RELAY = { connecting: 'connecting', open: 'reached', none: 'reached', unreached: 'unreached' } as const;

/**
 * The way through the relay, for two who are there at the same time and cannot connect directly (docs/protocol.md,
 * rules V1 to V9). It carries what goes live: edits, presence and acknowledgements. Texts, pictures and large
 * differences go by the mailbox.
 */
export class Relayed extends Emitter<TransportEvents> implements Transport {
  readonly #options: RelayedOptions;
  #box: Box | undefined;
  #room: RelayedRoom | undefined;
  #delivered = false;
  #told = '';

  constructor(options: RelayedOptions) {
    super();
    this.#options = options;
  }

  get status(): TransportStatus {
    const here = this.#room?.here ?? [];
    return {
      relay: RELAY[this.#box?.status ?? 'unreached'],
      partnerHere: here.length > 0,
      delivered: this.#delivered && here.length > 0,
      busy: false,
      refused: this.#room?.refused ?? false,
      partnerFull: here.some(({ full }) => full),
      blocked: this.#box?.carries !== true, // else it is a way where no direct one is
      copied: false,
    };
  }

  start(port: TransportPort, signal: AbortSignal): void {
    port.brought.add(this);
    const box = this.#options.openBox(signal);
    const room = new RelayedRoom(this.#options, port, box, this, signal);
    [this.#box, this.#room] = [box, room];
    room.on('acknowledged', (acknowledgement) => this.emit('acknowledged', acknowledgement));
    room.on('changed', () => this.#changed());
    const onUpdate = (_update: Uint8Array, origin: unknown): void => {
      // The partner cannot have our own change yet; that needs no digest.
      if (!port.brought.has(origin) && this.#delivered) this.#tell(false);
    };
    port.doc.on('update', onUpdate);
    signal.addEventListener('abort', () => port.doc.off('update', onUpdate), { once: true });
    this.#changed();
  }

  /** It has a link to that device. */
  reaches(device: string): boolean {
    return this.#room?.reaches(device) === true;
  }

  #changed(): void {
    this.#tell(this.#room?.here.some(({ delivered }) => delivered) === true);
  }

  #tell(delivered: boolean): void {
    this.#delivered = delivered;
    const { status } = this;
    const told = JSON.stringify(status);
    if (told === this.#told) return;
    this.#told = told;
    this.emit('status', status);
  }
}

import type { Transport, TransportEvents, TransportStatus } from '../../lib/sync/transport';
import { Emitter } from '../../lib/util/emitter';

/** A way that sees and says only what the test makes it see and say. */
export class SilentTransport extends Emitter<TransportEvents> implements Transport {
  status: TransportStatus = {
    relay: 'connecting',
    partnerHere: false,
    delivered: false,
    busy: false,
    refused: false,
    partnerFull: false,
    blocked: false,
    copied: false,
  };

  start(): void {
    // nothing of its own
  }

  tell(status: Partial<TransportStatus>): void {
    this.status = { ...this.status, ...status };
    this.emit('status', this.status);
  }
}

import type { Lane } from './frames';
import { bulkFrame, bulkPayload } from './frames';

/** A message of which some frames have been handed out. */
interface Outgoing {
  readonly message: Uint8Array;
  offset: number;
}

/** What waits to be sent on `bulk`. Frames of the notebook go before frames of bodies (rule S4). */
export class BulkQueue {
  readonly #lanes: Readonly<Record<Lane, Outgoing[]>> = { notebook: [], body: [] };
  readonly #bytes: Record<Lane, number> = { notebook: 0, body: 0 };

  /** Bytes of a lane that the queue has not handed out yet. */
  waiting(lane: Lane): number {
    return this.#bytes[lane];
  }

  add(lane: Lane, message: Uint8Array): void {
    this.#lanes[lane].push({ message, offset: 0 });
    this.#bytes[lane] += message.length;
  }

  /** The next frame to send; undefined when nothing waits. */
  next(): { lane: Lane; frame: Uint8Array<ArrayBuffer> } | undefined {
    const lane: Lane = this.#lanes.notebook.length > 0 ? 'notebook' : 'body';
    const head = this.#lanes[lane][0];
    if (!head) return undefined;
    const frame = bulkFrame(lane, head.message, head.offset);
    const size = bulkPayload(head.message, head.offset);
    head.offset += size;
    this.#bytes[lane] -= size;
    if (head.offset === head.message.length) this.#lanes[lane].shift();
    return { lane, frame };
  }
}

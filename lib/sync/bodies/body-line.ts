import type { Observable } from '../../util/emitter';

export interface BodyLineEvents {
  /** There is room for bodies again. */
  bodyRoom: undefined;
}

/** What body exchange needs of a link; tests hand in one in memory. */
export interface BodyLine extends Observable<BodyLineEvents> {
  /** Aborts when the link has ended. */
  readonly signal: AbortSignal;
  /** More may be handed to `sendBody` now. */
  readonly hasBodyRoom: boolean;
  /** Sends a small word at once, in order. */
  sendWord(word: Uint8Array): void;
  /** Queues a body behind everything of the notebook. */
  sendBody(message: Uint8Array): void;
}

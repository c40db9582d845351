import type { BodyLine, BodyLineEvents } from '../../lib/sync/bodies/body-line';
import type { BodyWord } from '../../lib/sync/bodies/body-messages';
import { decodeBody, decodeBodyWord } from '../../lib/sync/bodies/body-messages';
import type { Body } from '../../lib/sync/transport';
import { Emitter } from '../../lib/util/emitter';

/** A line in memory: keeps what is said, has as much room as the test gives it. */
export class FakeLine extends Emitter<BodyLineEvents> implements BodyLine {
  readonly words: BodyWord[] = [];
  readonly bodies: Body[] = [];
  /** Bodies that may be sent before it is full. */
  room = Number.POSITIVE_INFINITY;
  readonly #end = new AbortController();
  readonly signal = this.#end.signal;

  get hasBodyRoom(): boolean {
    return this.room > 0 && !this.signal.aborted;
  }

  sendWord(word: Uint8Array): void {
    this.words.push(decodeBodyWord(word));
  }

  sendBody(message: Uint8Array): void {
    this.room -= 1;
    this.bodies.push(decodeBody(message.slice()));
  }

  /** Room for so many more. */
  free(room: number): void {
    this.room = room;
    this.emit('bodyRoom', undefined);
  }

  end(): void {
    this.#end.abort();
  }

  /** All hashes named by words of a kind, in order. */
  named(what: BodyWord['what']): string[] {
    return this.words.filter((word) => word.what === what).flatMap(({ hashes }) => hashes);
  }
}

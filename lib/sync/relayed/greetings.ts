/** Greetings that may wait: a hostile relay can play old ones. */
const MOST = 16;

/** The sessions that are to be greeted, '' for all; each waits once, until the relay has taken its greeting. */
export class Greetings {
  readonly #waiting = new Set<string>();
  #wasSaidLast = false;

  /** @returns false when as many wait as may */
  add(to: string): boolean {
    if (this.#waiting.size >= MOST) return this.#waiting.has(to);
    this.#waiting.add(to);
    return true;
  }

  /**
   * Whom to greet next; undefined for nobody. Greetings and the rest take turns.
   *
   * @param rest takes what else there is to say
   */
  inTurn<Saying>(rest: () => Saying | undefined): Saying | string | undefined {
    const said = this.#wasSaidLast ? (rest() ?? this.#take()) : (this.#take() ?? rest());
    this.#wasSaidLast = typeof said === 'string';
    return said;
  }

  #take(): string | undefined {
    const [to] = this.#waiting;
    if (to !== undefined) this.#waiting.delete(to);
    return to;
  }
}

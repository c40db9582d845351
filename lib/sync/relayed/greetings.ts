/** Greetings that may wait, and those to unknown sessions in a while: a hostile relay can play old ones. */
const MOST = 16;

/** The sessions that are to be greeted, '' for all; each waits once, until the relay has taken its greeting. */
export class Greetings {
  readonly #waiting = new Set<string>();
  #wasSaidLast = false;
  #strangers = { since: -Infinity, count: 0 };

  /** @returns false when as many wait as may */
  add(to: string): boolean {
    if (this.#waiting.size >= MOST) return this.#waiting.has(to);
    this.#waiting.add(to);
    return true;
  }

  /** Whether one more unknown session may be greeted, of all that there are in `ms` milliseconds. */
  mayBeToStranger(ms: number): boolean {
    const now = performance.now();
    if (now - this.#strangers.since > ms) this.#strangers = { since: now, count: 0 };
    this.#strangers.count += 1;
    return this.#strangers.count <= MOST;
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

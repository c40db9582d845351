import { randomBytes } from 'node:crypto';
import type { Bus, BusListener, Presence } from '../bus';
import { NOBODY } from '../bus';
import type { Limits } from '../limits';
import { BusLine } from './bus-line';
import { type BusPayload, encodePayload, MOST_INLINE, parsePayload } from './bus-payload';
import type { Database } from './database';
import { Elsewhere } from './elsewhere';

interface Waiting {
  readonly topic: string;
  readonly word: Uint8Array<ArrayBuffer>;
}

/** Notifications in the order in which they are to go: an instance, and the payload. */
type Notes = (readonly [to: string, payload: string])[];

/**
 * What goes between instances that share a PostgreSQL. An instance is notified only of topics that somebody has open
 * there, so two who are at one instance cost the database nothing. What comes up while a round is under way goes together
 * in the next one.
 */
export class PostgresBus implements Bus {
  readonly #instance = randomBytes(8).toString('hex');
  readonly #limits: Limits;
  readonly #line: BusLine;
  readonly #here = new Map<string, Presence>();
  readonly #elsewhere = new Elsewhere();
  /** Topics of which the others do not know yet how many are here. */
  #unsaid = new Set<string>();
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #count = 0;
  #round: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #listener: BusListener | undefined;
  /** What is being fetched, by topic: what comes behind it waits for it. */
  readonly #fetching = new Map<string, Promise<void>>();

  private constructor(database: Database, limits: Limits) {
    this.#limits = limits;
    this.#line = new BusLine(database, this.#instance, limits, {
      heard: (payload) => this.#heard(payload),
      begun: () => this.#begun(),
      lost: () => this.#elsewhere.clear(), // who does not know is better than who is wrong
    });
  }

  /** @param database stays open when the bus is closed */
  static async open(database: Database, limits: Limits): Promise<PostgresBus> {
    const bus = new PostgresBus(database, limits);
    await bus.#line.begin();
    return bus;
  }

  get isThere(): boolean {
    return this.#line.isThere;
  }

  listen(listener: BusListener): void {
    this.#listener = listener;
  }

  elsewhere(topic: string): Presence {
    return this.#elsewhere.at(topic);
  }

  here(topic: string, presence: Presence): Promise<void> {
    const before = this.#here.get(topic) ?? NOBODY;
    if (before.open === presence.open && before.hear === presence.hear) return Promise.resolve();
    if (presence.open > 0) this.#here.set(topic, presence);
    else {
      this.#here.delete(topic);
      this.#elsewhere.forget(topic);
    }
    this.#unsaid.add(topic);
    return this.#soon();
  }

  reaches(topic: string): boolean {
    return this.isThere && (this.#unsaid.has(topic) || this.#elsewhere.at(topic).open > 0);
  }

  send(topic: string, word: Uint8Array<ArrayBuffer>): boolean {
    if (!this.reaches(topic)) return true;
    if (this.#waitingBytes + word.length > this.#limits.busBytes) return false;
    if (this.#waiting.length >= this.#limits.busWords) return false;
    this.#waiting.push({ topic, word });
    this.#waitingBytes += word.length;
    void this.#soon();
    return true;
  }

  close(): Promise<void> {
    return this.#line.close();
  }

  /** The next round, which says all that came up before it begins. It never rejects. */
  #soon(): Promise<void> {
    this.#next ??= this.#round.then(() => {
      this.#next = undefined;
      this.#round = this.#go().catch(() => this.#line.drop()); // it begins anew, and with it all that is here
      return this.#round;
    });
    return this.#next;
  }

  async #go(): Promise<void> {
    if (!this.isThere) {
      this.#take(); // nobody can be reached
      return;
    }
    const topics = [...this.#unsaid];
    const told = topics.length > 0 ? await this.#sayPresence(topics) : [];
    await this.#line.notify([...told, ...(await this.#address(this.#take()))]);
  }

  #take(): readonly Waiting[] {
    const taken = this.#waiting;
    [this.#waiting, this.#waitingBytes] = [[], 0];
    return taken;
  }

  /**
   * Writes how many are here, then reads who is elsewhere: of two that do so at once, one at least finds the other one,
   * and tells it.
   */
  async #sayPresence(topics: readonly string[]): Promise<Notes> {
    const said = topics.map((topic) => ({ topic, ...(this.#here.get(topic) ?? NOBODY) }));
    const present = said.filter(({ open }) => open > 0);
    await this.#line.ask(
      `INSERT INTO bookbag_presence (instance, topic, open, hear)
        SELECT $1, * FROM unnest($2::text[], $3::int[], $4::int[])
        ON CONFLICT (topic, instance) DO UPDATE SET open = excluded.open, hear = excluded.hear`,
      [
        this.#instance,
        present.map(({ topic }) => topic),
        present.map(({ open }) => open),
        present.map(({ hear }) => hear),
      ],
    );
    await this.#line.ask('DELETE FROM bookbag_presence WHERE instance = $1 AND topic = ANY ($2)', [
      this.#instance,
      said.filter(({ open }) => open === 0).map(({ topic }) => topic),
    ]);
    const others = await this.#line.ask<{ topic: string; instance: string } & Presence>(
      'SELECT topic, instance, open, hear FROM bookbag_presence WHERE topic = ANY ($1) AND instance <> $2',
      [topics, this.#instance],
    );
    for (const one of said) {
      const { open, hear } = this.#here.get(one.topic) ?? NOBODY;
      if (open === one.open && hear === one.hear) this.#unsaid.delete(one.topic); // else it changed meanwhile
    }
    for (const { topic, instance, open, hear } of others)
      if (this.#here.has(topic)) this.#elsewhere.set(topic, instance, { open, hear });
    const presences = new Map(said.map(({ topic, open, hear }) => [topic, { open, hear }]));
    return others.map(({ topic, instance }) => {
      const presence = presences.get(topic) ?? NOBODY;
      return [instance, this.#payload({ kind: 'presence', from: this.#instance, topic, presence })];
    });
  }

  /** A notification for each instance that is to hear a word; large ones are laid into the table first. */
  async #address(words: readonly Waiting[]): Promise<Notes> {
    const notes: Notes = [];
    const [ids, large]: [string[], Uint8Array[]] = [[], []];
    for (const { topic, word } of words)
      for (const to of this.#elsewhere.instances(topic)) {
        if (word.length <= MOST_INLINE) {
          notes.push([to, this.#payload({ kind: 'word', topic, word })]);
          continue;
        }
        const id = `${this.#instance}-${this.#count}`;
        ids.push(id);
        large.push(word);
        notes.push([to, this.#payload({ kind: 'lies', topic, id })]);
      }
    const sql = 'INSERT INTO bookbag_words (id, word) SELECT * FROM unnest($1::text[], $2::bytea[])';
    if (ids.length > 0) await this.#line.ask(sql, [ids, large]);
    return notes;
  }

  #payload(payload: BusPayload): string {
    this.#count += 1;
    return encodePayload(payload, this.#count);
  }

  #begun(): void {
    this.#unsaid = new Set(this.#here.keys());
    void this.#soon();
    this.#listener?.missed();
  }

  #heard(text: string): void {
    const payload = parsePayload(text);
    if (payload?.kind === 'gone') return this.#elsewhere.remove(payload.from);
    if (payload === undefined || !this.#here.has(payload.topic)) return;
    const { topic } = payload;
    if (payload.kind === 'presence') return this.#elsewhere.set(topic, payload.from, payload.presence);
    const before = this.#fetching.get(topic);
    if (payload.kind === 'word' && before === undefined) return this.#listener?.heard(topic, payload.word);
    const fetched = (before ?? Promise.resolve())
      .then(() => (payload.kind === 'word' ? payload.word : this.#fetch(payload.id)))
      .then((word) => word && this.#listener?.heard(topic, word))
      .catch(() => undefined) // the way was cut: it is lost, as all else that is said then
      .then(() => void (this.#fetching.get(topic) === fetched && this.#fetching.delete(topic)));
    this.#fetching.set(topic, fetched);
  }

  async #fetch(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const sql = 'DELETE FROM bookbag_words WHERE id = $1 RETURNING word';
    const [row] = await this.#line.ask<{ word: Buffer }>(sql, [id]);
    return row && Uint8Array.from(row.word);
  }
}

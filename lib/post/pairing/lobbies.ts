import { NO_PAIRING, type Pairing } from '../../model/pairing';
import type { LobbyRow } from '../../store/db';
import { addLobby, allLobbies, removeLobby } from '../../store/lobbies';
import { INVITATION_LIFETIME } from '../../sync/pairing/invitation';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { after, soon } from '../../util/timers';
import { type Around, joiningOf, lobbyOf, type Running, runLobby } from './running';

/** Changes are gathered for so long before panels are told, in milliseconds. */
const SETTLE = 30;

interface Entry {
  readonly running: Promise<Running>;
  readonly stop: AbortController;
}

/** All lobbies of this device. Each answers as long as its invitation holds, whether or not a panel is open. */
export class Lobbies {
  readonly #around: Around;
  readonly #signal: AbortSignal;
  readonly #entries = new Map<string, Entry>();
  readonly #pairing = new Cell<Pairing>(NO_PAIRING);
  readonly #tell: () => void;
  /** The lobby in which this person joins, '' for none. */
  #joining = '';
  #turn: Promise<unknown> = Promise.resolve();
  /** Those of the disk are at work. Everything else waits for it. */
  readonly ready: Promise<void>;

  constructor(around: Omit<Around, 'changed'>, signal: AbortSignal) {
    this.#signal = signal;
    this.#tell = soon(SETTLE, () => void this.#look(), signal);
    this.#around = { ...around, changed: this.#tell };
    this.ready = this.#begin().catch((error: unknown) => report('lobbies', error));
  }

  get pairing(): Observed<Pairing> {
    return this.#pairing;
  }

  /** Keeps a lobby and opens it. Rejects when the disk refuses. */
  async open(lobby: Parameters<typeof addLobby>[1]): Promise<void> {
    await this.ready;
    await this.close(lobby.id);
    await addLobby(this.#around.db, lobby);
    const row = await this.#around.db.lobbies.get(lobby.id);
    if (row === undefined) return;
    this.#run(row);
    if (row.side === 'joining') this.#joining = row.id;
    this.#tell();
  }

  /** Ends a lobby and forgets it. */
  async close(id: string): Promise<void> {
    this.#entries.get(id)?.stop.abort();
    this.#entries.delete(id);
    if (this.#joining === id) this.#joining = '';
    await removeLobby(this.#around.db, id);
    this.#tell();
  }

  /** Ends the lobbies of a notebook that is left, on whichever side. */
  async forget(notebook: string): Promise<void> {
    for (const { row } of await this.all()) if (row.notebook === notebook) await this.close(row.id);
  }

  /** What a person decides on those who ask, after all that is under way: two windows may decide at once. */
  inTurn(decide: () => Promise<void>): Promise<void> {
    const decided = this.#turn.then(decide);
    this.#turn = decided.catch(() => undefined); // whoever asked for it hears of it
    return decided;
  }

  /** Shows no more of the lobby in which this person joined. It goes on by itself. */
  letGo(): void {
    this.#joining = '';
    this.#tell();
  }

  /** The lobbies to which somebody is invited into that notebook, the newest last. */
  async inviting(notebook: string): Promise<(Running & { side: 'inviting' })[]> {
    const all = await this.all();
    return all.filter((one) => one.side === 'inviting' && one.row.notebook === notebook) as never;
  }

  /** The lobby in which this person joins. */
  async joining(): Promise<(Running & { side: 'joining' }) | undefined> {
    const running = await this.#entries.get(this.#joining)?.running;
    return running?.side === 'joining' ? running : undefined;
  }

  /** All that run, on both sides. */
  async all(): Promise<Running[]> {
    await this.ready;
    const settled = await Promise.allSettled([...this.#entries.values()].map(({ running }) => running));
    return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }

  async #begin(): Promise<void> {
    const { db, now } = this.#around;
    for (const row of await allLobbies(db, now())) {
      this.#run(row);
      const { step } = row.state as { step?: string };
      if (row.side === 'joining' && row.notebook === '' && step !== 'used' && step !== 'refused')
        this.#joining = row.id;
    }
    this.#tell();
  }

  #run(row: LobbyRow): void {
    const stop = new AbortController();
    const signal = AbortSignal.any([this.#signal, stop.signal]);
    const left = row.expires - this.#around.now();
    if (left <= 0) stop.abort(); // nobody meets there any more; a letter may still be on its way
    const running = runLobby(row, this.#around, signal);
    this.#entries.set(row.id, { running, stop });
    running.catch((error: unknown) => report('lobby', error));
    const end = (): void => (stop.abort(), this.#tell());
    after(Math.min(Math.max(0, left), INVITATION_LIFETIME), end, signal); // no clock that is wrong makes it longer
  }

  async #look(): Promise<void> {
    const now = this.#around.now();
    const lobbies: Record<string, Pairing['lobbies'][string]> = {};
    for (const one of await this.all()) {
      if (one.side !== 'inviting' || one.row.expires <= now) continue;
      const { askers, usedAgain } = await lobbyOf(one, now);
      const before = lobbies[one.row.notebook];
      lobbies[one.row.notebook] = {
        askers: [...(before?.askers ?? []), ...askers],
        usedAgain: usedAgain || before?.usedAgain === true,
      };
    }
    const mine = await this.joining();
    const next = { lobbies, joining: mine === undefined ? null : await joiningOf(mine, now) };
    if (JSON.stringify(next) !== JSON.stringify(this.#pairing.get())) this.#pairing.set(next);
  }
}

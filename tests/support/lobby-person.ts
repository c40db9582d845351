import { members } from '../../lib/model/member';
import type { Invitation } from '../../lib/model/invitation';
import type { Asker, Joining } from '../../lib/model/pairing';
import { listRecords } from '../../lib/notebook/list';
import { startNotebook } from '../../lib/post/hosting/begin-notebook';
import type { Hosts } from '../../lib/post/hosting/hosts';
import { type Around, finishAll, letIn, refuse, takeBack } from '../../lib/post/pairing/decide';
import { invite } from '../../lib/post/pairing/invite';
import { join } from '../../lib/post/pairing/join';
import type { Lobbies } from '../../lib/post/pairing/lobbies';
import { lobbiesHere } from '../../lib/post/pairing/lobbies-here';
import type { BookbagDb } from '../../lib/store/db';
import { openNotebook } from '../../lib/store/open-notebook';
import { tempDb } from './temp-db';
import { vi } from 'vitest';

/** A person's post as far as it pairs: a database, and lobbies over a real relay. */
export class LobbyPerson {
  readonly db: BookbagDb;
  readonly name: string;
  metAnew = 0;
  lobbies!: Lobbies;
  #run = new AbortController();

  constructor(name: string, signal: AbortSignal) {
    this.name = name;
    this.db = tempDb(signal);
    signal.addEventListener('abort', () => this.kill());
    this.start();
  }

  start(): void {
    this.#run = new AbortController();
    const { signal } = this.#run;
    const get = async (id: string) => {
      const row = await this.db.notebooks.get(id);
      if (row === undefined) return undefined;
      const { doc } = await openNotebook(this.db, id, signal);
      return { id, me: row.me, members: listRecords(doc, members, signal) };
    };
    this.lobbies = lobbiesHere(this.db, { get, restart: () => undefined } as unknown as Hosts, signal);
  }

  /** Ends all that runs; the disk stays. */
  kill(): void {
    this.#run.abort();
  }

  async begin(): Promise<string> {
    const id = await startNotebook(this.db, this.name, 'Spring match');
    if (!id.ok) throw new Error(id.reason);
    return id.value;
  }

  async invite(notebook: string, as = ''): Promise<string> {
    return (await this.invited(notebook, as)).code;
  }

  /** @param as the member as whose further computer somebody comes in */
  async invited(notebook: string, as = ''): Promise<Invitation> {
    const row = await this.db.notebooks.get(notebook);
    const { doc } = row === undefined ? {} : await openNotebook(this.db, notebook, this.#run.signal);
    const people = doc === undefined ? [] : listRecords(doc, members, this.#run.signal).get();
    return invite(this.db, this.lobbies, { notebook, as, members: people });
  }

  join(code: string) {
    return join(this.db, this.lobbies, this.name, code);
  }

  asks(notebook: string): Promise<Asker> {
    return soon(() => this.lobbies.pairing.get().lobbies[notebook]?.askers[0]);
  }

  comesTo(step: Joining['step']): Promise<Joining> {
    return soon(() => {
      const { joining } = this.lobbies.pairing.get();
      return joining?.step === step ? joining : undefined;
    });
  }

  letIn(notebook: string, asker: string): Promise<void> {
    return letIn(this.#deciding(notebook), notebook, asker);
  }

  takeBack(notebook: string, asker: string): Promise<void> {
    return takeBack(this.#deciding(notebook), notebook, asker);
  }

  finishTakingBack(): Promise<void> {
    return finishAll(this.db, (notebook) => this.#deciding(notebook));
  }

  #deciding(notebook: string): Around {
    const people = async () => {
      const row = await this.db.notebooks.get(notebook);
      const { doc } = await openNotebook(this.db, notebook, this.#run.signal);
      return {
        me: row?.me ?? '',
        members: listRecords(doc, members, this.#run.signal).get(),
        pinned: '',
      };
    };
    return { db: this.db, lobbies: this.lobbies, people, meetAnew: () => void (this.metAnew += 1) };
  }

  refuse(notebook: string, asker: string): Promise<void> {
    return refuse(this.lobbies, notebook, asker);
  }
}

/** Waits for a value. */
export const soon = <T>(look: () => T | undefined): Promise<T> =>
  vi.waitFor(
    () => {
      const value = look();
      if (value === undefined) throw new Error('not yet');
      return value;
    },
    { timeout: 10_000 },
  );

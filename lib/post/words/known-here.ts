import type { Clocks, OwnWords } from '../../notebook/words/own-words';
import type { BookbagDb } from '../../store/db';
import { asKnown, isLax, type StoredWords } from '../../store/own-words';
import { writeWords } from '../../store/own-words-kept';
import { observe } from '../../util/observed';
import { report } from '../../util/report';
import { pause } from '../../util/timers';

/** So many clients are written at one go without a pause behind them, for each millisecond of one. */
const CLIENTS_A_MILLISECOND = 16;

/** Milliseconds of the longest pause between two writes. */
const LONGEST_PAUSE = 250;

type Few = Omit<StoredWords, 'brought' | 'claimed'>;

/** What this device knows of who wrote in its member's name, in memory and on the disk. */
export class KnownHere {
  readonly words: OwnWords;
  readonly #db: BookbagDb;
  readonly #id: string;
  readonly #signal: AbortSignal;
  /** From which change on each client's came from elsewhere; it grows in place. */
  readonly #brought: Map<number, number>;
  /** Up to which change each client's are signed. */
  readonly #claimed: Map<number, number>;
  #few: Few;
  #saving: Promise<void> | undefined;
  #unsaved = false;

  constructor(db: BookbagDb, id: string, stored: StoredWords, words: OwnWords, signal: AbortSignal) {
    const { brought, claimed, ...few } = stored;
    [this.#db, this.#id, this.#few, this.words, this.#signal] = [db, id, few, words, signal];
    [this.#brought, this.#claimed] = [new Map(brought), new Map(claimed)];
    words.learn(asKnown(stored));
    const goOn = (): void => {
      if (this.#unsaved && db.gate.writing.get() === 'going') this.#saveSoon();
    };
    observe(db.gate.writing, goOn, signal);
  }

  get stored(): Few {
    return this.#few;
  }

  /** The devices that this one has seen come in: not those that only stood in the roster, which anybody could have put there. */
  get vouchedFor(): readonly string[] {
    const { trusted, taken } = this.#few;
    return trusted.flatMap(([device]) => (taken.includes(device) ? [] : [device]));
  }

  get brought(): Clocks {
    return this.#brought;
  }

  /** Changes some of it. It counts at once, and is on the disk soon. What a disk refuses is written once it takes it. */
  update(changed: Partial<Few>): void {
    this.#few = { ...this.#few, ...changed };
    this.words.learn({ lax: isLax(this.#few), ...(changed.since ? { brought: this.#brought } : {}) });
    this.#saveSoon();
  }

  /** Notes from which change on clients' changes come from elsewhere. It counts from the day on which anything does. */
  bring(brought: Clocks): void {
    for (const [client, clock] of brought)
      this.#brought.set(client, Math.min(clock, this.#brought.get(client) ?? clock));
    if (this.#few.since > 0) this.words.learn({ brought });
    this.#saveSoon();
  }

  /** Notes up to which change clients' changes are signed. */
  claim(claimed: Clocks): void {
    for (const [client, clock] of claimed)
      this.#claimed.set(client, Math.max(clock, this.#claimed.get(client) ?? 0));
    this.words.learn({ claimed });
    this.#saveSoon();
  }

  /** Puts it on the disk; resolves once it is there, or was refused. */
  async saved(): Promise<void> {
    this.#saveSoon();
    await this.#saving;
  }

  #saveSoon(): void {
    this.#unsaved = true;
    this.#saving ??= this.#save();
  }

  async #save(): Promise<void> {
    while (this.#unsaved) {
      this.#unsaved = false;
      const clients = { brought: [...this.#brought], claimed: [...this.#claimed] };
      try {
        // oxlint-disable-next-line no-await-in-loop -- one write behind the other
        await writeWords(this.#db, this.#id, { ...this.#few, ...clients });
      } catch (error) {
        report('own words', error);
        this.#unsaved = true;
        break;
      }
      const length = (clients.brought.length + clients.claimed.length) / CLIENTS_A_MILLISECOND;
      // oxlint-disable-next-line no-await-in-loop -- in a flood of clients, many go into one write
      if (length >= 1) await pause(Math.min(LONGEST_PAUSE, length), this.#signal);
    }
    this.#saving = undefined;
  }
}

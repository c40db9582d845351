import type { OwnWords } from '../../notebook/words/own-words';
import type { BookbagDb } from '../../store/db';
import { asKnown, type StoredWords, writeWords } from '../../store/own-words';
import { report } from '../../util/report';

/** What this device knows of who wrote in its member's name, in memory and on the disk. */
export class KnownHere {
  readonly words: OwnWords;
  readonly #db: BookbagDb;
  readonly #id: string;
  #stored: StoredWords;
  #saving: Promise<void> | undefined;
  #unsaved = false;

  constructor(db: BookbagDb, id: string, stored: StoredWords, words: OwnWords) {
    [this.#db, this.#id, this.#stored, this.words] = [db, id, stored, words];
    this.#tell();
  }

  get stored(): StoredWords {
    return this.#stored;
  }

  /** Changes some of it. It counts at once, and is on the disk soon. A disk that refuses keeps what it had. */
  update(changed: Partial<StoredWords>): void {
    this.#stored = { ...this.#stored, ...changed };
    this.#tell();
    this.#unsaved = true;
    if (this.#saving === undefined) this.#saving = this.#save();
  }

  #tell(): void {
    this.words.learn(asKnown(this.#stored));
  }

  async #save(): Promise<void> {
    while (this.#unsaved) {
      this.#unsaved = false;
      // oxlint-disable-next-line no-await-in-loop -- one write behind the other
      await writeWords(this.#db, this.#id, this.#stored).catch((error: unknown) =>
        report('own words', error),
      );
    }
    this.#saving = undefined;
  }
}

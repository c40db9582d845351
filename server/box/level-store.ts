import { ClassicLevel } from 'classic-level';
import type { BoxStore, Gone, Kept } from './box-store';

/** What is kept of an envelope lies apart from its bytes, so that a list reads no envelopes. */
const keptKey = (box: string, name: string): string => `kept/${box}/${name}`;
const bytesKey = (box: string, name: string): string => `bytes/${box}/${name}`;

/** All keys that begin with a text: "0" comes right behind "/". */
const under = (text: string) => ({ gt: `${text}/`, lt: `${text}0` });

/** On the disk before it is acknowledged: a power cut loses nothing that a client counts as left here. */
const SURELY = { sync: true } as const;

const encode = (kept: Kept): Uint8Array => new TextEncoder().encode(JSON.stringify(kept));
const decode = (bytes: Uint8Array): Kept => JSON.parse(new TextDecoder().decode(bytes)) as Kept;

/** Envelopes in one folder, by LevelDB. One process at a time can have it open. */
export class LevelStore implements BoxStore {
  readonly #db: ClassicLevel<string, Uint8Array>;
  bytes = 0;

  private constructor(db: ClassicLevel<string, Uint8Array>) {
    this.#db = db;
  }

  /** Opens the folder, and makes it where it is not there. Rejects when another process has it open. */
  static async open(folder: string): Promise<LevelStore> {
    const db = new ClassicLevel<string, Uint8Array>(folder, { valueEncoding: 'view', compression: false });
    await db.open();
    const store = new LevelStore(db);
    for await (const value of db.values(under('kept'))) store.bytes += decode(value).size;
    return store;
  }

  async entries(box: string): Promise<Kept[]> {
    return (await this.#db.values(under(`kept/${box}`)).all()).map(decode);
  }

  async read(box: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#db.get(bytesKey(box, name))) as Uint8Array<ArrayBuffer> | undefined;
  }

  async put(box: string, kept: Kept, envelope: Uint8Array): Promise<void> {
    const before = await this.#sizeOf(box, kept.name);
    const parts = [
      { type: 'put' as const, key: bytesKey(box, kept.name), value: envelope },
      { type: 'put' as const, key: keptKey(box, kept.name), value: encode(kept) },
    ];
    await this.#db.batch(parts, SURELY); // both or neither
    this.bytes += kept.size - before;
  }

  async remove(box: string, name: string): Promise<void> {
    const before = await this.#sizeOf(box, name);
    const keys = [bytesKey(box, name), keptKey(box, name)];
    await this.#db.batch(
      keys.map((key) => ({ type: 'del' as const, key })),
      SURELY,
    );
    this.bytes -= before;
  }

  async sweep(before: number, now: number): Promise<Gone[]> {
    const gone: Gone[] = [];
    for await (const [key, value] of this.#db.iterator(under('kept'))) {
      const [kept, box] = [decode(value), key.split('/', 2)[1] ?? ''];
      if (kept.at < before) gone.push({ box, name: kept.name });
      else if (kept.at > now) await this.#db.put(key, encode({ ...kept, at: now }));
    }
    for (const { box, name } of gone) await this.remove(box, name);
    return gone;
  }

  close(): Promise<void> {
    return this.#db.close();
  }

  async #sizeOf(box: string, name: string): Promise<number> {
    const value = await this.#db.get(keptKey(box, name));
    return value === undefined ? 0 : decode(value).size;
  }
}

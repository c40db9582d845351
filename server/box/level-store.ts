import { ClassicLevel } from 'classic-level';
import { type BoxStore, fits, type Kept, type Room } from './box-store';

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

  get isThere(): boolean {
    return this.#db.status === 'open';
  }

  async find(box: string, name: string): Promise<Kept | undefined> {
    const value = await this.#db.get(keptKey(box, name));
    return value === undefined ? undefined : decode(value);
  }

  async read(box: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#db.get(bytesKey(box, name))) as Uint8Array<ArrayBuffer> | undefined;
  }

  async put(box: string, kept: Kept, envelope: Uint8Array, room: Room): Promise<boolean> {
    const there = await this.entries(box);
    if (!fits(there, kept, room)) return false;
    const parts = [
      { type: 'put' as const, key: bytesKey(box, kept.name), value: envelope },
      { type: 'put' as const, key: keptKey(box, kept.name), value: encode(kept) },
    ];
    await this.#db.batch(parts, SURELY); // both or neither
    this.bytes += kept.size - (there.find(({ name }) => name === kept.name)?.size ?? 0);
    return true;
  }

  async remove(box: string, name: string, tag: string): Promise<boolean> {
    const kept = await this.find(box, name);
    if (kept?.tag !== tag) return false;
    await this.#drop(box, kept);
    return true;
  }

  async sweep(before: number, now: number): Promise<number> {
    const old: { readonly box: string; readonly kept: Kept }[] = [];
    for await (const [key, value] of this.#db.iterator(under('kept'))) {
      const [kept, box] = [decode(value), key.split('/', 2)[1] ?? ''];
      if (kept.at < before) old.push({ box, kept });
      else if (kept.at > now) await this.#db.put(key, encode({ ...kept, at: now }));
    }
    for (const { box, kept } of old) await this.#drop(box, kept);
    return old.length;
  }

  close(): Promise<void> {
    return this.#db.close();
  }

  async #drop(box: string, { name, size }: Kept): Promise<void> {
    const keys = [bytesKey(box, name), keptKey(box, name)];
    await this.#db.batch(
      keys.map((key) => ({ type: 'del' as const, key })),
      SURELY,
    );
    this.bytes -= size;
  }
}

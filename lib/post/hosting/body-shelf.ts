import { MAX_BODY_GZIP, MAX_BODY_INFLATED, MAX_PICTURE, MAX_PIXELS } from '../../model/body-limits';
import type { BodyState } from '../../model/body-state';
import type { ReadingKeys } from '../../model/reading-keys';
import { bodyReader, storedHashes, writeBodies } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import type { Body, BodyPort, Lacks } from '../../sync/transport';
import { Emitter } from '../../util/emitter';
import { claimedSize } from '../../util/gzip';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { pictureHead } from '../../util/pictures/picture-head';
import { isWebp } from '../../util/webp';
import { countLacks, type Named, namedBy, type TextPictures, type VersionKeys } from './named-bodies';

interface Events {
  missing: undefined;
  named: undefined;
  late: Late;
}

/** What a device has said that it lacks, and what came here since from elsewhere: its count of what it lacks is too small. */
interface Late {
  readonly device: string;
  readonly texts: number;
  readonly pictures: number;
}

/** The records that name bodies and pictures. */
interface Lists {
  readonly readings: Observed<readonly ReadingKeys[]>;
  readonly versions: Observed<readonly VersionKeys[]>;
  readonly inTexts: Observed<TextPictures>;
}

/** What the lists said when the names were last worked out. */
interface Read {
  readonly readings: readonly ReadingKeys[];
  readonly versions: readonly VersionKeys[];
  readonly inTexts: TextPictures;
}

const read = ({ readings, versions, inTexts }: Lists): Read => ({
  ...{ readings: readings.get(), versions: versions.get(), inTexts: inTexts.get() },
});

const isSame = (a: Read, b: Read): boolean =>
  a.readings === b.readings && a.versions === b.versions && a.inTexts === b.inTexts;

const namesOf = ({ readings, versions, inTexts }: Read): Named => namedBy(readings, versions, inTexts);

/** The bodies and pictures that a notebook names: which are here, which are missing, what is wanted first. */
export interface BodyShelf {
  readonly port: BodyPort;
  /** Texts here and named; null when none is missing. */
  readonly progress: Observed<{ readonly have: number; readonly total: number } | null>;
  /** How many texts and pictures the notebook names. */
  named(): { readonly texts: number; readonly pictures: number };
  /**
   * The hashes that records name, texts first.
   *
   * @param records only of these, as "kind/id"; null for all
   */
  namesIn(records: ReadonlySet<string> | null): readonly string[];
  /** Fetches this one before the others. */
  want(hash: string): void;
  /** Where a text is that is not here, as far as that is known. */
  stateOf(hash: string): BodyState;
  /** Stores what was made here. Rejects when the disk refuses. */
  store(body: Body): Promise<void>;
  /** Something else has stored these. */
  found(hashes: Iterable<string>): void;
  /** Something has come here that a device lacks and did not count, as nobody had it. */
  onLate(listener: (late: Late) => void, signal: AbortSignal): void;
}

export async function bodyShelf(db: BookbagDb, lists: Lists, signal: AbortSignal): Promise<BodyShelf> {
  return new Shelf(db, lists, await storedHashes(db), signal);
}

class Shelf implements BodyShelf {
  readonly progress = new Cell<{ have: number; total: number } | null>(null);
  readonly port: BodyPort;
  readonly #db: BookbagDb;
  readonly #lists: Lists;
  readonly #here: Set<string>;
  /** Unusable: not asked for again until the post starts anew. */
  readonly #refused = new Set<string>();
  /** Devices that do not have them either, by hash. */
  readonly #lacking = new Map<string, Set<string>>();
  readonly #wanted: string[] = [];
  readonly #events = new Emitter<Events>();
  #read: Read;
  #latest: Named;
  /** Counted when asked, kept until a list or the shelf changes. */
  #counted: Omit<Lacks, 'full'> | undefined;

  constructor(db: BookbagDb, lists: Lists, here: Set<string>, signal: AbortSignal) {
    this.#db = db;
    this.#lists = lists;
    this.#here = here;
    this.#read = read(lists);
    this.#latest = namesOf(this.#read);
    // The document's own texts stand for the names from the disk, which would be copies: 80 bytes each.
    for (const hash of [...this.#latest.bodies, ...this.#latest.pictures])
      if (here.delete(hash)) here.add(hash);
    this.port = this.#makePort();
    this.#count();
    const onNames = (): void => {
      this.#count();
      this.#events.emit('named', undefined);
      if (this.#missing().length > 0) this.#events.emit('missing', undefined);
    };
    observe(lists.readings, onNames, signal);
    observe(lists.versions, onNames, signal);
    observe(lists.inTexts, onNames, signal);
  }

  readonly named = (): { texts: number; pictures: number } => {
    const { texts, pictures } = this.#named();
    return { texts: texts.size, pictures: pictures.size };
  };

  readonly namesIn = (records: ReadonlySet<string> | null): readonly string[] => {
    const isIn =
      (kind: string) =>
      ({ id }: { readonly id: string }): boolean =>
        records === null || records.has(`${kind}/${id}`);
    const { readings, versions, inTexts } = read(this.#lists);
    const isNaming = records === null || [...records].some((one) => /^(?:drafts|books)\//.test(one));
    const { bodies, pictures } = namesOf({
      readings: readings.filter(isIn('readings')),
      versions: versions.filter(isIn('versions')),
      inTexts: isNaming ? inTexts : [], // which text or book names a picture is not kept
    });
    return [...bodies, ...pictures];
  };

  readonly want = (hash: string): void => {
    this.#wanted.unshift(hash);
    this.#wanted.length = Math.min(this.#wanted.length, 50);
    if (this.#lacks(hash)) this.#events.emit('missing', undefined);
  };

  readonly stateOf = (hash: string): BodyState => {
    if (this.#refused.has(hash)) return 'refused';
    return this.#lacking.has(hash) && this.#lacks(hash) ? 'lacking' : 'coming';
  };

  readonly store = (body: Body): Promise<void> => this.#store([body]);

  readonly found = (hashes: Iterable<string>): void => {
    const late = new Map<string, string[]>();
    for (const hash of hashes) {
      this.#here.add(hash);
      for (const device of this.#lacking.get(hash) ?? [])
        late.set(device, [...(late.get(device) ?? []), hash]);
      this.#lacking.delete(hash);
    }
    this.#count();
    const { texts, pictures } = this.#named();
    for (const [device, all] of late) {
      const countIn = (names: ReadonlySet<string>): number => all.filter((hash) => names.has(hash)).length;
      this.#events.emit('late', { device, texts: countIn(texts), pictures: countIn(pictures) });
    }
  };

  readonly onLate = (listener: (late: Late) => void, signal: AbortSignal): void =>
    this.#events.on('late', listener, signal);

  #makePort(): BodyPort {
    const readBody = bodyReader(this.#db);
    return {
      missing: async (limit) => {
        const first = this.#wanted.filter((hash) => this.#lacks(hash));
        return [...new Set([...first, ...this.#missing()])].slice(0, limit);
      },
      read: (hash) => {
        const { bodies, pictures } = this.#named();
        return bodies.has(hash) || pictures.has(hash) ? readBody(hash) : Promise.resolve(undefined);
      },
      write: async (batch) => {
        const good = new Set(batch.filter((body) => isUsable(body, this.#named())));
        for (const body of batch) if (!good.has(body)) this.#refused.add(body.hash);
        await this.#store([...good]);
        this.#count();
      },
      lacked: (hashes, from) => {
        const { bodies, pictures } = this.#named();
        for (const hash of hashes)
          if ((bodies.has(hash) || pictures.has(hash)) && !this.#here.has(hash))
            this.#lacking.set(hash, new Set([...(this.#lacking.get(hash) ?? []), from]));
        this.#counted = undefined;
      },
      mayHave: (from, which) => {
        for (const [hash, devices] of this.#lacking)
          if (which(hash) && devices.delete(from) && devices.size === 0) this.#lacking.delete(hash);
        this.#counted = undefined;
      },
      lacks: () => this.#lacksNow(),
      onMissing: (listener, ended) => this.#events.on('missing', listener, ended),
      onNamed: (listener, ended) => this.#events.on('named', listener, ended),
    };
  }

  /** Worked out once for each list. The list may be newer than what `readings` has told: it tells a moment later. */
  #named(): Named {
    const now = read(this.#lists);
    if (!isSame(now, this.#read)) {
      this.#read = now;
      this.#latest = namesOf(now);
      this.#counted = undefined;
    }
    return this.#latest;
  }

  #lacks(hash: string): boolean {
    return !this.#here.has(hash) && !this.#refused.has(hash);
  }

  #missing(): string[] {
    return [...this.#named().bodies, ...this.#named().pictures].filter((hash) => this.#lacks(hash));
  }

  /** What neither this device nor the partner has, and what is unusable, cannot come: it does not count. */
  #lacksNow(): Lacks {
    const named = this.#named();
    const comes = (hash: string): boolean => this.#lacks(hash) && !this.#lacking.has(hash);
    this.#counted ??= countLacks(this.#read, named, comes);
    return { ...this.#counted, full: this.#db.gate.writing.get() === 'disk-full' };
  }

  #count(): void {
    this.#counted = undefined;
    const missing = [...this.#named().texts].filter((hash) => this.#lacks(hash)).length;
    const total = this.#named().texts.size;
    const old = this.progress.get();
    if (missing === 0) this.progress.set(null);
    else if (old?.have !== total - missing || old.total !== total)
      this.progress.set({ have: total - missing, total });
  }

  async #store(batch: readonly Body[]): Promise<void> {
    if (batch.length === 0) return;
    await writeBodies(this.#db, batch);
    this.found(batch.map(({ hash }) => hash));
  }
}

/**
 * Whether foreign bytes are what their name in the notebook says: a text within its limits, or a picture. Checks
 * the inflate limit without inflating (docs/adr/0009). Bytes that lie about their size cannot be unpacked at all:
 * the reader says that they are damaged.
 */
function isUsable({ hash, bytes }: Body, named: Named): boolean {
  if (named.bodies.has(hash)) {
    return bytes.length <= MAX_BODY_GZIP && (claimedSize(bytes) ?? Infinity) <= MAX_BODY_INFLATED;
  }
  const fits = named.pictures.has(hash) && isPicture(bytes);
  if (!fits) report('body', new Error(`${hash} is neither text nor picture of this notebook`));
  return fits;
}

/** Whether bytes are a picture as we keep it. Some that are small unpack to gigabytes: their heads say so. */
export function isPicture(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_PICTURE || !isWebp(bytes)) return false;
  const { width = 0, height = 0 } = pictureHead(bytes) ?? {};
  return width * height <= MAX_PIXELS;
}

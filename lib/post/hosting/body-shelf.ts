import { MAX_BODY_GZIP, MAX_BODY_INFLATED, MAX_PICTURE } from '../../model/body-limits';
import { coverPicture } from '../../model/cover';
import { PICTURE_NOT_SAVED, PICTURE_PENDING } from '../../model/reading';
import type { ReadingKeys } from '../../model/reading-keys';
import { bodyReader, storedHashes, writeBodies } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import type { Body, BodyPort } from '../../sync/transport';
import { Emitter } from '../../util/emitter';
import { claimedSize } from '../../util/gzip';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { isWebp } from '../../util/webp';

interface Events {
  missing: undefined;
}

/** The bodies and pictures that a notebook names: which are here, which are missing, what is wanted first. */
export interface BodyShelf {
  readonly port: BodyPort;
  /** Texts here and named; null when none is missing. */
  readonly progress: Observed<{ readonly have: number; readonly total: number } | null>;
  /** Fetches this one before the others. */
  want(hash: string): void;
  /** Stores what was made here. Rejects when the disk refuses. */
  store(body: Body): Promise<void>;
}

/** Whether a picture is stored: its entry is a hash then. */
export const isHash = (picture: string): boolean =>
  picture !== PICTURE_PENDING && picture !== PICTURE_NOT_SAVED;

interface Named {
  /** Of the texts, newest reading first: what a person waits for, and what is counted. */
  readonly texts: ReadonlySet<string>;
  /** Of the texts, and after them of the side-cars. */
  readonly bodies: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
}

function namedBy(readings: readonly ReadingKeys[]): Named {
  const texts = new Set(readings.map((one) => one.body).filter((hash) => hash !== ''));
  const sideCars = readings.map((one) => one.details).filter((hash) => hash !== '');
  const pictures = new Set(readings.flatMap((one) => one.pictures.filter(isHash)));
  const covers = readings.map((one) => coverPicture(one.cover)).filter((hash) => hash !== '');
  for (const hash of covers) pictures.add(hash);
  return { texts, bodies: new Set([...texts, ...sideCars]), pictures };
}

export async function bodyShelf(
  db: BookbagDb,
  readings: Observed<readonly ReadingKeys[]>,
  signal: AbortSignal,
): Promise<BodyShelf> {
  const here = await storedHashes(db);
  const readBody = bodyReader(db);
  const refused = new Set<string>(); // unusable: not asked for again until the post starts anew
  const wanted: string[] = [];
  const events = new Emitter<Events>();
  const progress = new Cell<{ have: number; total: number } | null>(null);
  let read = readings.get();
  let latest = namedBy(read);
  // The document's own texts stand for the names from the disk, which would be copies: 80 bytes each.
  for (const hash of [...latest.bodies, ...latest.pictures]) if (here.delete(hash)) here.add(hash);
  /** Worked out once for each list. The list may be newer than what `readings` has told: it tells a moment later. */
  const named = (): Named => {
    if (readings.get() !== read) {
      read = readings.get();
      latest = namedBy(read);
    }
    return latest;
  };

  const lacks = (hash: string): boolean => !here.has(hash) && !refused.has(hash);
  const count = (): void => {
    const missing = [...named().texts].filter(lacks).length;
    const total = named().texts.size;
    const old = progress.get();
    if (missing === 0) progress.set(null);
    else if (old?.have !== total - missing || old.total !== total)
      progress.set({ have: total - missing, total });
  };
  count();
  const onReadings = (): void => {
    count();
    if ([...named().bodies, ...named().pictures].some(lacks)) events.emit('missing', undefined);
  };
  observe(readings, onReadings, signal);

  const store = async (batch: readonly Body[]): Promise<void> => {
    if (batch.length === 0) return;
    await writeBodies(db, batch);
    for (const { hash } of batch) here.add(hash);
    count();
  };
  const port: BodyPort = {
    missing: async (limit) => {
      const first = wanted.filter(lacks);
      return [...new Set([...first, ...named().bodies, ...named().pictures])].filter(lacks).slice(0, limit);
    },
    read: (hash) =>
      named().bodies.has(hash) || named().pictures.has(hash) ? readBody(hash) : Promise.resolve(undefined),
    write: async (batch) => {
      const good = new Set(batch.filter((body) => isUsable(body, named())));
      for (const body of batch) if (!good.has(body)) refused.add(body.hash);
      await store([...good]);
      count();
    },
    onMissing: (listener, ended) => events.on('missing', listener, ended),
  };
  return {
    port,
    progress,
    want: (hash) => {
      wanted.unshift(hash);
      wanted.length = Math.min(wanted.length, 50);
      if (lacks(hash)) events.emit('missing', undefined);
    },
    store: (body) => store([body]),
  };
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
  const fits = named.pictures.has(hash) && bytes.length <= MAX_PICTURE && isWebp(bytes);
  if (!fits) report('body', new Error(`${hash} is neither text nor picture of this notebook`));
  return fits;
}

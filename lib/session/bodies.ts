import { MAX_BODY_INFLATED } from '../model/body-limits';
import { send } from '../messages/send';
import type { KeepFailure } from '../messages/to-post';
import type { BodyState } from '../model/body-state';
import { type Details, MAX_DETAILS, parseDetails } from '../model/details';
import { type LeftOut, MAX_LEFT_OUT_STORED, parseLeftOut } from '../model/left-out';
import { bodyArrival, readBody } from '../store/bodies';
import type { BookbagDb } from '../store/db';
import { toBase64 } from '../util/bytes';
import { gunzip } from '../util/gzip';
import { report } from '../util/report';
import type { Result } from '../util/result';

/** Bodies, side-cars and pictures as soon as they are here; what is not here is asked for before the others. */
export interface Bodies {
  /**
   * A body's HTML, inflated with a limit and still untrusted: sanitise it before showing. Resolves as soon as it is
   * here, and with undefined when its bytes are no text; rejects only when the signal aborts.
   */
  body(hash: string, signal: AbortSignal): Promise<string | undefined>;
  /** The same, but undefined where it is not here. */
  readonly bodyHere: (hash: string) => Promise<string | undefined>;
  /** Where a text is that is not here yet, as far as the post knows; asking fetches it before the others. */
  state(hash: string): Promise<BodyState>;
  /** A reading's side-car (`details`), parsed; resolves as soon as it is here. */
  details(hash: string, signal: AbortSignal): Promise<Details>;
  /** What was left out of a reading's text, parsed; each piece is hostile until sanitised. Resolves as soon as it is here. */
  leftOut(hash: string, signal: AbortSignal): Promise<readonly LeftOut[]>;
  /** Stores a text as bodies are stored, and answers its hash once it is on the disk. */
  store(text: string): Promise<Result<string, KeepFailure>>;
  /** A stored picture; resolves as soon as it is here. */
  picture(hash: string, signal: AbortSignal): Promise<Blob>;
  /** A stored picture as it is now: undefined where it is not here. */
  readonly pictureHere: (hash: string) => Promise<Blob | undefined>;
  /** Stores a picture (WebP) as those of readings are, and answers its hash once it is on the disk. */
  readonly storePicture: (webp: Uint8Array) => Promise<Result<string, KeepFailure>>;
}

const webpOf = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes], { type: 'image/webp' });

/** What is on this disk now; nothing is asked for. */
const here = (db: BookbagDb): Pick<Bodies, 'bodyHere' | 'pictureHere'> => ({
  bodyHere: async (hash) => {
    const bytes = await readBody(db, hash);
    return bytes && gunzip(bytes, MAX_BODY_INFLATED);
  },
  pictureHere: async (hash) => {
    const bytes = await readBody(db, hash);
    return bytes && webpOf(bytes);
  },
});

export function bodies(db: BookbagDb, notebook: string): Bodies {
  const arrival = async (hash: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
    const stored = await readBody(db, hash);
    if (stored !== undefined) return stored;
    send('post', 'wantBody', { notebook, hash }).catch((error: unknown) => report('body.want', error));
    return bodyArrival(db, hash, signal);
  };
  return {
    state: (hash) => send('post', 'wantBody', { notebook, hash }),
    store: (text) => send('post', 'keepText', { notebook, text }),
    body: async (hash, signal) => {
      const html = await gunzip(await arrival(hash, signal), MAX_BODY_INFLATED);
      signal.throwIfAborted();
      return html;
    },
    details: async (hash, signal) => {
      const json = await gunzip(await arrival(hash, signal), MAX_DETAILS);
      signal.throwIfAborted();
      return parseDetails(json ?? '');
    },
    leftOut: async (hash, signal) => {
      const json = await gunzip(await arrival(hash, signal), MAX_LEFT_OUT_STORED);
      signal.throwIfAborted();
      return parseLeftOut(json ?? '');
    },
    picture: async (hash, signal) => {
      const bytes = await arrival(hash, signal);
      signal.throwIfAborted();
      return webpOf(bytes);
    },
    ...here(db),
    storePicture: (webp) => send('post', 'keepPicture', { notebook, webp: toBase64(webp) }),
  };
}

import { MAX_BODY_INFLATED } from '../model/body-limits';
import { send } from '../messages/send';
import { MAX_DETAILS, parseDetails } from '../model/details';
import { bodyArrival, readBody } from '../store/bodies';
import type { BookbagDb } from '../store/db';
import { gunzip } from '../util/gzip';
import { report } from '../util/report';
import type { Session } from './session';

/** Bodies and pictures as soon as they are here; what is not here is asked for before the others. */
export function bodyAccess(
  db: BookbagDb,
  notebook: string,
): Pick<Session, 'openBody' | 'openDetails' | 'openPicture'> {
  const arrival = async (hash: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
    const here = await readBody(db, hash);
    if (here !== undefined) return here;
    send('post', 'wantBody', { notebook, hash }).catch((error: unknown) => report('body.want', error));
    return bodyArrival(db, hash, signal);
  };
  return {
    openBody: async (hash, signal) => {
      const html = await gunzip(await arrival(hash, signal), MAX_BODY_INFLATED);
      signal.throwIfAborted();
      return html;
    },
    openDetails: async (hash, signal) => {
      const json = await gunzip(await arrival(hash, signal), MAX_DETAILS);
      signal.throwIfAborted();
      return parseDetails(json ?? '');
    },
    openPicture: async (hash, signal) => {
      const bytes = await arrival(hash, signal);
      signal.throwIfAborted();
      return new Blob([bytes], { type: 'image/webp' });
    },
  };
}

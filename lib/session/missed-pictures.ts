import { send } from '../messages/send';
import { parseMissed } from '../model/missed-picture';
import { requestSites, sitePattern } from '../platform/permissions';
import type { BookbagDb } from '../store/db';
import { watchPrivate } from '../store/private';
import { Cell } from '../util/observed';
import { parseUrl } from '../util/web-url';
import type { Session } from './session';

const NONE: readonly string[] = [];

/** Pictures of readings clipped here whose hosts did not let us read them, and the way to them. */
export function missedPictures(
  db: BookbagDb,
  notebook: string,
): Pick<Session, 'missedPictures' | 'savePictures'> {
  return {
    missedPictures: (reading, signal) => {
      const hosts = new Cell(NONE);
      const show = (json: string): void => {
        const sources = parseMissed(json).map(({ src }) => parseUrl(src)?.origin ?? '');
        hosts.set(json === '' ? NONE : [...new Set(sources.filter((origin) => origin !== ''))]);
      };
      watchPrivate(db, notebook, `missed:${reading}`, show, signal);
      return hosts;
    },
    savePictures: async (reading, origins) => {
      const sites = origins.flatMap((origin) => sitePattern(`${origin}/`) ?? []);
      if (!(await requestSites(sites))) return false;
      await send('post', 'savePictures', { notebook, reading });
      return true;
    },
  };
}

import { send } from '../messages/send';
import { parseMissed } from '../model/missed-picture';
import { requestSites, sitePattern } from '../platform/permissions';
import type { BookbagDb } from '../store/db';
import { watchPrivate } from '../store/private';
import { Cell, type Observed } from '../util/observed';
import { parseUrl } from '../util/web-url';

const NONE: readonly string[] = [];

/** Pictures of readings clipped here whose sites did not let us read them, and the way to them. */
export interface MissedPictures {
  /** Origins whose pictures of a reading could not be read; [] when none. */
  sites(reading: string, signal: AbortSignal): Observed<readonly string[]>;
  /** Asks the person for the origins and saves their pictures. First call in the click. False when refused. */
  save(reading: string, origins: readonly string[]): Promise<boolean>;
}

export function missedPictures(db: BookbagDb, notebook: string): MissedPictures {
  return {
    sites: (reading, signal) => {
      const hosts = new Cell(NONE);
      const show = (json: string): void => {
        const sources = parseMissed(json).map(({ src }) => parseUrl(src)?.origin ?? '');
        hosts.set(json === '' ? NONE : [...new Set(sources.filter((origin) => origin !== ''))]);
      };
      watchPrivate(db, notebook, `missed:${reading}`, show, signal);
      return hosts;
    },
    save: async (reading, origins) => {
      const sites = origins.flatMap((origin) => sitePattern(`${origin}/`) ?? []);
      if (!(await requestSites(sites))) return false;
      await send('post', 'savePictures', { notebook, reading });
      return true;
    },
  };
}

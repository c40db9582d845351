import { epochKeys } from '../../crypto/epoch';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { epochOf, epochsOf, leftSecret } from '../../store/epochs';
import { epochLeft, type Farewell, openFarewell } from '../../sync/epoch/farewell';
import type { Roster } from '../hosting/roster';
import { type Hearing, hearFarewells, hearRivals } from './hear';
import { keepLeft } from './keep-left';
import { report } from '../../util/report';

/**
 * What came of farewells: the notebook stands as it stood, opens anew in another epoch or none, or is left already; or
 * others went elsewhere than this device, from an epoch that it has left, and the person is told.
 */
type Stands = 'as before' | 'opens anew' | 'is out' | 'is parted';

/** A hosted notebook, as far as farewells concern it. */
export interface EpochHere {
  /** Hears farewells that lie in the notebook's box. */
  readonly heard: (found: readonly Farewell[]) => Promise<void>;
  /** Hears farewells that stand before a letter: foreign. They may be of other notebooks. */
  readonly hears: (farewells: readonly Farewell['bytes'][]) => Promise<Stands>;
  /** Keeps what this device has said farewell by where others may read it, and looks for what others say there. */
  readonly keepLeft: (relays: readonly string[], signal: AbortSignal) => void;
}

interface Parts extends Pick<Hearing, 'db' | 'id' | 'pair' | 'now'> {
  readonly db: BookbagDb;
  readonly row: NotebookRow;
  /** Null for the example, of which nobody hears. */
  readonly roster: Pick<Roster, 'own' | 'devices' | 'gone'> | null;
  /** Has the notebook opened anew. */
  readonly again: () => void;
}

/** Follows the passage of a notebook from epoch to epoch. */
export async function epochHere({ row, roster, again, ...about }: Parts): Promise<EpochHere> {
  const epoch = await epochOf(about.db, row);
  if (roster === null || epoch === undefined)
    return {
      ...{ heard: () => Promise.resolve(), hears: () => Promise.resolve('as before') },
      keepLeft: () => undefined,
    };
  const named = (): string[] => [...roster.devices.get().map((one) => one.id), ...roster.gone.get()];
  const hearing = { ...about, own: roster.own, named };
  const { out } = epochsOf(row);
  return {
    heard: async (found) => {
      if (await hearFarewells(hearing, found)) again();
    },
    hears: async (farewells) => {
      if (out !== null)
        return farewells.some((bytes) => epochLeft(bytes) === epoch.mark) ? 'is out' : 'as before';
      const rivals = await hearRivals(
        hearing,
        await opened(await leftIn(about.db, row, farewells), farewells),
      );
      const hasGone = await hearFarewells(hearing, await opened([epoch], farewells));
      if (hasGone || rivals === 'new') again();
      if (hasGone) return 'opens anew';
      return rivals === 'none' ? 'as before' : 'is parted';
    },
    keepLeft: (relays, signal) => {
      if (out !== null) return;
      const found = async (farewells: readonly Farewell[]): Promise<void> => {
        if ((await hearRivals(hearing, farewells)) === 'new') again();
      };
      const kept = keepLeft({ ...about, relays, found }, row, signal);
      kept.catch((error: unknown) => report('farewells', error));
    },
  };
}

type Keys = Awaited<ReturnType<typeof epochKeys>>;

/** Those farewells that one of these epochs opens. */
async function opened(
  epochs: readonly Keys[],
  farewells: readonly Farewell['bytes'][],
): Promise<readonly Farewell[]> {
  const all = epochs.flatMap((keys) => farewells.map((bytes) => openFarewell(keys, bytes)));
  return (await Promise.all(all)).filter((one) => one !== undefined);
}

/** The epochs that this device has left and to which some of these say farewell. */
async function leftIn(
  db: BookbagDb,
  row: NotebookRow,
  farewells: readonly Farewell['bytes'][],
): Promise<readonly Keys[]> {
  const marks = new Set(farewells.map(epochLeft));
  const left = epochsOf(row).left.filter(({ mark }) => marks.has(mark));
  return Promise.all(
    left.map(async (epoch) => {
      const secret = await leftSecret(db, epoch);
      const keys = await epochKeys(secret);
      secret.fill(0);
      return keys;
    }),
  );
}

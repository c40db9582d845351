import { type Person, serveSite, type Site } from '../../scripts/driver.mjs';
import { type RunningRelay, serveSample, startRelay } from '../../scripts/household.mjs';
import { hasStatus, join, startNotebook } from '../../scripts/journey.mjs';
import { newPerson, restarted } from './browser';

/** The port of a built extension that was told nothing else. */
const RELAY_PORT = 4444;

/** Two people in one notebook, with a relay of their own and the sample article's site. */
export interface Household {
  ana: Person;
  ben: Person;
  relay: RunningRelay;
  readonly sample: Site;
  /** Starts the relay again after `relay.stop()`. */
  startRelay(): Promise<void>;
  /** Kills both browsers and starts them on their profiles, panels open. */
  restartBoth(): Promise<void>;
}

const EMPTY = { '/': { body: '<!doctype html><title>Elsewhere</title><p>Nothing here.' } };

/** Ana before the sample article or `path`, Ben elsewhere; paired and live. */
export async function household(): Promise<Household> {
  const sample = await serveSample();
  const elsewhere = await serveSite(EMPTY);
  const relay = await startRelay(RELAY_PORT);
  const [ana, ben] = await Promise.all([newPerson(), newPerson()]);
  await ana.openPanel(`${sample.origin}/`);
  await ben.openPanel(`${elsewhere.origin}/`);
  await startNotebook(ana, 'Ana');
  await join(ana, ben, 'Ben');
  await hasStatus(ana, 'Here now');
  await hasStatus(ben, 'Here now');
  const home: Household = {
    ana,
    ben,
    relay,
    sample,
    startRelay: async () => {
      home.relay = await startRelay(RELAY_PORT);
    },
    restartBoth: async () => {
      [home.ana, home.ben] = await Promise.all([
        restarted(home.ana, `${sample.origin}/`),
        restarted(home.ben, `${elsewhere.origin}/`),
      ]);
    },
  };
  return home;
}

/** The text of "Sync status" now. */
export const statusText = (person: Person): Promise<string> =>
  person.panel.$eval('[role=status][aria-label="Sync status"]', (element) =>
    (element as HTMLElement).innerText.trim(),
  );

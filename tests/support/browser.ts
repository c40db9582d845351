import { afterAll } from 'vitest';
import { type Person, start, type StartOptions, temporaryFolder } from '../../scripts/driver.mjs';
import { startNotebook } from '../../scripts/journey.mjs';

/**
 * Starts a browser with a new profile, in a folder of its own unless one is named, and the extension as `npm run build` built it. Kills the browser after the
 * file's tests. Call it inside `beforeAll` or a test.
 */
export async function newPerson(
  options?: StartOptions,
  profile = temporaryFolder('bookbag-e2e'),
): Promise<Person> {
  const person = await start(profile, { keepsRoles: true, ...options });
  started.add(person);
  return person;
}

/** A person who has started a notebook alone. The panel is open beside the address. */
export async function personAlone(
  url: string,
  name = 'Ana',
  options?: StartOptions,
  profile?: string,
): Promise<Person> {
  const person = await newPerson(options, profile);
  await person.openPanel(url);
  await startNotebook(person, name);
  return person;
}

/** Kills the browser and starts it again on its profile. The panel is open beside the address. */
export async function restarted(person: Person, url: string): Promise<Person> {
  const again = await person.restart();
  started.delete(person);
  started.add(again);
  await again.openPanel(url);
  return again;
}

/** Kills the browser for good. */
export async function gone(person: Person): Promise<void> {
  started.delete(person);
  await person.kill();
}

const started = new Set<Person>();

afterAll(async () => {
  await Promise.all([...started].map((person) => person.kill()));
  started.clear();
});

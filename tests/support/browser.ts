import { afterAll } from 'vitest';
import { type Person, start, type StartOptions, temporaryFolder } from '../../scripts/driver.mjs';
import { startNotebook } from '../../scripts/journey.mjs';

/**
 * Starts a browser with a new profile and the built extension; it is killed when the file's tests are
 * done. Call it inside `beforeAll` or a test. The extension is built by `npm run build`.
 */
export async function newPerson(options?: StartOptions): Promise<Person> {
  return track(await start(temporaryFolder('bookbag-e2e'), options));
}

/** Has the browser killed when the file's tests are done; for one that was restarted. */
export function track(person: Person): Person {
  started.push(person);
  return person;
}

/** A person who has started a notebook alone, with the panel open before the address. */
export async function personAlone(url: string, name = 'Ana', options?: StartOptions): Promise<Person> {
  const person = await newPerson(options);
  await person.openPanel(url);
  await startNotebook(person, name);
  return person;
}

const started: Person[] = [];

afterAll(async () => {
  await Promise.all(started.splice(0).map((person) => person.kill()));
});

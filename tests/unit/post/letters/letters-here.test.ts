import { afterEach, beforeEach, expect, it } from 'vitest';
import { hostNotebook, type HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { openLetter as openFile, writeLetter as writeFile } from '../../../../lib/post/letters/letters-here';
import type { Hosts } from '../../../../lib/post/hosting/hosts';
import { Lobbies } from '../../../../lib/post/pairing/lobbies';
import { cheapStretch } from '../../../support/cheap-stretch';
import { writeBodies } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import { asStored } from '../../../../lib/model/draft-pictures';
import { change } from '../../../../lib/notebook/schema';
import { beginText } from '../../../../lib/notebook/texts/texts';
import { addNotebook } from '../../../../lib/store/notebooks';
import { fromBase64, sha256Hex, toBase64 } from '../../../../lib/util/bytes';
import { gzip } from '../../../../lib/util/gzip';
import { hostedNotebook, hostsOf } from '../../../support/hosted';
import { listOf, put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
beforeEach(() => (end = new AbortController()));
afterEach(() => end.abort());

const AT = 1_790_000_000_000;

/** A device on which nobody pairs. */
const lobbiesOf = (db: BookbagDb): Lobbies => {
  const none = (): Promise<never> => Promise.reject(new Error('nobody pairs'));
  return new Lobbies({ db, now: () => AT, nameIn: none, secretOf: none, enter: none }, end.signal);
};
const openLetter = (hosts: Hosts, letter: string) => {
  const db = tempDb(end.signal);
  return openFile({ db, hosts, lobbies: lobbiesOf(db), stretched: cheapStretch, now: () => AT }, letter);
};
const writeLetter = (host: HostedNotebook | undefined, after: string) =>
  writeFile(lobbiesOf(tempDb(end.signal)), host, after);

interface Person {
  readonly db: BookbagDb;
  readonly host: HostedNotebook;
}

/** Whose devices there are: a second one of somebody has a notebook of another name, for pages of one browser hear each other. */
const made = new Set<string>();
beforeEach(() => made.clear());

/** A notebook as the post hosts it, on a device of its own, with nobody to meet. */
async function person(me: string, secret = 7): Promise<Person> {
  const [db, id] = [tempDb(end.signal), `of-${me}${made.has(me) ? '-2' : ''}`];
  made.add(me);
  const bytes = new Uint8Array(32).fill(secret);
  await addNotebook(db, { id, me, secret: bytes, relays: [], label: '', createdAt: 1 });
  return { db, host: await hostNotebook(db, id, () => undefined, end.signal) };
}

/** Stores a text and makes a reading of it. */
async function clip({ db, host }: Person, id: string, text: string): Promise<string> {
  const bytes = await gzip(text);
  const hash = await sha256Hex(bytes);
  await host.shelf.store({ hash, bytes });
  expect(await db.bodies.count()).toBeGreaterThan(0);
  put(host.open.doc, 'readings', { id, by: host.me, at: AT, title: id, body: hash });
  return hash;
}

const written = async ({ host }: Person): Promise<string> => {
  const letter = await writeLetter(host, '');
  if (!letter.ok) throw new Error(letter.reason);
  return letter.value.letter;
};

it('a notebook goes whole to the partner, and what came back is known: the next letter carries only what is new', async () => {
  const [ana, ben] = [await person('ana'), await person('ben')];
  put(ana.host.open.doc, 'members', { id: 'ana', by: 'ana', name: 'Ana', seat: 'a', at: AT });
  const first = await clip(ana, 'first', '<p>The first text.</p>');
  expect(await openLetter(hostsOf(ben.host), await written(ana))).toEqual({
    ok: true,
    value: { kind: 'letter', notebook: 'of-ben', changed: true, bodies: 1 },
  });
  expect(listOf(ben.host.open.doc, 'readings').get()).toMatchObject([{ title: 'first', body: first }]);
  put(ben.host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
  expect(await openLetter(hostsOf(ana.host), await written(ben))).toMatchObject({ value: { bodies: 0 } });
  await expect.poll(() => ana.host.status.get()).toMatchObject({ paired: true, waiting: 0 });
  expect(ana.host.toCarry()).toEqual([]);
  const second = await clip(ana, 'second', '<p>The second text.</p>');
  await expect.poll(() => ana.host.status.get().waiting).toBe(1);
  expect(ana.host.toCarry()).toEqual([second]);
});

it('a picture of a draft goes along once the draft has changed', async () => {
  const [ana, ben] = [await person('ana'), await person('ben')];
  const { doc } = ana.host.open;
  put(doc, 'members', { id: 'ana', by: 'ana', name: 'Ana', seat: 'a', at: AT });
  put(doc, 'drafts', { id: 'd', by: 'ana', at: AT, title: 'Drums' });
  await openLetter(hostsOf(ben.host), await written(ana));
  put(ben.host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
  await openLetter(hostsOf(ana.host), await written(ben));
  await expect.poll(() => ana.host.status.get()).toMatchObject({ paired: true, waiting: 0 });
  const picture = 'c'.repeat(64);
  change(doc, () => beginText(doc, 'd', [asStored({ kind: 'picture', picture, alt: 'A drum', runs: [] })]));
  await expect.poll(() => ana.host.toCarry()).toEqual([picture]);
});

it('a partner who lacks something is sent all texts again', async () => {
  const [ana, ben] = [await person('ana'), await person('ben')];
  const hash = await clip(ana, 'first', '<p>The first text.</p>');
  put(ben.host.open.doc, 'readings', { id: 'other', by: 'ben', at: AT, title: 'x', body: '2'.repeat(64) });
  await openLetter(hostsOf(ana.host), await written(ben)); // Ben says that he lacks a text
  await expect.poll(() => ana.host.status.get().toGo.texts).toBe(1);
  expect(ana.host.toCarry()).toContain(hash);
});

it('a further computer, and a partner with two, get by letters the texts that they ask for', async () => {
  const [ana, ben, further] = [await person('ana'), await person('ben'), await person('ana')];
  put(ana.host.open.doc, 'members', { id: 'ana', by: 'ana', name: 'Ana', seat: 'a', at: AT });
  put(ben.host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
  await clip(ana, 'first', '<p>The first text.</p>');
  await openLetter(hostsOf(ben.host), await written(ana));
  await openLetter(hostsOf(ana.host), await written(ben)); // Ben has all: what Ana writes from now on carries nothing
  await expect.poll(() => ana.host.toCarry()).toEqual([]);
  await openLetter(hostsOf(further.host), await written(ana));
  expect(await further.db.bodies.count()).toBe(0);
  await openLetter(hostsOf(ben.host), await written(further)); // it asks both
  await openLetter(hostsOf(ana.host), await written(further));
  await openLetter(hostsOf(ben.host), await written(ana)); // the other computer speaks last, and lacks nothing
  await expect.poll(() => [ana.host.toCarry().length, ben.host.toCarry().length]).toEqual([1, 1]);
  expect(await openLetter(hostsOf(further.host), await written(ben))).toMatchObject({ value: { bodies: 1 } });
  await openLetter(hostsOf(ben.host), await written(further));
  await expect.poll(() => ben.host.toCarry()).toEqual([]);
});

it('what is no letter, too large, of a later version or of no notebook here is told apart', async () => {
  const [ana, ben, other] = [await person('ana'), await person('ben'), await person('other', 8)];
  const letter = await written(ana);
  const why = async (text: string) => {
    const opened = await openLetter(hostsOf(ben.host), text);
    return opened.ok ? 'taken in' : opened.reason;
  };
  expect(await why('no base64 at all!')).toBe('not-a-letter');
  expect(await why(toBase64(new TextEncoder().encode('%PDF-1.7 is a PDF')))).toBe('not-a-letter');
  expect(await why('A'.repeat(45_000_000))).toBe('not-a-letter');
  const later = fromBase64(letter)!;
  later[15] = 9;
  expect(await why(toBase64(later))).toBe('newer-version');
  expect(await why(await written(other))).toBe('other-notebook');
  expect(await why(letter)).toBe('taken in');
  const own = await openLetter(hostsOf(ana.host), letter);
  expect(own).toEqual({ ok: false, reason: 'own-letter' });
});

it('the example sends no letters, and what the disk refuses is said', async () => {
  const example = await hostedNotebook(tempDb(end.signal), end.signal);
  expect(await writeLetter(example, '')).toEqual({ ok: false, reason: 'failed' });
  expect(await writeLetter(undefined, '')).toEqual({ ok: false, reason: 'failed' });
  const ben = await person('ben');
  await writeBodies(ben.db, []);
  ben.db.close();
  put(ben.host.open.doc, 'notes', { id: 'n', by: 'ben', at: AT, text: 'not stored' });
  expect((await writeLetter(ben.host, '')).ok).toBe(false);
});

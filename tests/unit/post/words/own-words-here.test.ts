import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { IN_MY_NAME } from '../../../../lib/model/member';
import { notes } from '../../../../lib/model/note';
import { claimsMap } from '../../../../lib/notebook/words/claims';
import { addRecord } from '../../../../lib/notebook/records';
import { recordMap } from '../../../../lib/notebook/schema';
import { writeAcknowledgements } from '../../../../lib/store/cursors';
import { readWords } from '../../../../lib/store/own-words';
import { NO_WORDS, writeWords } from '../../../../lib/store/own-words-kept';
import { ELSEWHERE } from '../../../../lib/sync/foreign/brought';
import { type Claim, readClaim, signClaim } from '../../../../lib/sync/claim';
import { tempDb } from '../../../support/temp-db';
import {
  begun,
  claimedBy,
  confirmed,
  forger,
  pair,
  sendAll,
  settled,
  shownAt,
  signed,
  three,
  wordDevice,
} from '../../../support/word-devices';

let end: AbortController;
beforeEach(() => (end = new AbortController()));
afterEach(() => end.abort());

const anas = (more: Parameters<typeof wordDevice>[1] = {}, signal = end.signal) =>
  wordDevice('ana', more, signal);

/** A document of one update, which may lack what it stands on. */
function diffOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

describe('the partner’s changed Bookbag', () => {
  it('writes in my name: it is never shown as mine, and what I write is', async () => {
    const { ana, ben } = await pair(end.signal);
    ana.says('mine');
    ben.says('forged', 'ana');
    ben.says('bens', 'ben');
    sendAll(ben, ana);
    expect(ana.shown()).toEqual({ mine: 'ana', forged: IN_MY_NAME, bens: 'ben' });
  });

  it('goes on under a client of mine that is closed', async () => {
    const { ana, ben } = await pair(end.signal);
    ana.says('mine');
    await signed(ana);
    const [disk, client] = [ana.disk(), ana.doc.clientID];
    end.abort();
    end = new AbortController();
    const again = await anas({ db: ana.db, has: disk }); // the browser was started again
    sendAll(again, ben);
    ben.doc.clientID = client;
    ben.says('forged', 'ana');
    sendAll(ben, again);
    expect(again.shown()).toEqual({ mine: 'ana', forged: IN_MY_NAME });
  });

  it('has its words wait for a change of mine: they are not mine when they come with it', async () => {
    const { ana, ben } = await pair(end.signal);
    const page = new Y.Doc(); // of Ana's: what it makes next can be guessed
    Y.applyUpdate(page, ana.disk());
    addRecord(page, notes, { id: 'mine', by: 'ana', at: 1_790_000_000_000 }, { text: 'mine' });
    const made = Y.encodeStateAsUpdate(page, Y.encodeStateVector(ana.doc));
    Y.applyUpdate(ben.doc, made);
    const before = Y.encodeStateVector(ben.doc);
    recordMap(ben.doc, 'notes', 'mine')?.set('text', 'forged');
    sendAll({ doc: diffOf(Y.encodeStateAsUpdate(ben.doc, before)) }, ana); // Yjs parks it
    expect(ana.shown()).toEqual({});
    Y.applyUpdate(ana.doc, made, 'bus');
    expect(ana.shown()).toEqual({ mine: IN_MY_NAME });
    await settled();
    expect(await claimedBy(ana)).not.toContain(ben.doc.clientID);
  });

  it('writes before this device counts: that is not signed as this device’s', async () => {
    const ben = forger(begun('ana', 'ben'));
    const upgraded = await anas({ has: begun('ana', 'ben') });
    upgraded.says('mine');
    ben.says('bens', 'ben');
    sendAll(ben, upgraded);
    await signed(upgraded);
    await settled(300); // another one would be signed by then
    expect(await claimedBy(upgraded)).toEqual([upgraded.doc.clientID]);
  });

  it('makes a device of mine with keys of its own, and signs by them', async () => {
    const { ana, ben } = await pair(end.signal);
    const invented = await anas({ has: Y.encodeStateAsUpdate(ben.doc) });
    await invented.equal();
    invented.says('forged');
    await signed(invented);
    sendAll(invented, ana);
    await expect.poll(() => ana.roster.ours.get().size).toBe(2);
    await settled();
    expect(ana.shown()).toEqual({ forged: IN_MY_NAME });
  });

  it('takes out what I signed: what was read stays mine', async () => {
    const { ana, ben, other } = await three(end.signal);
    other.says('mine');
    await shownAt(ana, other, { mine: 'ana' });
    Y.applyUpdate(ben.doc, ana.disk());
    for (const key of claimsMap(ben.doc).keys()) claimsMap(ben.doc).set(key, new Uint8Array(200).fill(1));
    sendAll(ben, ana);
    await settled();
    expect(ana.shown()).toEqual({ mine: 'ana' });
  });
});

function never(): never {
  throw new Error('nothing was kept');
}

describe('my lost words', () => {
  it('of a disk that was put back come back from my partner as mine, and what I write then is mine', async () => {
    const { ana, ben } = await pair(end.signal);
    ana.says('before');
    await signed(ana);
    const [image, words] = [ana.disk(), await readWords(ana.db, 'n')];
    ana.says('after');
    await settled(300);
    sendAll(ana, ben);
    end.abort();
    end = new AbortController();
    await writeWords(ana.db, 'n', words ?? never());
    const back = await anas({ db: ana.db, has: image });
    expect(back.shown()).toEqual({ before: 'ana' });
    back.says('now');
    await shownAt(back, ben, { before: 'ana', after: 'ana', now: 'ana' });
  });

  it('from before there were claims count as they stand, until both have once had the same', async () => {
    const ben = forger(begun('ana', 'ben'));
    ben.says('lost', 'ana'); // by an older Bookbag of Ana's, whose disk is gone
    const upgraded = await anas({ has: begun('ana', 'ben') });
    sendAll(ben, upgraded);
    expect(upgraded.shown()).toEqual({ lost: 'ana' });
    await upgraded.equal();
    await expect.poll(async () => (await readWords(upgraded.db, 'n'))?.since ?? 0).toBeGreaterThan(0);
    ben.says('forged', 'ana');
    sendAll(ben, upgraded);
    expect(upgraded.shown()).toEqual({ lost: 'ana', forged: IN_MY_NAME });
  });

  it('come back to an older disk image: that a device was equal before, and speaks now, begins nothing', async () => {
    const upgraded = await anas({ has: begun('ana', 'ben') });
    const word = { snapshot: new Uint8Array(1), stateVector: new Uint8Array(1), lacks: null, wants: [] };
    const said = { device: 'd', ...word, at: Date.now() + 1, equalAt: 1 };
    await writeAcknowledgements(upgraded.db, 'n', [said], []);
    await settled();
    expect((await readWords(upgraded.db, 'n'))?.since).toBe(0);
  });

  it('that a backup has count as they stand, and are signed from then on', async () => {
    const { ana, ben } = await pair(end.signal);
    ben.says('restored', 'ana'); // what stands in the backup
    sendAll(ben, ana, 'restored');
    expect(ana.shown()).toEqual({ restored: 'ana' });
    await expect.poll(() => claimedBy(ana)).toContain(ben.doc.clientID);
    ben.says('forged', 'ana');
    sendAll(ben, ana, ELSEWHERE); // by a backup of Ben's
    expect(ana.shown()).toEqual({ restored: 'ana', forged: IN_MY_NAME });
  });

  it('that are in doubt in a copy of a notebook are mine when I say so', async () => {
    const ana = await anas({ has: begun('ana') });
    ana.says('copied', IN_MY_NAME);
    expect(await confirmed(ana, 'notes', 'copied')).toBe(true);
    expect(ana.shown()).toEqual({ copied: 'ana' });
  });

  it('that nobody signed are mine when I say so, and what a forger adds to them is not', async () => {
    const { ana, ben } = await pair(end.signal);
    ben.says('lost', 'ana');
    ben.says('beside', 'ana');
    sendAll(ben, ana);
    expect(await confirmed(ana, 'notes', 'lost')).toBe(true);
    ben.says('forged', 'ana');
    sendAll(ben, ana);
    expect(ana.shown()).toEqual({ lost: 'ana', beside: IN_MY_NAME, forged: IN_MY_NAME });
    expect(await confirmed(ana, 'notes', 'none')).toBe(false);
  });

  it('of a notebook that a backup brought, from before my partner came, count until both have the same', async () => {
    const { ana, ben } = await pair(end.signal);
    ana.says('mine');
    await signed(ana);
    sendAll(ana, ben);
    const restored = await anas({ has: begun('ana'), createdAt: 1_800_000_000_000 });
    sendAll(ben, restored);
    await settled();
    expect(restored.shown()).toEqual({ mine: 'ana' });
    await restored.equal();
    await expect.poll(async () => (await readWords(restored.db, 'n'))?.since ?? 0).toBeGreaterThan(0);
    ben.says('forged', 'ana');
    sendAll(ben, restored);
    await settled();
    expect(restored.shown()).toEqual({ mine: 'ana', forged: IN_MY_NAME });
  });

  it('come also to a further computer that was started again half-way through its first sync', async () => {
    const db = tempDb();
    await anas({ db, has: begun('ana'), joined: true });
    await settled();
    expect((await readWords(db, 'n'))?.since).toBe(0);
  });

  it('count after thirty days also where two never had the same', async () => {
    const { ben } = await pair(end.signal);
    const db = tempDb();
    await writeWords(db, 'n', { ...NO_WORDS, first: 1 });
    const at = (days: number) => anas({ db, has: begun('ana', 'ben'), now: () => 1 + days * 86_400_000 });
    await at(30);
    expect((await readWords(db, 'n'))?.since).toBe(0);
    const late = await at(30.1);
    ben.says('forged', 'ana');
    sendAll(ben, late);
    expect(late.shown()).toEqual({ forged: IN_MY_NAME });
  });
});

describe('what is signed', () => {
  it('says that it is all only together with all that was there', async () => {
    const ben = forger(begun('ana', 'ben'));
    ben.says('before', 'ana'); // by an older Bookbag of Ana's
    const first = await anas({ has: Y.encodeStateAsUpdate(ben.doc) });
    first.says('first');
    await signed(first);
    end.abort();
    end = new AbortController();
    await writeWords(first.db, 'n', { ...NO_WORDS, first: 1, since: 1 });
    const again = await anas({ db: first.db, has: first.disk() });
    const wrote: Claim[] = [];
    claimsMap(again.doc).observe(({ keysChanged, target }) => {
      for (const key of keysChanged)
        void readClaim(target.get(key as never), again.roster.own.keys.open.sign, 'ana').then(
          (claim) => claim !== undefined && wrote.push(claim),
        );
    });
    again.says('again'); // while it still looks at what is signed
    await expect.poll(() => wrote.some(({ whole }) => whole)).toBe(true);
    const known = wrote.slice(0, wrote.findIndex(({ whole }) => whole) + 1);
    expect(known.flatMap(({ clocks }) => [...clocks.keys()])).toContain(ben.doc.clientID);
  });

  it('takes the place of what a session signed before, and grows by little', async () => {
    const { ana } = await pair(end.signal);
    ana.says('first');
    await signed(ana);
    await settled(300);
    const before = ana.disk().length;
    const alone = new Y.Doc();
    for (let n = 0; n < 5; n += 1) {
      ana.says(`n${n}`);
      await settled(300);
    }
    Y.applyUpdate(alone, ana.disk());
    claimsMap(alone).clear();
    expect(ana.claims()).toBe(1);
    expect(ana.disk().length - before).toBeLessThan(5 * 100);
  });

  it('is nothing new in a session without words', async () => {
    const { ana } = await pair(end.signal);
    ana.says('mine');
    await settled(300);
    const before = ana.disk();
    const again = await anas({ db: ana.db, has: before });
    await settled(300);
    expect(again.claims()).toBe(ana.claims());
  });

  it('of many sessions is put together by the next one', async () => {
    const { ana } = await pair(end.signal);
    await signed(ana);
    for (let n = 0; n < 31; n += 1) {
      const claim = { clocks: new Map([[n, 1]]), vouched: [], whole: true };
      claimsMap(ana.doc).set(`s${n}`, await signClaim(ana.roster.own, 'ana', claim));
    }
    const few = await anas({ db: ana.db, has: ana.disk() });
    few.says('few');
    await signed(few, 33); // those, the first one's, and its own
    const last = await anas({ db: ana.db, has: few.disk() });
    await signed(last); // what was before
    const other = await anas({ has: last.disk() });
    await other.equal();
    await expect
      .poll(async () => (await readWords(other.db, 'n'))?.claimed.length)
      .toBeGreaterThanOrEqual(31);
  });
});

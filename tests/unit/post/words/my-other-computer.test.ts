import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { IN_MY_NAME } from '../../../../lib/model/member';
import { books } from '../../../../lib/model/book';
import { listRecords } from '../../../../lib/notebook/list';
import { addRecord, editRecord } from '../../../../lib/notebook/records';
import { claimWriter, writersOf } from '../../../../lib/notebook/texts/writers';
import { TEXTS } from '../../../../lib/notebook/texts/named-as';
import { claimsMap } from '../../../../lib/notebook/words/claims';
import { ownWordsOf } from '../../../../lib/notebook/words/own-words';
import { knownDevice, renewDevice } from '../../../../lib/store/device-keys';
import { readWords } from '../../../../lib/store/own-words';
import {
  begun,
  claimedBy,
  confirmed,
  forger,
  lobby,
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

describe('my other computer', () => {
  it('that I let in here: what it writes is mine, once it has signed it', async () => {
    const { ana, other } = await three(end.signal);
    other.says('mine');
    await shownAt(ana, other, { mine: 'ana' });
  });

  it('takes what this one writes for mine too', async () => {
    const { ana, other } = await three(end.signal);
    ana.says('mine');
    await shownAt(other, ana, { mine: 'ana' });
  });

  it.each([
    ['as my partner', 'ben', 'came'],
    ['nobody yet', 'ana', 'asks'],
    ['and refused them', 'ana', 'refused'],
  ])('does not count because this one let somebody in %s', async (_case, as, standing) => {
    const { ana } = await pair(end.signal);
    await lobby(ana, as, standing);
    const invented = await anas({ has: ana.disk() });
    await invented.equal();
    invented.says('forged');
    await settled(300);
    sendAll(invented, ana);
    await settled();
    expect(ana.shown()).toEqual({ forged: IN_MY_NAME });
  });

  it('does not count because I let in another one after it came', async () => {
    const { ana } = await pair(end.signal);
    const invented = await anas({ has: ana.disk() });
    await invented.equal();
    invented.says('forged');
    await settled(300);
    sendAll(invented, ana);
    await expect.poll(async () => (await readWords(ana.db, 'n'))?.doubted.length).toBe(1);
    await lobby(ana);
    const mine = await anas({ has: begun('ana', 'ben') });
    await mine.equal();
    mine.says('mine');
    await shownAt(ana, mine, { forged: IN_MY_NAME, mine: 'ana' });
  });

  it('is none of my partner’s: theirs takes no place of mine', async () => {
    const { ana } = await pair(end.signal);
    await lobby(ana);
    const bens = await wordDevice('ben', { has: ana.disk() }, end.signal);
    sendAll(bens, ana);
    await settled();
    expect(await readWords(ana.db, 'n')).toMatchObject({ trusted: [], lobbies: [], doubted: [] });
  });

  it('that my partner let in counts once I have said so, with all that it wrote', async () => {
    const { ana, ben } = await pair(end.signal);
    const other = await anas({ has: Y.encodeStateAsUpdate(ben.doc) });
    await other.equal();
    other.says('first');
    await shownAt(ana, other, { first: IN_MY_NAME });
    await expect.poll(() => claimedBy(other)).toContain(other.doc.clientID);
    sendAll(other, ana);
    await settled();
    expect(await confirmed(ana, 'notes', 'first')).toBe(true);
    expect(ana.shown()).toEqual({ first: 'ana' });
    other.says('second');
    await shownAt(ana, other, { first: 'ana', second: 'ana' });
    expect(await confirmed(ana, 'notes', 'second')).toBe(false);
  });

  it('counts at a third one, for which the second has vouched', async () => {
    const { ana, other } = await three(end.signal);
    const third = await anas({ has: ana.disk() });
    await third.equal();
    await lobby(other, 'ana', 'came', 'm');
    third.says('mine');
    await settled(300); // it has signed that too
    await shownAt(other, third, { mine: 'ana' });
    sendAll(third, ana);
    await settled();
    expect(ana.shown()).toEqual({ mine: IN_MY_NAME });
    await shownAt(ana, other, { mine: 'ana' });
  });

  it('has an older Bookbag, and signs nothing: what nobody signed counts as it stands', async () => {
    const { ana, other } = await three(end.signal);
    await ana.db.cursors.clear();
    const old = forger(other.disk()); // it goes on without a word on its clients
    for (const key of claimsMap(old.doc).keys()) claimsMap(old.doc).delete(key);
    const upgraded = await anas({ db: ana.db, has: Y.encodeStateAsUpdate(old.doc) });
    await upgraded.equal();
    await expect.poll(async () => (await readWords(upgraded.db, 'n'))?.trusted.length).toBe(1);
    old.says('mine', 'ana');
    sendAll(old, upgraded);
    expect(upgraded.shown()).toEqual({ mine: 'ana' });
  });

  it('that became a computer of its own still counts, by its own word', async () => {
    const { ana, other } = await three(end.signal);
    await renewDevice(other.db, 'n', other.roster.own.id);
    await other.words.becomes((await knownDevice(other.db, 'n'))?.id ?? '');
    const renewed = await anas({ db: other.db, has: other.disk() });
    expect(renewed.roster.own.id).not.toBe(other.roster.own.id);
    renewed.says('mine');
    await settled(300);
    await shownAt(ana, renewed, { mine: 'ana' });
    const kept = await readWords(other.db, 'n');
    expect(kept?.trusted.map(([id]) => id)).toEqual([ana.roster.own.id, other.roster.own.id]);
    await expect.poll(() => ownWordsOf(renewed.doc).known.lax).toBe(false); // it has read what it signed before
  });

  it('signs nothing of what a partner forged before it came: it has written none of that', async () => {
    const { ana, ben } = await pair(end.signal);
    ben.says('forged', 'ana');
    sendAll(ben, ana);
    await lobby(ana);
    const next = await anas({ joined: true });
    sendAll(ana, next);
    expect(next.shown()).toEqual({ forged: 'ana' }); // until it counts
    await next.equal();
    await expect.poll(() => next.shown()).toEqual({ forged: IN_MY_NAME });
    next.says('mine');
    await shownAt(ana, next, { forged: IN_MY_NAME, mine: 'ana' });
    await settled(300);
    sendAll(next, ana);
    await settled();
    expect(await claimedBy(next)).toEqual([next.doc.clientID]);
    expect(ana.shown()).toEqual({ forged: IN_MY_NAME, mine: 'ana' });
  });

  it('vouches for no computer that my partner invented before it came', async () => {
    const { ana, ben } = await pair(end.signal);
    const invented = await anas({ has: Y.encodeStateAsUpdate(ben.doc) });
    await invented.equal();
    invented.says('forged');
    await settled(300); // it has signed that
    sendAll(invented, ana);
    await expect.poll(async () => (await readWords(ana.db, 'n'))?.doubted.length).toBe(1);
    await lobby(ana);
    const next = await anas({ joined: true });
    sendAll(ana, next);
    await expect.poll(() => next.roster.ours.get().size).toBe(3);
    await next.equal();
    next.says('mine');
    await shownAt(ana, next, { forged: IN_MY_NAME, mine: 'ana' });
    await settled(300);
    sendAll(next, ana);
    await settled();
    expect(ana.shown()).toEqual({ forged: IN_MY_NAME, mine: 'ana' });
  });

  it('knows what I signed and my partner took out: the next opening signs it anew', async () => {
    const { ana, ben } = await pair(end.signal);
    await signed(ana);
    ana.says('mine');
    await settled(300);
    const { clientID } = ana.doc;
    const openAgain = (has: Uint8Array) => {
      end.abort();
      end = new AbortController();
      return anas({ db: ana.db, has });
    };
    const clients = async ({ db }: typeof ana) =>
      (await readWords(db, 'n'))?.claimed.map(([client]) => client);
    const second = await openAgain(ana.disk());
    await expect.poll(() => clients(second)).toContain(clientID);
    Y.applyUpdate(ben.doc, second.disk());
    claimsMap(ben.doc).clear();
    sendAll(ben, second);
    expect(second.claims()).toBe(0);
    const third = await openAgain(second.disk());
    await signed(third);
    const next = await anas({ joined: true });
    sendAll(third, next);
    await next.equal();
    await expect.poll(() => clients(next)).toContain(clientID);
    expect(next.shown()).toEqual({ mine: 'ana' });
  });

  it('waits for one that it knows: what it got before counts as it stands', async () => {
    const { ana } = await pair(end.signal);
    const ben = forger(begun('ana', 'ben'));
    ben.says('older', 'ana');
    const next = await anas({ joined: true });
    sendAll(ben, next); // no other computer of Ana's stands in the roster
    await next.equal();
    await settled();
    expect(next.shown()).toEqual({ older: 'ana' });
    ana.says('mine');
    await settled(300);
    sendAll(ana, next);
    await next.equal(); // at once: its place in the roster is not looked at yet
    await expect.poll(() => next.shown()).toEqual({ older: IN_MY_NAME, mine: 'ana' });
  });
});

describe('words in texts', () => {
  it('of my other computer are mine once it has signed its session, and those of a forger are not', async () => {
    const { ana, ben, other } = await three(end.signal);
    claimWriter(other.doc, 'ana'); // with the first words that it types in a draft
    await expect.poll(() => (sendAll(other, ana), writersOf(ana.doc)(other.doc.clientID))).toBe('ana');
    claimWriter(ben.doc, 'ana');
    sendAll(ben, ana);
    expect(writersOf(ana.doc)(ben.doc.clientID)).toBe(IN_MY_NAME);
    expect(writersOf(other.doc)(other.doc.clientID)).toBe('ana');
  });

  it('from before it signed such sessions are mine at its next opening', async () => {
    const { ana, other } = await three(end.signal);
    const earlier = new Y.Doc();
    claimWriter(earlier, 'ana');
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(earlier), 'disk');
    const has = other.disk();
    end.abort();
    end = new AbortController();
    const again = await anas({ db: other.db, has });
    const stays = await anas({ db: ana.db, has: ana.disk() });
    const writer = () => (sendAll(again, stays), writersOf(stays.doc)(earlier.clientID));
    await expect.poll(writer).toBe('ana');
  });

  it('that nobody signed are mine when I say so', async () => {
    const { ana, ben } = await pair(end.signal);
    claimWriter(ben.doc, 'ana');
    sendAll(ben, ana);
    expect(writersOf(ana.doc)(ben.doc.clientID)).toBe(IN_MY_NAME);
    expect(await confirmed(ana, TEXTS, '')).toBe(true);
    expect(writersOf(ana.doc)(ben.doc.clientID)).toBe('ana');
    expect(await confirmed(ana, TEXTS, '')).toBe(false);
  });
});

describe('what is said for me beside my partner’s record', () => {
  it('is mine when I say so, and is left out before', async () => {
    const { ana, ben } = await pair(end.signal);
    const list = listRecords(ana.doc, books, end.signal);
    const said = () => list.get().map(({ why }) => why['ana']);
    addRecord(ben.doc, books, { id: 'b', by: 'ben', at: 1_790_000_000_000 }, { title: 'The Second Verse' });
    editRecord(ben.doc, books, 'b', 'ana', { why: 'Because' });
    sendAll(ben, ana);
    expect(said()).toEqual([undefined]);
    expect(await confirmed(ana, 'books', 'b')).toBe(true);
    await expect.poll(said).toEqual(['Because']);
  });

  it('by my other computer is shown once that has signed it', async () => {
    const { ana, ben, other } = await three(end.signal);
    const list = listRecords(ana.doc, books, end.signal);
    const said = () => list.get().map(({ why }) => why['ana']);
    addRecord(ben.doc, books, { id: 'b', by: 'ben', at: 1_790_000_000_000 }, { title: 'The Second Verse' });
    sendAll(ben, ana);
    sendAll(ben, other);
    editRecord(other.doc, books, 'b', 'ana', { why: 'Because' });
    sendAll(other, ana); // it has not signed that yet
    expect(said()).toEqual([undefined]);
    await expect.poll(() => (sendAll(other, ana), said())).toEqual(['Because']);
  });
});

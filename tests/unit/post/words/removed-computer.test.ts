import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { IN_MY_NAME } from '../../../../lib/model/member';
import { sayGone } from '../../../../lib/notebook/devices/gone';
import { recordsMap } from '../../../../lib/notebook/schema';
import { ownWordsOf } from '../../../../lib/notebook/words/own-words';
import { readWords, type StoredWords } from '../../../../lib/store/own-words';
import { writeWords } from '../../../../lib/store/own-words-kept';
import {
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

/** Ana has two computers. She wrote on both, and then removed the other one on the first. */
async function removed() {
  const { ana, ben, other } = await three(end.signal);
  ana.says('first');
  other.says('second');
  await shownAt(ana, other, { first: 'ana', second: 'ana' });
  Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(other.doc));
  const stolen = { has: other.disk(), db: other.db, id: other.roster.own.id };
  end.abort();
  end = new AbortController();
  const stays = await anas({ db: ana.db, has: ana.disk(), gone: [stolen.id] });
  return { stays, ben, stolen };
}

describe('a computer of mine that was removed', () => {
  it('says nothing more in my name, and what it wrote before stays mine', async () => {
    const { stays, ben, stolen } = await removed();
    expect(stays.shown()).toEqual({ first: 'ana', second: 'ana' });
    const thief = await anas({ db: stolen.db, has: stolen.has }); // it meets Ben, who has not heard of it yet
    thief.says('stolen');
    await settled(300); // it has signed that
    sendAll(thief, ben);
    sendAll(ben, stays);
    await settled();
    expect(stays.shown()).toEqual({ first: 'ana', second: 'ana', stolen: IN_MY_NAME });
    expect(await confirmed(stays, 'notes', 'stolen')).toBe(true);
    expect(stays.shown()).toEqual({ first: 'ana', second: 'ana', stolen: 'ana' });
    thief.says('more');
    await settled(300);
    sendAll(thief, stays);
    await settled();
    expect(stays.shown()).toMatchObject({ more: IN_MY_NAME });
  });

  it('that the partner alone says is gone counts not, and counts again once it says that it is in', async () => {
    const { ana, ben, other } = await three(end.signal);
    sendAll(ana, ben);
    sayGone(ben.doc, 'epoch', [other.roster.own.id]);
    sendAll(ben, ana);
    await expect.poll(() => ana.roster.gone.get()).toEqual([other.roster.own.id]);
    other.says('mine');
    await settled(300); // it has signed that
    sendAll(other, ana);
    await settled();
    expect(ana.shown()).toEqual({ mine: IN_MY_NAME });
    sendAll(ana, other);
    await expect.poll(() => (sendAll(other, ana), ana.shown())).toEqual({ mine: 'ana' });
  });

  it('leaves its words to those that stay: a computer that I let in later knows them', async () => {
    const { stays, stolen } = await removed();
    await settled(300); // it has signed what the other one had signed
    const next = await anas({ joined: true, gone: [stolen.id] });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, stays.disk());
    recordsMap(doc, 'devices').delete(stolen.id); // by somebody's changed Bookbag
    sendAll({ doc }, next);
    await next.equal();
    await expect.poll(async () => (await readWords(next.db, 'n'))?.since ?? 0).toBeGreaterThan(0);
    await settled();
    expect(next.shown()).toEqual({ first: 'ana', second: 'ana' });
  });
});

describe('the only computer that I had', () => {
  /** Ben removed it, and let in a new one of Ana's. */
  async function replaced() {
    const { ana, ben } = await pair(end.signal);
    await signed(ana);
    ana.says('before');
    await settled(300);
    sendAll(ana, ben);
    const gone = [ana.roster.own.id];
    sayGone(ben.doc, 'epoch', gone);
    ben.says('forged', 'ana');
    const next = await anas({ joined: true });
    sendAll(ben, next);
    await expect.poll(() => next.roster.gone.get()).toEqual(gone);
    return { ben, next, client: ana.doc.clientID };
  }

  it('is gone: a new one that my partner lets in knows what it signed, and what it did not', async () => {
    const { next, client } = await replaced();
    await next.equal();
    await expect.poll(() => next.shown()).toEqual({ before: 'ana', forged: IN_MY_NAME });
    await expect.poll(() => claimedBy(next)).toContain(client); // whoever takes out the old claim disowns nothing
  });

  it('is gone: my words stay mine also once I let in one more', async () => {
    const { next } = await replaced();
    await next.equal();
    await expect.poll(() => next.shown()).toEqual({ before: 'ana', forged: IN_MY_NAME });
    next.says('now');
    await settled(300);
    await lobby(next);
    const third = await anas({ joined: true });
    sendAll(next, third);
    await third.equal();
    const all = { before: 'ana', forged: IN_MY_NAME, now: 'ana' };
    await expect.poll(() => third.shown()).toEqual(all);
    third.says('third');
    await shownAt(next, third, { ...all, third: 'ana' });
  });

  it('had an older Bookbag, which signed nothing: what stood there counts as it stands', async () => {
    const { ana, other } = await three(end.signal);
    const kept = (await readWords(ana.db, 'n')) as StoredWords;
    await writeWords(ana.db, 'n', { ...kept, whole: [] }); // as if the other one had never said that it signed all
    const old = forger(other.disk());
    old.says('unsigned', 'ana');
    sendAll(old, ana);
    const has = ana.disk();
    await settled();
    end.abort();
    end = new AbortController();
    await writeWords(ana.db, 'n', { ...((await readWords(ana.db, 'n')) as StoredWords), whole: [] });
    const stays = await anas({ db: ana.db, has, gone: [other.roster.own.id] });
    expect(stays.shown()).toEqual({ unsigned: 'ana' });
    const ben = forger(has);
    ben.says('forged', 'ana');
    sendAll(ben, stays);
    expect(stays.shown()).toEqual({ unsigned: 'ana', forged: IN_MY_NAME });
    expect(ownWordsOf(stays.doc).known.lax).toBe(false);
  });
});

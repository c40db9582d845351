import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { aboutAnswer, standingOf } from '../../../../lib/model/answer';
import { encodeWords, newSalt, ownRow, sealAnswer, seenRow } from '../../../../lib/model/seal-answer';
import { writeClosing } from '../../../../lib/notebook/year/closing';
import { openAnswers } from '../../../../lib/post/hosting/open-answers';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import type { BookbagDb } from '../../../../lib/store/db';
import { readPrivate, writePrivate } from '../../../../lib/store/private';
import { pause } from '../../../../lib/util/timers';
import { edit, listOf, put } from '../../../support/records';
import { hostedNotebook } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';

const AT = 1_790_000_000_000;
const THEIRS = 'e'.repeat(64);
let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
let seal: string;

beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  const { doc } = host.open;
  put(doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
  put(doc, 'readings', { id: 'r', by: 'ana', at: AT, title: 'R' });
  const place = { reading: 'r', prompt: 'liked' };
  const words = { salt: newSalt(), text: 'The songs' };
  seal = await sealAnswer(aboutAnswer({ ...place, by: 'ana' }), words);
  await writePrivate(db, 'n', ownRow(seal), encodeWords(words));
  put(doc, 'answers', { id: 'mine', by: 'ana', at: AT, ...place, seal });
});
afterEach(() => end.abort());

const start = (): void => {
  const { members, open } = host;
  openAnswers({ db, id: 'n', me: 'ana', doc: open.doc, members, now: () => AT }, end.signal);
};
const theySeal = (by = 'ben', prompt = 'liked'): void =>
  put(host.open.doc, 'answers', { id: `of-${by}`, by, at: AT, reading: 'r', prompt, seal: THEIRS });
const standing = () => {
  const reading = listOf(host.open.doc, 'readings', end.signal).get()[0]!;
  return standingOf(reading, listOf(host.open.doc, 'answers', end.signal).get(), 'liked', 'ana');
};
const opens = () => expect.poll(() => standing()).toMatchObject({ state: 'open', text: 'The songs' });
/** Twice the time in which it would open. */
const staysSealed = async (): Promise<void> => {
  await pause(150);
  expect(standing().state).toBe('sealed');
};

describe('the post opens a sealed answer', () => {
  it('when the partner has sealed theirs, and keeps which seal it saw', async () => {
    start();
    await staysSealed();
    theySeal();
    await opens();
    expect(await readPrivate(db, 'n', seenRow('of-ben'))).toBe(THEIRS);
  });

  it('when the partner answered while it was not running', async () => {
    theySeal();
    start();
    await opens();
  });

  it('when the partner shares at once, as an older app does', async () => {
    start();
    edit(host.open.doc, 'readings', 'r', { liked: 'The drum' }, 'ben');
    await opens();
  });

  it('after a full disk has room again, and tells nothing before', async () => {
    start();
    db.gate.stop('disk-full');
    theySeal();
    await staysSealed();
    db.gate.goOn();
    await opens();
  });

  it('only from the disk that keeps the words', async () => {
    await writePrivate(db, 'n', ownRow(seal), '');
    start();
    theySeal();
    await staysSealed();
  });

  it('and forgets the words only when it is started again', async () => {
    start();
    theySeal();
    await opens();
    expect(await readPrivate(db, 'n', ownRow(seal))).not.toBe('');
    start();
    await expect.poll(() => readPrivate(db, 'n', ownRow(seal))).toBe('');
  });
});

describe('it leaves it sealed', () => {
  it('when the partner answered another prompt, or took theirs back', async () => {
    start();
    theySeal('ben', 'disliked');
    await staysSealed();
    edit(host.open.doc, 'answers', 'of-ben', { prompt: 'liked', seal: '' });
    await staysSealed();
  });

  it('when somebody answered who is no member, or was only brought along by a copy', async () => {
    put(host.open.doc, 'members', { id: 'old', by: 'old', name: 'Old', seat: 'b', at: AT, brought: 1 });
    start();
    theySeal('stranger');
    theySeal('old');
    await staysSealed();
  });

  it('when its reading was removed', async () => {
    start();
    host.open.doc.getMap('readings').delete('r');
    theySeal();
    await pause(150);
    expect(listOf(host.open.doc, 'answers', end.signal).get()).toEqual([]);
    expect(JSON.stringify(host.open.doc.toJSON())).not.toContain('songs');
  });

  it('not in a notebook that the pair has closed, and once somebody opens that again', async () => {
    start();
    writeClosing(host.open.doc, { by: 'ben', at: AT, closed: true });
    const theirs = new Doc(); // sealed before they knew
    put(theirs, 'answers', { id: 'of-ben', by: 'ben', at: AT, reading: 'r', prompt: 'liked', seal: THEIRS });
    applyUpdate(host.open.doc, encodeStateAsUpdate(theirs));
    await staysSealed();
    writeClosing(host.open.doc, { by: 'ana', at: AT, closed: false });
    await opens();
  });
});

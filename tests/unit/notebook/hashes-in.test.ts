import { Doc } from 'yjs';
import { expect, it } from 'vitest';
import { hashesAmong, hashesIn } from '../../../lib/notebook/hashes-in';
import { put, remove } from '../../support/records';

const HASH = 'ab'.repeat(32);

it('every hash that a document names is found, that of a removed record too', () => {
  const doc = new Doc();
  put(doc, 'readings', {
    id: 'r1',
    by: 'ana',
    at: 1,
    title: 'A reading',
    url: 'https://a.example/',
    body: HASH,
  });
  expect([...hashesIn(doc)]).toEqual([HASH]);
  remove(doc, 'readings', 'r1');
  expect(hashesIn(doc)).toContain(HASH);
});

it('digits that run on hold every hash that may be among them; too few hold none', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(hashesAmong(bytes(`x${HASH.slice(1)}x`)).size).toBe(0);
  expect([...hashesAmong(bytes(`0${HASH}`))]).toEqual([`0${HASH.slice(0, 63)}`, HASH]);
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { Doc, type Map as YMap } from 'yjs';
import { MAX_BODY_INFLATED } from '../../../lib/model/body-limits';
import { MAX_DETAILS } from '../../../lib/model/details';
import { acts } from '../../../lib/session/acts';
import { bodies } from '../../../lib/session/bodies';
import { presence } from '../../../lib/session/presence';
import { readingVerbs } from '../../../lib/session/reading-verbs';
import { writeBodies } from '../../../lib/store/bodies';
import type { BookbagDb } from '../../../lib/store/db';
import { sha256Hex } from '../../../lib/util/bytes';
import { gzip } from '../../../lib/util/gzip';
import { listOf } from '../../support/records';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
});
afterEach(() => end.abort());

async function stored(text: string): Promise<string> {
  const bytes = await gzip(text);
  const hash = await sha256Hex(bytes);
  await writeBodies(db, [{ hash, bytes }]);
  return hash;
}

describe('what is unpacked', () => {
  it('a text has 2 MB at most', async () => {
    const open = async (size: number) => bodies(db, 'n').body(await stored('x'.repeat(size)), end.signal);
    expect((await open(MAX_BODY_INFLATED))?.length).toBe(MAX_BODY_INFLATED);
    expect(await open(MAX_BODY_INFLATED + 1)).toBeUndefined();
  });

  it('a side-car has 2 MB at most', async () => {
    const open = async (size: number) => {
      const hash = await stored('{"abstract":"We sang."}'.padEnd(size));
      return (await bodies(db, 'n').details(hash, end.signal)).abstract;
    };
    expect(await open(MAX_DETAILS)).toBe('We sang.');
    expect(await open(MAX_DETAILS + 1)).toBe('');
  });
});

describe('what a person types', () => {
  const doc = new Doc();
  const verbs = readingVerbs({
    db: undefined as never,
    id: 'n',
    me: 'ana',
    doc,
    now: () => 1_790_000_000_000,
    acts: acts(),
  });
  const added = verbs.addLink({ url: 'https://x.example/a', title: 't'.repeat(501), note: 'n'.repeat(5001) });
  const id = added.ok ? added.value : '';
  const record = (): YMap<unknown> => doc.getMap('readings').get(id) as YMap<unknown>;

  it('of a link has 500 characters in its title and 5,000 in its note', () => {
    expect(record().get('base')).toMatchObject({ title: 't'.repeat(500), note: 'n'.repeat(5000) });
  });

  it.each([5000, 5001])('of one fact is written up to 5,000 characters: %i', (length) => {
    verbs.edit(id, { abstract: 'a'.repeat(length) });
    expect(record().get('abstract')).toBe('a'.repeat(5000));
  });

  it.each([20_000, 20_001])('for an answer is written up to 20,000 characters: %i', (length) => {
    verbs.shareAnswer(id, 'liked', 'a'.repeat(length));
    expect(record().get('liked:ana')).toBe('a'.repeat(20_000));
    expect(listOf(doc, 'readings').get()[0]?.liked['ana']).toHaveLength(20_000);
  });
});

describe('what the partner says to have open', () => {
  const shown = (state: unknown): string => {
    const awareness = new Awareness(new Doc());
    const { partnerReads } = presence(awareness, 'ana', end.signal);
    awareness.setLocalState(state as Record<string, unknown>);
    const read = partnerReads.get();
    awareness.destroy();
    return read;
  };
  const reading = 'r'.repeat(64);

  it('is the id of a reading, of 64 characters at most', () => {
    expect(shown({ member: 'ben', reading })).toBe(reading);
    expect(shown({ member: 'ben', reading: `${reading}r` })).toBe('');
    expect(shown({ member: 'ben', reading: 'a b' })).toBe('');
  });

  it.each([
    ['one’s own word', { member: 'ana', reading }],
    ['nobody’s', { reading }],
    ['a number', { member: 'ben', reading: 7 }],
  ])('and never %s', (_what, state) => expect(shown(state)).toBe(''));
});

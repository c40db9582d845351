import { describe, expect, it } from 'vitest';
import {
  type Contents,
  encodeBodies,
  encodeContents,
  isBackedUp,
  MOST_ROWS,
  parseBodies,
  parseContents,
} from '../../../lib/backup/contents';

const CONTENTS: Contents = {
  ...{
    name: 'Spring match',
    made: 1_790_000_000_000,
    me: 'ana',
    relays: ['wss://a.example'],
    seen: ['notes/n1'],
  },
  ...{ secret: new Uint8Array(32).fill(5), update: new Uint8Array([1, 2, 3]) },
  privately: { update: new Uint8Array([4]), rows: [['draft:note@x', 'words']] },
};

const row = (key: string): Contents => ({
  ...CONTENTS,
  privately: { update: new Uint8Array(), rows: [[key, '']] },
});

describe('the first part of a backup (K4)', () => {
  it('comes back as it was, with and without what only one member sees', () => {
    expect(parseContents(encodeContents(CONTENTS))).toEqual(CONTENTS);
    expect(parseContents(encodeContents({ ...CONTENTS, privately: null }))).toEqual({
      ...CONTENTS,
      privately: null,
    });
  });

  it('is taken whole or not at all', () => {
    const bytes = encodeContents(CONTENTS);
    for (const length of [0, 1, 10, bytes.length - 1])
      expect([length, parseContents(bytes.slice(0, length))]).toEqual([length, undefined]);
    const bent: Partial<Contents>[] = [
      { me: '' },
      { me: '__proto__' },
      { made: -1 },
      { made: 0.5 },
      { relays: ['a', 'b', 'c', 'd'] },
      { relays: ['w'.repeat(256)] },
      { seen: ['n'.repeat(1_001)] },
    ];
    for (const one of bent)
      expect([one, parseContents(encodeContents({ ...CONTENTS, ...one }))]).toEqual([one, undefined]);
    expect(parseContents(encodeContents({ ...CONTENTS, relays: ['w'.repeat(255), 'b', 'c'] }))).toBeDefined();
  });

  it('has rows of a few names and no others, and so many', () => {
    const seal = `sealed:own:${'a'.repeat(64)}`;
    for (const key of [seal, 'sealed:seen:x', 'draft:note', `draft:${'k'.repeat(400)}`])
      expect([key, isBackedUp(key), parseContents(encodeContents(row(key))) !== undefined]).toEqual([
        key,
        true,
        true,
      ]);
    for (const key of ['only-mine:x', 'damaged:1', 'sealed:else:x', 'draft:', `draft:${'k'.repeat(401)}`, ''])
      expect([key, isBackedUp(key), parseContents(encodeContents(row(key)))]).toEqual([
        key,
        false,
        undefined,
      ]);
    const many = (n: number): Contents => ({
      ...CONTENTS,
      privately: {
        update: new Uint8Array(),
        rows: Array.from({ length: n }, (_, i): [string, string] => [`draft:${i}`, '']),
      },
    });
    expect(parseContents(encodeContents(many(MOST_ROWS)))).toBeDefined();
    expect(parseContents(encodeContents(many(MOST_ROWS + 1)))).toBeUndefined();
  });
});

describe('the other parts (K5)', () => {
  it('hold texts and pictures; a part of a later version is passed over, and a damaged one is none', () => {
    const bodies = [{ hash: 'ab'.repeat(32), bytes: new Uint8Array([1, 2, 3]) }];
    const bytes = encodeBodies(bodies);
    expect(parseBodies(bytes)).toEqual(bodies);
    expect(parseBodies(bytes.slice(0, -1))).toBeUndefined();
    expect(parseBodies(new Uint8Array([2, 9, 9]))).toEqual([]);
    expect(parseBodies(new Uint8Array())).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Answer, aboutAnswer, isChanged, type Standing } from '../../../lib/model/answer';
import {
  decodeWords,
  encodeWords,
  fitsSeal,
  newSalt,
  sealAnswer,
  SEALED_ROWS,
  ownRow,
  seenRow,
} from '../../../lib/model/seal-answer';

const SALT = '00112233445566778899aabbccddeeff'.repeat(2);
const ABOUT = ['answer', 'r', 'liked', 'ana'];

describe('a commitment', () => {
  // each worked out by `printf '…' | sha256sum`
  it.each([
    ['plain words', ABOUT, 'The songs', '1db22a247cf11ced8d6838a45036ff9cf598716d12f9f6eb0492e1dd98997c42'],
    ['no words', ABOUT, '', '65867c5c75893076e7364b745d74e225fbe69560aa7f327a25e46ac398c4a1b5'],
    [
      'several lines, beyond ASCII',
      ABOUT,
      'Canción\nés 📚',
      'bc383d1fb7b861f379081a95056421807806f87c288ff3c4435b2a2601dc87ce',
    ],
    ['about nothing', [], 'The songs', 'c3129188da6816990ea9383570049c51bfd5f73a0a391abec666184f2bb9a15d'],
  ])('has a fixed form of bytes: %s', async (_what, about, text, commitment) => {
    expect(await sealAnswer(about, { salt: SALT, text })).toBe(commitment);
  });

  it('is another one for other words, another salt, another prompt, another member', async () => {
    const words = { salt: SALT, text: 'The songs' };
    const seal = await sealAnswer(ABOUT, words);
    expect(await fitsSeal(ABOUT, words, seal)).toBe(true);
    const others = [
      sealAnswer(ABOUT, { ...words, text: 'The song' }),
      sealAnswer(ABOUT, { ...words, salt: newSalt() }),
      sealAnswer(['answer', 'r', 'disliked', 'ana'], words),
      sealAnswer(['answer', 'r', 'liked', 'ben'], words),
      sealAnswer(['answer', 'r', 'liked'], { ...words, text: 'ana\nThe songs' }), // no part passes for words
    ];
    for (const other of await Promise.all(others)) expect(other).not.toBe(seal);
  });

  it('has a salt of 32 random bytes', () => {
    expect(newSalt()).toMatch(/^[0-9a-f]{64}$/);
    expect(newSalt()).not.toBe(newSalt());
  });
});

it('words are kept as one row and read again; a damaged row is none', () => {
  const words = { salt: SALT, text: 'A "quote"\nand more' };
  expect(decodeWords(encodeWords(words))).toEqual(words);
  for (const row of ['', '{', '[]', '[1,"x"]', '["x"]', 'null']) expect(decodeWords(row)).toBeUndefined();
  for (const row of [ownRow('c'), seenRow('c')]) expect(row.startsWith(SEALED_ROWS)).toBe(true);
  expect(ownRow('c')).not.toBe(seenRow('c'));
});

describe('an open answer', () => {
  const open = async (part: Partial<Answer>, text = 'The songs'): Promise<Standing> => {
    const who = { reading: 'r', prompt: 'liked', by: 'ben' };
    const seal = await sealAnswer(aboutAnswer(who), { salt: SALT, text: 'The songs' });
    const answer = { id: 'a', at: 1, ...who, seal, salt: SALT, opened: 'The songs', text: '', ...part };
    return { state: 'open', text, at: 1, answer };
  };

  it('that is what was sealed is not changed, nor is one that was edited after it opened', async () => {
    expect(await isChanged(await open({}), '')).toBe(false);
    expect(await isChanged(await open({}, 'The songs, and the drum'), '')).toBe(false);
  });

  it('is changed when other words or no salt are told', async () => {
    expect(await isChanged(await open({ opened: 'Yours' }), '')).toBe(true);
    expect(await isChanged(await open({ salt: '' }), '')).toBe(true);
    expect(await isChanged(await open({ salt: newSalt() }), '')).toBe(true);
  });

  it('is changed when the seal is another one than this device saw before', async () => {
    const fair = await open({});
    expect(await isChanged(fair, fair.answer?.seal ?? '')).toBe(false);
    expect(await isChanged(fair, 'f'.repeat(64))).toBe(true);
    expect(await isChanged(await open({ seal: '', salt: '', opened: '' }), 'f'.repeat(64))).toBe(true);
  });

  it('that was never sealed is not changed', async () => {
    expect(await isChanged(await open({ seal: '', salt: '', opened: '' }), '')).toBe(false);
    expect(await isChanged({ state: 'open', text: 'x', at: 0, answer: undefined }, '')).toBe(false);
  });
});

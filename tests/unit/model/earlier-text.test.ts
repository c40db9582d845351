import { describe, expect, it } from 'vitest';
import { type EarlierText, earlierField, encodeEarlier, MAX_EARLIER } from '../../../lib/model/earlier-text';
import { readings } from '../../../lib/model/reading';
import { readingKeys } from '../../../lib/model/reading-keys';

const hash = (n: number): string => n.toString(16).padStart(64, '0');
const AT = 1_790_000_000_000;
const earlier = (n: number, over: Partial<EarlierText> = {}): EarlierText => ({
  ...{ body: hash(n), at: AT + n, words: 9, direction: '', file: '', extractor: 'tidy 1', pictures: [] },
  ...over,
});
const stored = (...texts: EarlierText[]) => ({
  ...{ id: 'r', by: 'ana', at: AT, body: hash(1) },
  ...Object.fromEntries(texts.map((text) => [earlierField(text.body), encodeEarlier(text)])),
});
const read = (record: object) => readings.parse({ ...record })?.earlier;

describe('earlier texts of a reading', () => {
  it.each([
    ['plain', earlier(2)],
    ['with pictures', earlier(2, { pictures: [hash(8), 'not saved', hash(9)] })],
    ['with twenty pictures', earlier(2, { pictures: Array.from({ length: 20 }, (_, n) => hash(n)) })],
    ['of a PDF that runs from the right', earlier(2, { file: hash(7), direction: 'rtl' })],
  ])('are read as they were written: %s', (_what, text) => expect(read(stored(text))).toEqual([text]));

  it('a picture that was awaited is not saved', () => {
    expect(read(stored(earlier(2, { pictures: ['pending'] })))?.[0]?.pictures).toEqual(['not saved']);
  });

  it('come last replaced first, without the text of today, and no more than the post can want', () => {
    expect(read(stored(earlier(1), earlier(2), earlier(3)))?.map(({ body }) => body)).toEqual([
      hash(3),
      hash(2),
    ]);
    const many = (n: number) => read(stored(...Array.from({ length: n }, (_, i) => earlier(i + 2))));
    expect([many(MAX_EARLIER)?.length, many(MAX_EARLIER + 1)?.length]).toEqual([MAX_EARLIER, MAX_EARLIER]);
    expect(readingKeys.parse(stored(earlier(2)))?.earlier).toEqual([earlier(2)]);
  });

  it.each([
    ['no hash', { 'earlier:x': encodeEarlier(earlier(2)) }],
    ['no text', { [earlierField(hash(2))]: 7 }],
    ['no time', { [earlierField(hash(2))]: 'x|9||||tidy' }],
    [
      'a picture too many',
      {
        [earlierField(hash(2))]: encodeEarlier(
          earlier(2, { pictures: Array.from({ length: 21 }, () => 'x') }),
        ),
      },
    ],
    ['too long', { [earlierField(hash(2))]: encodeEarlier(earlier(2, { extractor: 'x'.repeat(81) })) }],
    ['taken away', { [earlierField(hash(2))]: '' }],
  ])('of a hostile partner are left out: %s', (_what, fields) =>
    expect(read({ ...stored(), ...fields })).toEqual([]),
  );
});

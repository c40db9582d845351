import { expect, it } from 'vitest';
import { readings } from '../../../lib/model/reading';
import { readingKeys } from '../../../lib/model/reading-keys';

const stored = {
  id: 'r',
  by: 'ana',
  at: 1_790_000_000_000,
  kind: 'article',
  title: 'A title',
  body: 'ab'.repeat(32),
  url: 'https://a.example/1',
  'picture:0': 'cd'.repeat(32),
};

it('are those of the parsed reading, and nothing more', () => {
  const reading = readings.parse(stored);
  const keys = readingKeys.parse(stored);
  expect(reading).toMatchObject({ ...keys });
  expect(Object.keys(keys ?? {})).toEqual(
    'id by at body details pictures earlier leftOut cover file doi url also'.split(' '),
  );
  expect(keys).toMatchObject({ body: 'ab'.repeat(32), pictures: ['cd'.repeat(32)], cover: '' });
});

it('has none of what is no reading', () => {
  expect(readingKeys.parse({ ...stored, title: 7 })).toBeUndefined();
  expect(readingKeys.parse({ ...stored, at: '' })).toBeUndefined();
});

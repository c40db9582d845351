import { expect, it } from 'vitest';
import { MOST_MARKED, parseMark } from '../../../lib/model/marked-notebook';

const marked = (id: string) => ({ id, name: `Notebook ${id}`, partner: '' });

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'x'],
  ['entries of other shapes', [null, 3, { id: 7 }, { name: 'no id' }, { id: '', name: '', partner: '' }]],
])('a mark that is %s names no notebook', (_what, mark) => expect(parseMark(mark)).toEqual([]));

it('of a mark so many entries are read, and no more', () => {
  const all = Array.from({ length: MOST_MARKED + 1 }, (_, i) => marked(`n${i}`));
  expect(parseMark(all)).toHaveLength(MOST_MARKED);
  expect(parseMark(all.slice(1))).toHaveLength(MOST_MARKED);
});

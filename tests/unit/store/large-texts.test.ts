import { describe, expect, it } from 'vitest';
import { applyUpdate, ContentFormat, Doc, encodeStateAsUpdate, type Text } from 'yjs';
import { leaveLargeTextsUntidied, MOST_NAMES_TIDIED, MOST_TIDIED } from '../../../lib/store/large-texts';

type Look = Record<string, boolean | number>;
/** Looks of the text "t" that stand in it and say nothing new: Yjs takes them out where it tidies. */
function left(looks: readonly Look[], end = new AbortController(), before = (): void => undefined): number {
  const [one, two] = [new Doc(), new Doc()];
  leaveLargeTextsUntidied(one, end.signal);
  const text = one.getText('t');
  text.applyDelta([{ insert: '-' }, ...looks.map((attributes) => ({ insert: 'x', attributes }))]);
  applyUpdate(two, encodeStateAsUpdate(one));
  for (const doc of [one, two]) doc.getText('t').format(0, 1, { both: true });
  const formats = (of: Text): number => {
    let count = 0;
    for (let item = of._start; item !== null; item = item.right)
      if (!item.deleted && item.content instanceof ContentFormat && item.content.key === 'both') count += 1;
    return count;
  };
  before();
  applyUpdate(one, encodeStateAsUpdate(two));
  expect(text.toDelta()[0]).toEqual({ insert: '-', attributes: { both: true } });
  return formats(text);
}

/** So many changes of looks in all, of which four are those that both gave: each character has one, and an end of it. */
const changes = (count: number): Look[] => Array.from({ length: (count - 4) / 2 }, (_, n) => ({ bold: n }));
const names = (count: number): Look[] => [
  Object.fromEntries(Array.from({ length: count - 1 }, (_, n) => [`a${n}`, true])),
];

describe('a text to which both gave the same look at once', () => {
  it.each([
    ['few changes of looks', changes(10)],
    ['as many as Yjs tidies', changes(MOST_TIDIED)],
    ['as many names of looks', names(MOST_NAMES_TIDIED)],
  ])('is tidied by Yjs where it has %s', (_, looks) => {
    expect(left(looks)).toBe(3);
  });

  it.each([
    ['one character more that has a look', changes(MOST_TIDIED + 2)],
    ['one name more', names(MOST_NAMES_TIDIED + 1)],
  ])('is left as it is with %s', (_, looks) => {
    expect(left(looks)).toBe(4);
  });

  it('is tidied once nobody looks after it any more', () => {
    const end = new AbortController();
    expect(left(names(MOST_NAMES_TIDIED + 1), end, () => end.abort())).toBe(3);
  });
});

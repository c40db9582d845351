import { useCallback, useMemo, useState } from 'react';
import type { Keyed } from '../../../lib/model/keyed';
import { type Asked, type Given, hasChoices } from '../../../lib/model/survey-form';
import { givenFromText, NOTHING_GIVEN } from '../../../lib/model/survey-given';
import { useUnsent } from '../../hooks/use-unsent';

/** A form that somebody is filling in. */
export interface Filling {
  readonly given: Given;
  readonly change: (given: Given) => void;
}

/** As it is kept while it is filled in: also words that are still empty. */
const asText = ({ words, chosen, cells }: Given): string =>
  JSON.stringify([Object.entries(words), Object.keys(chosen), Object.entries(cells)]);

/** A form that is kept on this computer until it is sent. */
export function useKeptGiven(survey: string) {
  const { text, change, clear, notKept } = useUnsent(`survey-answers:${survey}`);
  const given = useMemo(() => givenFromText(text) ?? NOTHING_GIVEN, [text]);
  const keep = useCallback((next: Given) => change(asText(next)), [change]);
  return { given, change: keep, changeText: change, clear, notKept, text };
}

/** A form that is only tried. */
export function useTriedGiven(): Filling {
  const [given, change] = useState(NOTHING_GIVEN);
  return { given, change };
}

const without = <T>(values: Keyed<T>, keys: readonly string[]): Keyed<T> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));

const idsOf = (offered: readonly { readonly id: string }[]): string[] => offered.map(({ id }) => id);

/** Takes back all that is answered to a question. */
export const cleared = (asked: Asked, { words, chosen, cells }: Given): Given => ({
  words: without(words, [asked.id]),
  chosen: without(chosen, idsOf(asked.choices)),
  cells: without(cells, idsOf(asked.rows)),
});

/** Answers in words. Of a question with one choice they stand for it. */
export function withWords(asked: Asked, given: Given, said: string): Given {
  const before = asked.kind === 'one' && hasChoices(asked.kind) ? cleared(asked, given) : given;
  return { ...before, words: { ...before.words, [asked.id]: said } };
}

/** Answers by a choice. Of a question with one choice it takes the place of every other answer. */
export function withChoice(asked: Asked, given: Given, choice: string, on: boolean): Given {
  const before = asked.kind === 'one' ? cleared(asked, given) : given;
  const chosen = without(before.chosen, [choice]);
  return { ...before, chosen: on ? { ...chosen, [choice]: 1 } : chosen };
}

/** Answers a row of a grid. */
export const withCell = (given: Given, row: string, column: string): Given => ({
  ...given,
  cells: { ...given.cells, [row]: column },
});

/** Takes back the words of a question's own choice. */
export const withoutWords = (asked: Asked, given: Given): Given => ({
  ...given,
  words: without(given.words, [asked.id]),
});

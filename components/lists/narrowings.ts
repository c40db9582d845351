import { t } from '../../lib/i18n/t';
import type { Keyed } from '../../lib/model/keyed';
import { tagsOf } from '../../lib/model/tag';
import type { Narrowing } from './narrow';

/** One narrowing by the tags of records: none where no record has a tag. */
export function byTag<One extends { readonly tags: Keyed<string> }>(
  records: readonly One[],
): Narrowing<One>[] {
  const labels = new Map(records.flatMap((one) => tagsOf(one).map(({ name, label }) => [name, label])));
  if (labels.size === 0) return [];
  const options = [...labels]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, name]) => ({
      ...{ key, name },
      fits: (one: One) => tagsOf(one).some((tag) => tag.name === key),
    }));
  const all = { key: '', name: t('list.allTags'), fits: () => true };
  return [{ key: 'tag', name: t('list.tag'), options: [all, ...options] }];
}

/** One narrowing by a word that each record has, '' for none: none at all where all have the same. */
export function byWord<One>(
  key: string,
  [name, all]: readonly [name: string, all: string],
  records: readonly One[],
  wordOf: (one: One) => string,
): Narrowing<One>[] {
  const words = [...new Set(records.map(wordOf))].filter((one) => one !== '').toSorted();
  if (words.length < 2) return [];
  const options = words.map((word) => ({
    ...{ key: word, name: word },
    fits: (one: One) => wordOf(one) === word,
  }));
  return [{ key, name, options: [{ key: '', name: all, fits: () => true }, ...options] }];
}

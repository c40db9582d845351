import * as v from 'valibot';
import { folded } from '../util/folded';
import { cleanLine } from '../util/text';
import type { Keyed } from './keyed';

/** Most characters of a tag. */
export const MAX_TAG = 40;

/** Most tags of a reading that are read. */
export const MOST_TAGS = 30;

/** A stored tag: one line. It lies as `tag:<key>` in the reading, so that two people add tags side by side. */
export const tagField = v.pipe(
  v.string(),
  v.transform((label) => cleanLine(label, MAX_TAG)),
);

/** Words by which the pair sorts its readings. */
export interface Tag {
  /** What makes two tags one: their letters without marks and capitals. */
  readonly name: string;
  /** As it was first written. */
  readonly label: string;
  /** Under which it is stored; more than one where both wrote it apart. */
  readonly keys: readonly string[];
}

/** The tags of a reading by their names; what two wrote alike is one. */
export function tagsOf({ tags }: { readonly tags: Keyed<string> }): readonly Tag[] {
  const found = new Map<string, Tag>();
  for (const key of Object.keys(tags).toSorted()) {
    const label = tags[key] ?? '';
    const name = folded(label);
    const { keys, ...first } = found.get(name) ?? { name, label, keys: [] };
    found.set(name, { ...first, keys: [...keys, key] });
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

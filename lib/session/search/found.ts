import type { Made, Parent } from '../../model/kind';
import { ALL_KINDS, type KindName } from '../../model/kinds';
import type { Section } from '../../model/section';
import type { Records } from '../records';
import { named, TEXT_OF_READING } from './entries';

/** Something found, best first. */
export interface Found {
  /** The kind of the record; what stands in a reading's text is of the kind `text`, and has the reading's id. */
  readonly kind: string;
  readonly id: string;
  /** The folded words that fit, to be marked. */
  readonly words: readonly string[];
  readonly section: Section;
  /** The record on whose card it stands. */
  readonly top: Parent;
}

/** A record as it is listed; undefined where it is gone. */
export const listed = (records: Records, { kind, id }: Parent): Made | undefined =>
  (records[kind as KindName].list.get() as readonly Made[]).find((one) => one.id === id);

/** Where a record is shown: on a card of a section, its own or that of what it hangs on. Undefined where that is gone. */
export function shownAt(records: Records, at: Parent): Pick<Found, 'section' | 'top'> | undefined {
  const record = listed(records, at);
  const kind = ALL_KINDS[at.kind];
  if (record === undefined || kind === undefined) return undefined;
  const above = kind.parents.length === 0 ? undefined : kind.parentOf({ ...record });
  // a kind never hangs on itself or in a circle (tests/unit/model/kinds.test.ts), so this ends
  if (above !== undefined) return shownAt(records, above);
  return kind.section && { section: kind.section, top: at };
}

/** What a name of the index stands for, and where it is shown. */
export function foundOf(records: Records, name: string, words: readonly string[]): Found | undefined {
  const { kind, id } = named(name);
  const shown = shownAt(records, { kind: kind === TEXT_OF_READING ? 'readings' : kind, id });
  return shown && { kind, id, words, ...shown };
}

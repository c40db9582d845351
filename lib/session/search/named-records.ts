import type { Kind, Made, Parent } from '../../model/kind';
import { ALL_KINDS, type KindSet } from '../../model/kinds';
import type { Section } from '../../model/section';
import { folded } from '../../util/folded';
import { Cell, joined, type Observed } from '../../util/observed';

/** A record that people call by its name, such as a reading or a book. */
export interface NamedRecord {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly section: Section;
}

/** Letters and digits in their order: what brackets, quotes and blanks stand between makes no other name. */
const bare = (name: string): string =>
  folded(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Kinds whose records are called by a name and have a place of their own. */
const namedKinds = (kinds: KindSet = ALL_KINDS): readonly (Kind & { readonly section: Section })[] =>
  Object.values(kinds).filter(
    (kind): kind is Kind & { readonly section: Section } =>
      kind.searched.name !== '' && kind.section !== undefined && kind.parents.length === 0,
  );

function namedOf(kind: Kind & { readonly section: Section }, list: readonly Made[]): readonly NamedRecord[] {
  return list.flatMap((one) => {
    const name = (one as unknown as Readonly<Record<string, unknown>>)[kind.searched.name];
    if (typeof name !== 'string' || name === '') return [];
    return [{ kind: kind.name, id: one.id, name, section: kind.section }];
  });
}

/**
 * All that can be named, kind by kind.
 *
 * @param listOf the records of a kind, as they are shown
 */
export const namedRecords = (
  listOf: (kind: string) => Observed<readonly Made[]>,
  kinds: KindSet = ALL_KINDS,
): Observed<readonly NamedRecord[]> =>
  namedKinds(kinds).reduce<Observed<readonly NamedRecord[]>>(
    (before, kind) => joined(before, listOf(kind.name), (all, list) => [...all, ...namedOf(kind, list)]),
    new Cell<readonly NamedRecord[]>([]),
  );

/** The record that a name means: accents, capitals and signs do not matter. The first of several is meant. */
export function recordNamed(all: readonly NamedRecord[], name: string): NamedRecord | undefined {
  const wanted = bare(name);
  return wanted === '' ? undefined : all.find((one) => bare(one.name) === wanted);
}

/** Records whose names fit what is typed so far: those that begin with it first. */
export function namesLike(all: readonly NamedRecord[], begun: string, most: number): readonly NamedRecord[] {
  const wanted = bare(begun);
  const found = all.map((one) => ({ one, at: ` ${bare(one.name)}`.indexOf(` ${wanted}`) }));
  return found
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1))
    .slice(0, most)
    .map(({ one }) => one);
}

/** What leads to it from anywhere: a draft is opened, and others stand open in their list or by themselves. */
export const standingAt = ({ kind, id, section }: NamedRecord) => {
  const top: Parent = { kind, id };
  return { kind, id, section, field: '', top, opens: kind === 'drafts' };
};

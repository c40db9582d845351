import type { Parent } from '../../model/kind';
import type { KindSet } from '../../model/kinds';
import { groupBy } from '../../util/group';

/** A piece of news, as far as it matters which pieces are told together (lib/notebook/news.ts). */
interface Piece {
  readonly kind: string;
  readonly id: string;
  readonly what: string;
  readonly field: string;
  readonly top: Parent;
  readonly marks: readonly string[];
}

const isOf = ({ kind, id, what, top }: Piece): boolean =>
  what === 'made' && kind === top.kind && id === top.id;

/** What is made along with the record on whose card it stands is seen with that. */
export function withCompany<One extends Piece>(found: readonly One[], kinds: KindSet): readonly One[] {
  const hosts = new Map(found.filter(isOf).map((one) => [`${one.kind} ${one.id}`, one]));
  const hostOf = ({ kind, what, top }: One): One | undefined =>
    what === 'made' && kinds[kind]?.comesAlong === true ? hosts.get(`${top.kind} ${top.id}`) : undefined;
  const along = groupBy(found, hostOf);
  if (along.size === 1 && along.has(undefined)) return found;
  return (along.get(undefined) ?? []).map((one) => ({
    ...one,
    marks: [one, ...(along.get(one) ?? [])].flatMap(({ marks }) => marks),
  }));
}

/** What is new in parts, as a change of what each is a part of: one piece of news, and none beside that of the whole. */
export function withParts<One extends Piece>(found: readonly One[], parts: readonly One[]): readonly One[] {
  if (parts.length === 0) return found;
  const keyOf = ({ kind, id }: Piece): string => `${kind} ${id}`;
  const of = groupBy(parts, keyOf);
  const wholes = new Set(found.filter(({ field }) => field === '').map(keyOf));
  const more = [...of].flatMap(([key, [first]]) => (first === undefined || wholes.has(key) ? [] : [first]));
  return [...found, ...more].map((one) => {
    const own = one.field === '' ? (of.get(keyOf(one)) ?? []) : [];
    return own.length === 0
      ? one
      : { ...one, marks: [...new Set([one, ...own].flatMap(({ marks }) => marks))] };
  });
}

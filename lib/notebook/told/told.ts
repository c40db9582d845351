import { Map as YMap } from 'yjs';
import type { Kind, Plain } from '../../model/kind';
import { MAX_VOICES } from '../../model/per-member';
import { isSame, MAX_FIELDS, baseOf, rawWriter } from '../record';
import type { RecordMap } from '../schema';

/** Something about a record that is news beside the record itself. */
export interface Told {
  /** Words of a member in a field of their own, or another value in a field of both. */
  readonly what: 'said' | 'changed';
  /** Who said it; '' for a change, of which only this device's own are known. */
  readonly by: string;
  readonly field: string;
  /** What is stored once it is seen: it names the value too, so that another value is news again. */
  readonly mark: string;
  /** The value is the one that the record began with: that is news only for who has seen another one. */
  readonly isBack: boolean;
}

/**
 * A short name of a value's content: FNV-1a over its UTF-16 units, 32 bits (RFC 9923). Two values of one field that
 * share it would only keep a change quiet.
 */
function versionOf(value: Plain): string {
  const text = String(value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A mark's beginning, the same for all values of a field: a newer mark takes the place of the older one. */
export const markOf = (id: string, name: string, value: Plain): string => `${id} ${name}=${versionOf(value)}`;

/** What of a mark names the thing that was seen; the rest names its value. */
export const thingOf = (mark: string): string => mark.split('=', 1)[0] ?? mark;

/** Marks with others added, each in place of the one for an earlier value of its thing. */
export const withMarks = (known: Iterable<string>, fresh: Iterable<string>): ReadonlySet<string> =>
  new Set(new Map([...known, ...fresh].map((mark) => [thingOf(mark), mark])).values());

// State: of a set of marks the things that they name, which are worked out where a value went back to what it was.
const things = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Whether another value of what a mark names was seen. */
export function sawOther(seen: ReadonlySet<string>, mark: string): boolean {
  const known = things.get(seen) ?? new Set([...seen].map(thingOf));
  things.set(seen, known);
  return known.has(thingOf(mark));
}

/** Whether a field's value is news, and whose; undefined for what is this member's own or none of the kind's. */
function newsIn(kind: Kind, me: string, name: string): Omit<Told, 'mark' | 'isBack'> | undefined {
  const colon = name.indexOf(':');
  const field = colon === -1 ? name : name.slice(0, colon);
  if (kind.quiet.has(field)) return undefined;
  if (colon === -1) return Object.hasOwn(kind.fields, name) ? { what: 'changed', by: '', field } : undefined;
  const by = name.slice(colon + 1);
  if (kind.voices.includes(field)) return by === me ? undefined : { what: 'said', by, field };
  return kind.families.includes(field) ? { what: 'changed', by: '', field } : undefined;
}

/**
 * What is told in a record beside what it began with: later changes, and what others than its writer say of it.
 *
 * @param only names of fields; else all are looked at
 */
export function toldIn(
  kind: Kind,
  me: string,
  id: string,
  record: RecordMap,
  only?: ReadonlySet<string>,
): Told[] {
  const base = baseOf(record);
  const writer = rawWriter(record, kind);
  const told: Told[] = [];
  const voices = new Map<string, number>();
  const take = (name: string, value: unknown, isBack = false): void => {
    if (told.length === MAX_FIELDS || (only !== undefined && !only.has(name))) return;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return;
    const news = newsIn(kind, me, name);
    if (news === undefined || (isBack && news.what === 'said')) return;
    if (news.what === 'said') {
      const count = (voices.get(news.field) ?? 0) + 1;
      if (value === '' || value === 0 || count > MAX_VOICES) return; // taken back
      voices.set(news.field, count);
    }
    told.push({ ...news, isBack, mark: markOf(id, name, value) });
  };
  record.forEach((value, name) => {
    take(name, value, isSame(value, Object.hasOwn(base, name) ? base[name] : undefined));
  });
  for (const name of Object.keys(base)) {
    // its writer's own words came with it
    if (!name.includes(':') || record.has(name) || name.endsWith(`:${String(writer)}`)) continue;
    if (kind.voices.includes(name.slice(0, name.indexOf(':')))) take(name, base[name]);
  }
  return told;
}

/** What stands at a key of a kind's map, when it is a record. */
export const recordIn = (map: YMap<RecordMap>, id: string): RecordMap | undefined => {
  const record: unknown = map.get(id);
  return record instanceof YMap ? record : undefined;
};

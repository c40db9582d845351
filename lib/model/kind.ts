import * as v from 'valibot';
import { id, time } from './field';
import { gatherKeyed, type Keyed, keyedField } from './keyed';
import { LAST_TIME } from '../util/possible-time';
import { parse } from './parse';
import { gatherPerMember, memberField, type PerMember } from './per-member';
import type { Section } from './section';

/** A record as the notebook holds it: plain values by name. */
export type Stored = Readonly<Record<string, unknown>>;

/** A value that a field may hold. */
export type Plain = string | number | boolean;

/** What every record has: its key, the member who made it, and when (milliseconds since 1970). */
export interface Made {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  /** Where it stands in the order of time, when it came after records that another clock dates later. */
  readonly after?: number;
  /** It lies on this device alone. No notebook holds that: lib/session/only-mine.ts says it of what it lists. */
  readonly onlyMine?: true;
}

/** The record that another one hangs on. */
export interface Parent {
  readonly kind: string;
  readonly id: string;
}

type Fields = v.ObjectEntries;
type Values<F extends Fields> = Readonly<v.InferOutput<v.ObjectSchema<F, undefined>>>;
type Value<F extends Fields, P extends Fields, K extends Fields> = Made &
  Values<F> & { readonly [Name in keyof P]: PerMember<v.InferOutput<P[Name]>> } & {
    readonly [Name in keyof K]: Keyed<v.InferOutput<K[Name]>>;
  };
type Fresh<F extends Fields, P extends Fields, K extends Fields> = Partial<Values<F>> & {
  readonly [Name in keyof P]?: v.InferOutput<P[Name]>;
} & { readonly [Name in keyof K]?: Keyed<v.InferOutput<K[Name]>> };

/** Names of what holds words in a record: a text, a list of texts, or what each member says. */
export interface Searched {
  /** What it is called, and weighs more; '' for a record without a name. */
  readonly name: string;
  readonly text: readonly string[];
}

/** A kind of record. Whatever lists, writes, counts or shows records works from this and `kinds.ts` alone. */
export interface Kind<
  Name extends string = string,
  Record_ extends Made = Made,
  Fresh_ extends object = object,
> {
  /** Its map in the notebook's document. */
  readonly name: Name;
  readonly fields: Fields;
  /** The least version of the app that may write it without harm (lib/notebook/schema.ts). */
  readonly needs: number;
  /** Most records of it that are read. */
  readonly most: number;
  /** Where what the partner adds is shown as new. A child without one is shown where its parent is. */
  readonly section: Section | undefined;
  /** One is added also where the pair has closed the notebook: who comes in, and with which device. */
  readonly evenClosed: boolean;
  /** Its records are no news, and nobody is told when one is removed: Bookbag makes and removes most of them by itself. */
  readonly silent: boolean;
  /** Its records show by themselves whose they are: nobody asks which device wrote one. */
  readonly showsWhose: boolean;
  /** Fields and families in which the record's writer alone writes, so that another one's words there are not theirs. */
  readonly own: readonly string[];
  /** Fields that each member fills, as `why:<member>`. */
  readonly voices: readonly string[];
  /** Families of values with a key of their own. */
  readonly families: readonly string[];
  /** Fields whose change is no news: Bookbag writes them by itself, or beside others. */
  readonly quiet: ReadonlySet<string>;
  /** Fields whose change is told by itself: it says nothing of the record's words. */
  readonly apart: ReadonlySet<string>;
  /** A record of it that is made with what it hangs on is no news beside that. */
  readonly comesAlong: boolean;
  /** It is a part of what it hangs on: what is new or changed in one is told as a change of that. */
  readonly isPart: boolean;
  /** What of a record is looked in for words: its name, and what it says. */
  readonly searched: Searched;
  /** Its records have a text, in which two may type at once (lib/notebook/texts). */
  readonly hasText: boolean;
  /** A family of values with a key of their own, each of which may have a text (lib/notebook/texts/cell-texts.ts); '' for none. */
  readonly longValues: string;
  /** Its records are in an order that people make: they have a field `order` (lib/notebook/ordered.ts). */
  readonly ordered: boolean;
  /** Kinds that its records hang on. */
  readonly parents: readonly string[];
  /** Names under which `by` and `at` are stored (docs/adr/0010-kinds.md). */
  readonly stored: { readonly by: string; readonly at: string };
  /** How its list is sorted. */
  compare(a: Record_, b: Record_): number;
  /** The record, or undefined when what is stored is none. */
  parse(input: Stored): Record_ | undefined;
  /**
   * Cleans what a member wrote and names it as it is stored.
   *
   * @throws TypeError for a value that its field cannot hold: a fault of ours, since forms check before
   */
  encode(fields: Partial<Fresh_>, me: string): Record<string, Plain>;
  /** What a record hangs on: it is removed with it, and not shown without it. */
  parentOf(record: Stored): Parent | undefined;
}

/** A record of a kind, and what may be written into one. */
export type RecordOf<K> = K extends Kind<string, infer One> ? One : never;
export type FreshOf<K> = K extends Kind<string, Made, infer New> ? New : never;

const byTime =
  (sign: 1 | -1) =>
  (a: Made, b: Made): number =>
    sign * ((a.after ?? a.at) - (b.after ?? b.at)) || (a.id < b.id ? -sign : sign);
const oldestFirst = byTime(1);
export const newestFirst = byTime(-1);

/** By the order that people made; records with one key by their ids. */
function inOrder(a: Made, b: Made): number {
  const [first, second] = [a, b].map((one) => (one as Made & { order?: string }).order ?? '') as [
    string,
    string,
  ];
  if (first === second) return a.id < b.id ? -1 : 1;
  return first < second ? -1 : 1;
}

/** A key that says where in its order a record stands; '' comes first. */
const orderField = v.optional(v.pipe(v.string(), v.maxLength(1000)), '');

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- a kind without voices or families has none
type None = Record<never, never>;

interface Options<P extends Fields, K extends Fields> {
  /** What each member says of it, as `why:<member>`. */
  readonly perMember?: P;
  /** Families of values with a key of their own, as `cell:<column>`. */
  readonly keyed?: K;
  readonly needs?: number;
  readonly most?: number;
  readonly section?: Section;
  readonly quiet?: readonly string[];
  readonly apart?: readonly string[];
  readonly comesAlong?: true;
  readonly isPart?: true;
  readonly silent?: true;
  readonly evenClosed?: true;
  readonly showsWhose?: true;
  readonly own?: readonly string[];
  readonly searched?: Partial<Searched>;
  readonly order?: 'oldest first' | 'newest first' | 'made by people';
  readonly stored?: { readonly by: string; readonly at: string };
  /** Its records have a text, in which two may type at once. */
  readonly text?: true;
  /** A family of `keyed` in whose values two may type at once. */
  readonly longValues?: keyof K & string;
  readonly parent?: {
    readonly kinds: readonly string[];
    readonly of: (record: Stored) => Parent | undefined;
  };
}

const COMPARE = { 'oldest first': oldestFirst, 'newest first': newestFirst, 'made by people': inOrder };

/** What a kind's record hangs on when one field names it. */
export const childOf = (above: string, field: string): NonNullable<Options<Fields, Fields>['parent']> => ({
  kinds: [above],
  of: (record) => {
    const parent = record[field];
    return typeof parent === 'string' ? { kind: above, id: parent } : undefined;
  },
});

/** Reads `by` and `at` also where an older app has written them under other names. */
function withMade(input: Stored, stored: Kind['stored']): Stored {
  if (stored.by === 'by' && stored.at === 'at') return input;
  return { ...input, by: input['by'] ?? input[stored.by], at: input['at'] ?? input[stored.at] };
}

/** The place in the order of time of what came after records with a later date. */
function placeOf({ after }: Stored, at: number): { readonly after: number } | undefined {
  return typeof after === 'number' && after > at && after <= LAST_TIME ? { after } : undefined;
}

function cleaned(schema: v.GenericSchema | undefined, name: string, value: unknown): Plain {
  const clean = schema === undefined ? undefined : parse(schema, value);
  if (typeof clean === 'string' || typeof clean === 'number' || typeof clean === 'boolean') return clean;
  throw new TypeError(`${name}: not a value of this field`);
}

type Named = readonly [name: string, schema: v.GenericSchema];

const namedIn = (fields: Fields | undefined): Named[] =>
  Object.entries((fields ?? {}) as Record<string, v.GenericSchema>);

/** What a kind says of its fields: its own, those that each member fills, those with keys of their own. */
interface Parts {
  readonly own: Fields;
  readonly voices: readonly Named[];
  readonly families: readonly Named[];
}

/** A field as it is stored: under its own name, under the member's, or once for each key. */
function encodeField(
  { own, voices, families }: Parts,
  name: string,
  value: unknown,
  me: string,
): [string, Plain][] {
  const voice = voices.find(([known]) => known === name);
  if (voice !== undefined) return [[memberField(name, me), cleaned(voice[1], name, value)]];
  const family = families.find(([known]) => known === name);
  if (family !== undefined)
    return Object.entries(value as object).map(([key, each]) => [
      keyedField(name, key),
      cleaned(family[1], name, each),
    ]);
  const schema: v.GenericSchema | undefined = Object.hasOwn(own, name) ? own[name] : undefined;
  return [[name, cleaned(schema, name, value)]];
}

type Flags = 'text' | 'silent' | 'evenClosed' | 'comesAlong' | 'isPart' | 'showsWhose' | 'own';

const flagsOf = ({
  text,
  silent,
  evenClosed,
  comesAlong,
  isPart,
  showsWhose,
  own = [],
  longValues = '',
}: Pick<Options<Fields, Fields>, Flags> & { longValues?: string }) => ({
  longValues,
  ...{ hasText: text === true, silent: silent === true, evenClosed: evenClosed === true },
  ...{ comesAlong: comesAlong === true, isPart: isPart === true },
  ...{ showsWhose: showsWhose === true, own },
});

/**
 * Declares a kind of record, once.
 *
 * @param fields its own fields beside `id`, `by` and `at`; each schema both checks and cleans, and has a default
 */
export function kind<
  const Name extends string,
  F extends Fields,
  P extends Fields = None,
  K extends Fields = None,
>(name: Name, fields: F, options: Options<P, K> = {}): Kind<Name, Value<F, P, K>, Fresh<F, P, K>> {
  const { perMember, keyed, needs = 1, most = 20_000, section, parent, quiet = [], searched } = options;
  const { order = 'oldest first', stored = { by: 'by', at: 'at' } } = options;
  const ordered = order === 'made by people';
  const own: Fields = ordered ? { order: orderField, ...fields } : fields;
  const schema = v.object({ id, by: id, at: time, ...own });
  const [voices, families] = [namedIn(perMember), namedIn(keyed)];
  return {
    ...{ name, fields: own, needs, most, section, ordered, stored, parents: parent?.kinds ?? [] },
    ...{ searched: { name: '', text: [], ...searched }, ...flagsOf(options) },
    voices: voices.map(([one]) => one),
    families: families.map(([one]) => one),
    quiet: new Set(['order', ...quiet]),
    apart: new Set(options.apart),
    compare: COMPARE[order],
    parse: (input) => {
      const base = parse(schema, withMade(input, stored));
      if (base === undefined) return undefined;
      const said = voices.map(([one, as]) => [one, gatherPerMember(input, one, (value) => parse(as, value))]);
      const kept = families.map(([one, as]) => [one, gatherKeyed(input, one, (value) => parse(as, value))]);
      return { ...base, ...placeOf(input, base.at), ...Object.fromEntries([...said, ...kept]) } as Value<
        F,
        P,
        K
      >;
    },
    encode: (given, me) =>
      Object.fromEntries(
        Object.entries(given)
          .filter(([, value]) => value !== undefined)
          .flatMap(([one, value]) => encodeField({ own, voices, families }, one, value, me)),
      ),
    parentOf: (record) => parent?.of(record),
  };
}

import { creatorsOfByline } from '../../lib/model/creator';
import type { RecordOf } from '../../lib/model/kind';
import { ALL_KINDS, type KindName, type Kinds } from '../../lib/model/kinds';
import { memberField } from '../../lib/model/per-member';
import { type FreshReading, type Reading, readings } from '../../lib/model/reading';
import type { StoredFields } from '../../lib/notebook/record';

export const ME = 'me';
/** A Friday at noon, Coordinated Universal Time. */
export const NOW = Date.UTC(2026, 10, 20, 12);

/** Some of a record, as it would be read from a notebook. */
export type Some<K extends KindName> = Partial<RecordOf<Kinds[K]>> & { readonly id: string };

/** A record as the notebook stores it. */
export function asStored(
  kind: string,
  { id, by = ME, at = NOW, ...record }: Partial<Reading> & { id: string },
) {
  const of = ALL_KINDS[kind];
  if (of === undefined) throw new Error(`no kind ${kind}`);
  const { byline = '', ...all } = kind === 'readings' ? { ...usual(id), ...record } : record;
  const creators = all.creators === undefined && byline !== '' ? { creators: creatorsOfByline(byline) } : {};
  // what each member says of it, and who typed what: by member or fact in the model, field by field in the notebook
  const isSaid = (name: string, value: unknown): boolean =>
    name === 'typed' || (of.voices.includes(name) && typeof value === 'object');
  const [maps, plain] = [true, false].map((isMap) =>
    Object.entries({ ...all, ...creators }).filter(([name, value]) => isSaid(name, value) === isMap),
  ) as [[string, object][], [string, unknown][]];
  const said = maps.flatMap(([name, values]) =>
    Object.entries(values).map(([key, value]) => [memberField(name, key), value as string]),
  );
  const fields = { ...of.encode(Object.fromEntries(plain), by), ...Object.fromEntries(said) };
  return { ...fields, [of.stored.by]: by, [of.stored.at]: at } as StoredFields;
}

/** A reading as it would be read from a notebook. */
export const makeReading = (part: Some<'readings'>): Reading =>
  readings.parse({ ...asStored('readings', part), id: part.id }) as Reading;

const usual = (id: string): FreshReading => ({
  title: `Reading ${id}`,
  language: 'en',
  url: `https://example.org/${id}`,
  words: 1200,
  body: 'b'.repeat(64),
});

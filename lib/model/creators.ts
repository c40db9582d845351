import * as v from 'valibot';
import { type Creator, MAX_AFFILIATION, MAX_CREATORS, MAX_NAME, normalOrcid, ROLES } from './creator';
import { line } from './field';
import { parse } from './parse';

const schema = v.object({
  name: line(MAX_NAME),
  // A role that only a newer app knows is no author's.
  role: v.optional(v.fallback(v.picklist(ROLES), 'contributor'), 'author'),
  orcid: v.optional(v.pipe(v.string(), v.transform(normalOrcid)), ''),
  affiliation: line(MAX_AFFILIATION),
  family: line(MAX_NAME),
});

/** A foreign list of creators, those without a name left out. */
export const creatorsField = v.optional(
  v.pipe(
    v.array(v.unknown()),
    v.transform((all): Creator[] =>
      all
        .slice(0, MAX_CREATORS)
        .map((one) => parse(schema, one))
        .filter((one): one is Creator => one !== undefined && one.name !== ''),
    ),
  ),
  () => [],
);

/** Creators as one text for a record: `["Ines Marlowe",["Ruel Adeyemi","illustrator"]]`, '' for none. */
export function encodeCreators(creators: readonly Creator[]): string {
  const parts = creators.slice(0, MAX_CREATORS).map(({ name, role, orcid, affiliation, family }) => {
    const more = [role === 'author' ? '' : role, orcid, affiliation, family];
    while (more.at(-1) === '') more.pop();
    return more.length === 0 ? name : [name, ...more];
  });
  return parts.length === 0 ? '' : JSON.stringify(parts);
}

/** Longest text that is decoded: fifty creators with all they may have. */
const MAX_ENCODED = MAX_CREATORS * 1200;

function entriesOf(text: string): readonly unknown[] {
  if (text === '' || text.length > MAX_ENCODED) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // a partner wrote something else there: nobody is named
  }
}

/** What `encodeCreators` wrote; foreign text that it did not write gives an empty list. */
export function decodeCreators(text: string): Creator[] {
  const found: Creator[] = [];
  for (const entry of entriesOf(text).slice(0, MAX_CREATORS)) {
    const parts: readonly unknown[] = Array.isArray(entry) ? entry : [entry];
    const [name, role, orcid, affiliation, family] = parts;
    const one = parse(schema, { name, role: role === '' ? undefined : role, orcid, affiliation, family });
    if (one !== undefined && one.name !== '') found.push(one);
  }
  return found;
}

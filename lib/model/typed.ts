import * as v from 'valibot';
import { id } from './field';
import { type Fact, FACTS, isFact } from './facts';
import { isOrigin, type Provenance } from './provenance';

/** A foreign record of origins; what is no fact or no origin is left out. */
export const provenanceField = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((input): Provenance => {
      const given = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
      const known = FACTS.filter((fact) => Object.hasOwn(given, fact) && isOrigin(given[fact]));
      return Object.fromEntries(known.map((fact) => [fact, given[fact]]));
    }),
  ),
  () => ({}),
);

/** Name of the field that says which member typed a fact by hand. */
export const typedField = (fact: Fact): string => `typed:${fact}`;

/** Facts that somebody typed by hand, and the member who did it last. */
export type Typed = { readonly [fact in Fact]?: string };

/** Shared by all that nobody typed anything of. */
const NOTHING = {};

/** Gathers `typed:<fact>` entries of a stored record. */
export function gatherTyped(record: Readonly<Record<string, unknown>>): Typed {
  let typed: { [fact in Fact]?: string } = NOTHING;
  for (const key of Object.keys(record)) {
    if (!key.startsWith('typed:')) continue;
    const fact = key.slice('typed:'.length);
    const member = record[key];
    if (!isFact(fact) || !v.is(id, member)) continue;
    if (typed === NOTHING) typed = {};
    typed[fact] = member;
  }
  return typed;
}

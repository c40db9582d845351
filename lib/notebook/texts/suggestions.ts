import type { Text } from 'yjs';
import type { Look, Suggestion } from '../../model/draft-text';
import { lookOf } from './grammar';
import { type Attributes, lengthOf, type Op, withoutTail } from './op';

/** What is suggested for some characters. */
type Suggested = Pick<Look, 'inserted' | 'deleted'>;

const suggestedAt = ({ attributes = {} }: { readonly attributes?: Attributes }): Suggested => {
  const { inserted, deleted } = lookOf({ ins: attributes['ins'], del: attributes['del'] });
  return { ...(inserted && { inserted }), ...(deleted && { deleted }) };
};

/** Attributes without what is suggested; undefined where none is left. */
function unsuggested(attributes: Attributes): Attributes | undefined {
  const rest = Object.entries(attributes).filter(([name]) => name !== 'ins' && name !== 'del');
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

/** A change as a member makes it who writes: what they put into somebody's suggestion is no part of that. */
export const withoutSuggestion = (ops: readonly Op[]): Op[] =>
  ops.map((op) => ('insert' in op ? { ...op, attributes: unsuggested(op.attributes ?? {}) ?? {} } : op));

/**
 * Turns a change into a suggestion: what it puts in is marked as suggested, and what it takes out stays and is marked.
 * Words that the same member has suggested to put in go for good.
 *
 * @param ops a change to the text as it is
 */
export function asSuggestion(ops: readonly Op[], before: readonly Op[], suggestion: Suggestion): Op[] {
  const said = new Characters(before);
  const mark: Attributes = { ...suggestion };
  const out: Op[] = [];
  for (const op of ops) {
    if ('insert' in op) {
      out.push({ ...op, attributes: { ...op.attributes, ins: mark } });
    } else if ('retain' in op) {
      said.skip(op.retain);
      const attributes = unsuggested(op.attributes ?? {});
      out.push(attributes === undefined ? { retain: op.retain } : { retain: op.retain, attributes });
    } else {
      for (const { length, at } of said.pieces(op.delete)) {
        if (at.inserted?.by === suggestion.by) out.push({ delete: length });
        else
          out.push(
            at.deleted === undefined ? { retain: length, attributes: { del: mark } } : { retain: length },
          );
      }
    }
  }
  return withoutTail(out);
}

/** Reads what is suggested for the characters of a text, from its beginning on. */
class Characters {
  readonly #ops: readonly Op[];
  #at = 0;
  #used = 0;

  constructor(ops: readonly Op[]) {
    this.#ops = ops;
  }

  skip(length: number): void {
    for (const _ of this.pieces(length));
  }

  /** Characters for which the same is suggested, so many in all. */
  *pieces(length: number): Generator<{ readonly length: number; readonly at: Suggested }> {
    for (let left = length; left > 0;) {
      const op = this.#ops[this.#at];
      if (op === undefined) return;
      const taken = Math.min(left, lengthOf(op) - this.#used);
      left -= taken;
      this.#used += taken;
      if (this.#used === lengthOf(op)) [this.#at, this.#used] = [this.#at + 1, 0];
      yield { length: taken, at: suggestedAt(op as { readonly attributes?: Attributes }) };
    }
  }
}

/**
 * The change that accepts or rejects suggestions. It deletes characters, or takes the marks off them, and puts nothing
 * in again: so comments keep their places, and so does what the partner types there meanwhile.
 *
 * @param which the suggestions that are decided
 */
export function decided(text: Text, accept: boolean, which: (one: Suggestion) => boolean): Op[] {
  const out: Op[] = [];
  for (const op of text.toDelta() as Op[]) {
    const { inserted, deleted } = suggestedAt(op as { readonly attributes?: Attributes });
    const [isIn, isOut] = [inserted, deleted].map((one) => one !== undefined && which(one));
    const length = lengthOf(op);
    if ((isOut && accept) || (isIn && !accept)) out.push({ delete: length });
    else if (isIn || isOut)
      out.push({ retain: length, attributes: { ...(isIn && { ins: null }), ...(isOut && { del: null }) } });
    else out.push({ retain: length });
  }
  return withoutTail(out);
}

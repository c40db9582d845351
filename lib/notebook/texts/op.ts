/** Values by name that a text carries at a character. Foreign until read by line-grammar.ts and look-grammar.ts. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A thing in a text that is no character, such as a newer app may put there. It counts as one. */
type Embed = object;

/**
 * One step of a change, in the form that Yjs takes and tells ("delta", after Quill). Lengths count UTF-16 units. An
 * attribute null takes that attribute away.
 */
export type Op =
  | { readonly retain: number; readonly attributes?: Attributes }
  | { readonly delete: number }
  | { readonly insert: string | Embed; readonly attributes?: Attributes };

/** How much a step covers: of the text before it, or for an insertion of the text after it. */
export function lengthOf(op: Op): number {
  if ('retain' in op) return op.retain;
  if ('delete' in op) return op.delete;
  return typeof op.insert === 'string' ? op.insert.length : 1;
}

/** Steps without what changes nothing at their end. */
export function withoutTail(ops: Op[]): Op[] {
  for (let last = ops.at(-1); last !== undefined; last = ops.at(-1)) {
    if (!('retain' in last) || last.attributes !== undefined) break;
    ops.pop();
  }
  return ops;
}

/** Walks over steps in pieces: each call takes at most so much of the step at which it stands. */
export class OpReader {
  readonly #ops: readonly Op[];
  #at = 0;
  #used = 0;

  constructor(ops: readonly Op[]) {
    this.#ops = ops;
  }

  /** The step at which it stands; undefined behind the last one. */
  get next(): Op | undefined {
    return this.#ops[this.#at];
  }

  /** What is left of the step at which it stands; endless behind the last one. */
  get left(): number {
    const { next } = this;
    return next === undefined ? Infinity : lengthOf(next) - this.#used;
  }

  /** Takes a piece; behind the last step all is kept as it is. */
  take(most: number): Op {
    const { next } = this;
    if (next === undefined) return { retain: most };
    const [from, length] = [this.#used, Math.min(most, this.left)];
    this.#used += length;
    if (this.left === 0) [this.#at, this.#used] = [this.#at + 1, 0];
    if ('delete' in next) return { delete: length };
    if ('retain' in next) return { ...next, retain: length };
    return typeof next.insert === 'string'
      ? { ...next, insert: next.insert.slice(from, from + length) }
      : next;
  }
}

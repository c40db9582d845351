import { type Attributes, type Op, OpReader, withoutTail } from './op';

/** Attributes of a step, without those that the other one sets later. */
function without(attributes: Attributes | undefined, other: Attributes | undefined): Attributes | undefined {
  if (attributes === undefined || other === undefined) return attributes;
  const left = Object.entries(attributes).filter(([name]) => !Object.hasOwn(other, name));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

const keep = (retain: number, attributes?: Attributes): Op =>
  attributes === undefined ? { retain } : { retain, attributes };

/**
 * What a change becomes behind another one that was made to the same text at the same time (operational
 * transformation, as in Quill's delta): applied after the other one it does what it meant.
 *
 * @param goesFirst whether what the other one inserts at the same place stands before ours, and its attributes give way
 */
export function transformed(ops: readonly Op[], other: readonly Op[], goesFirst: boolean): Op[] {
  const [ours, theirs] = [new OpReader(ops), new OpReader(other)];
  const out: Op[] = [];
  while (ours.next !== undefined) {
    const weInsert = 'insert' in ours.next;
    if (theirs.next !== undefined && 'insert' in theirs.next && (goesFirst || !weInsert)) {
      out.push(keep(theirs.left));
      theirs.take(Infinity);
    } else if (weInsert) {
      out.push(ours.take(Infinity));
    } else {
      const length = Math.min(ours.left, theirs.left);
      const [mine, yours] = [ours.take(length), theirs.take(length)];
      if ('delete' in yours) continue; // what we would change is gone
      if ('delete' in mine) out.push(mine);
      else if ('retain' in mine)
        out.push(
          keep(
            mine.retain,
            goesFirst || !('retain' in yours) ? mine.attributes : without(mine.attributes, yours.attributes),
          ),
        );
    }
  }
  return withoutTail(out);
}

import * as v from 'valibot';
import { id, line, time } from './field';
import { parse } from './parse';

/** Seat a belongs to who started the notebook, b to who joined; it decides ink and shape on both machines. */
export type Seat = 'a' | 'b';

const schema = v.object({
  id,
  name: line(80),
  seat: v.picklist(['a', 'b']),
  joinedAt: time,
});

/** One of the two people of a notebook. */
export type Member = v.InferOutput<typeof schema>;

export const parseMember = (input: unknown): Member | undefined => parse(schema, input);

/** The letter on a member's token; a circle or a square where there is no letter yet. */
export function initialOf(member: Pick<Member, 'name'>): string {
  const first = [...member.name.trim()][0];
  return first === undefined ? '·' : first.toLocaleUpperCase();
}

import * as v from 'valibot';
import { line } from './field';
import { kind, type RecordOf, type Stored } from './kind';
import { zoneField } from './when';

/** Seat a belongs to who started the notebook, b to who joined; it decides ink and shape on both computers. */
export type Seat = 'a' | 'b';

const declared = kind(
  'members',
  {
    name: line(80),
    seat: v.picklist(['a', 'b']),
    /** 1 for a member whose words a copy of a notebook has brought along, and who is not in it. */
    brought: v.optional(v.picklist([0, 1]), 0),
    /** Where their clocks are, "Europe/Madrid", as their last device told it; '' where none has. */
    zone: zoneField,
  },
  { stored: { by: 'by', at: 'joinedAt' }, evenClosed: true, showsWhose: true },
);

/** One of the two people of a notebook. Members write themselves, so `by` is their own id. */
export const members: typeof declared = {
  ...declared,
  parse: (input: Stored) => declared.parse({ ...input, by: input['id'] }),
};

export type Member = RecordOf<typeof members>;

/**
 * Stands for the writer of what is in this member's name while no device of theirs has confirmed it. It is the id of
 * nobody, and is stored nowhere but in a copy of a notebook.
 */
export const IN_MY_NAME = 'in-my-name';

/**
 * The ids of the two members: this one and the partner. A third counts for nobody.
 *
 * @param pinned the partner's id once it is known; before, it is the one who came first of all others
 */
export function pairOf(all: readonly Member[], me: string, pinned = ''): string[] {
  if (pinned !== '') return [me, pinned];
  const partner = all.find(({ id, brought }) => id !== me && brought === 0);
  return partner === undefined ? [me] : [me, partner.id];
}

/** The letter on a member's token; a circle or a square where there is no letter yet. */
export function initialOf(member: Pick<Member, 'name'>): string {
  const first = [...member.name.trim()][0];
  return first === undefined ? '·' : first.toLocaleUpperCase();
}

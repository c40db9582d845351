import { t } from '../../lib/i18n/t';
import { IN_MY_NAME, type Member, type Seat } from '../../lib/model/member';

/** A member as the interface speaks of them. */
export interface Person {
  readonly id: string;
  /** Their name; "your partner" while it is not known. */
  readonly name: string;
  readonly seat: Seat;
  readonly isMe: boolean;
  /** It is in this member's name, and none of their computers has confirmed it. Nobody knows who wrote it. */
  readonly isUnknown?: true;
}

/** Whose initial stands for them: of somebody unknown it is "?". */
export const tokenName = ({ name, isUnknown }: Pick<Person, 'name' | 'isUnknown'>): string =>
  isUnknown === true ? '?' : name;

export interface People {
  readonly me: Person;
  readonly partner: Person | null;
  /** Whoever wrote it; a member that is not (yet) in the notebook counts as the partner. */
  of(id: string): Person;
}

/** The two people among the members of a notebook, as this member sees them. */
export function gatherPeople(members: readonly Member[], myId: string): People {
  const own = members.find((member) => member.id === myId);
  const others = members.filter((member) => member.id !== myId);
  const other = others.find(({ brought }) => brought === 0) ?? others[0];
  const me: Person = { id: myId, name: own?.name ?? '', seat: own?.seat ?? 'a', isMe: true };
  const asPartner = (id: string, name: string): Person => ({
    id,
    name: name === '' ? t('app.yourPartner') : name,
    seat: me.seat === 'a' ? 'b' : 'a',
    isMe: false,
  });
  const partner = other === undefined ? null : asPartner(other.id, other.name);
  const of = (id: string): Person => {
    if (id === myId) return me;
    if (id === IN_MY_NAME) return { ...asPartner(id, t('who.inYourName')), isUnknown: true };
    const known = others.find((member) => member.id === id);
    return known === undefined ? (partner ?? asPartner(id, '')) : asPartner(id, known.name);
  };
  return { me, partner, of };
}

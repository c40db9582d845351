import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import type { Member, Seat } from '../../lib/model/member';
import { useObserved } from './use-observed';
import { useSession } from './use-session';

/** A member as the interface speaks of them. */
export interface Person {
  readonly id: string;
  /** Their name; "your partner" while it is not known. */
  readonly name: string;
  readonly seat: Seat;
  readonly isMe: boolean;
}

export interface People {
  readonly me: Person;
  readonly partner: Person | null;
  /** Whoever wrote it; a member that is not (yet) in the notebook counts as the partner. */
  of(id: string): Person;
}

export function gatherPeople(members: readonly Member[], myId: string): People {
  const own = members.find((member) => member.id === myId);
  const other = members.find((member) => member.id !== myId);
  const me: Person = { id: myId, name: own?.name ?? '', seat: own?.seat ?? 'a', isMe: true };
  const asPartner = (id: string, name: string): Person => ({
    id,
    name: name === '' ? t('app.yourPartner') : name,
    seat: me.seat === 'a' ? 'b' : 'a',
    isMe: false,
  });
  const partner = other === undefined ? null : asPartner(other.id, other.name);
  return { me, partner, of: (id) => (id === myId ? me : (partner ?? asPartner(id, ''))) };
}

/** The two people of the open notebook. */
export function usePeople(): People {
  const session = useSession();
  const members = useObserved(session.members);
  return useMemo(() => gatherPeople(members, session.me), [members, session.me]);
}

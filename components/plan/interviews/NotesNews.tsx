import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Interview } from '../../../lib/model/interview';
import { useNews } from '../../hooks/use-news';
import { usePeople } from '../../hooks/use-people';

interface Props {
  interview: Interview;
  /** The notes, where they can be seen now. */
  children?: ReactNode;
}

/** Marks notes of an interview in which the partner wrote, and says so where none can be seen. */
export function NotesNews({ interview, children }: Props) {
  const { partner } = usePeople();
  const { fresh, ref } = useNews<HTMLDivElement>('interviews', interview.id, 'wrote');
  const isMarked = fresh && partner !== null;
  return (
    <div ref={ref} className={`notes-news stack${isMarked ? ` fresh seat-${partner.seat}` : ''}`}>
      {isMarked && <p className="tiny who">{t('interview.newNotes', [partner.name])}</p>}
      {children}
    </div>
  );
}

import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import type { Comment } from '../../lib/model/comment';
import { useCanWrite } from '../hooks/use-can-write';
import { useNews } from '../hooks/use-news';
import { usePeople } from '../hooks/use-people';
import { nameOf } from '../removed/name-of';
import { Button } from '../ui/Button';

interface Props {
  /** The first of the thread. */
  comment: Comment;
  isOpen: boolean;
  onToggle: () => void;
  onOpenAgain: () => void;
}

/** A settled thread in one line, which shows the rest of it and folds it again. */
export function SettledLine({ comment, isOpen, onToggle, onOpenAgain }: Props) {
  const canWrite = useCanWrite();
  const { partner } = usePeople();
  const { fresh, ref } = useNews<HTMLDivElement>('comments', comment.id, 'settled');
  const id = useId();
  return (
    <div
      ref={ref}
      className={`settled${fresh ? ` fresh seat-${partner === null ? 'both' : partner.seat}` : ''}`}
    >
      <button type="button" className="settled-words" aria-expanded={isOpen} onClick={onToggle}>
        <strong>{t('talk.settled')}</strong>{' '}
        <span id={id} dir="auto">
          {nameOf(comment)}
        </span>
        {fresh && <span className="tiny who"> {t('talk.new')}</span>}
      </button>
      {canWrite && (
        <Button look="quiet" aria-describedby={id} onClick={onOpenAgain}>
          {t('talk.openAgain')}
        </Button>
      )}
    </div>
  );
}

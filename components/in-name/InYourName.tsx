import { useRef, type MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { useCanWrite } from '../hooks/use-can-write';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { WroteThis } from './WroteThis';

interface Props {
  kind: 'notes' | 'comments' | 'highlights';
  id: string;
  describedBy: string;
}

/** Under words in this person's name that none of their computers has confirmed: what that means, and what to do. */
export function InYourName({ kind, id, describedBy }: Props) {
  const drop = useRemove();
  const canWrite = useCanWrite();
  const box = useRef<HTMLParagraphElement>(null);
  const remove = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    drop(kind, id);
  };
  const around = () => box.current?.closest('.comment, article');
  return (
    <>
      <p ref={box} className="small in-your-name">
        {t('who.notConfirmed')}
      </p>
      {canWrite && (
        <div className="acts">
          <WroteThis {...{ kind, id, describedBy, around }} />
          <Button look="quiet" aria-describedby={describedBy} onClick={remove}>
            {t('app.remove')}
          </Button>
        </div>
      )}
    </>
  );
}

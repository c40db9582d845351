import { useRef, type MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { focusBackTo, focusNeighbour } from '../ui/keep-focus';

interface Props {
  kind: 'notes' | 'comments' | 'highlights';
  id: string;
  describedBy: string;
}

/** Under words in this person's name that none of their computers has confirmed: what that means, and what to do. */
export function InYourName({ kind, id, describedBy }: Props) {
  const session = useSession();
  const drop = useRemove();
  const canWrite = useCanWrite();
  const box = useRef<HTMLParagraphElement>(null);
  const remove = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    drop(kind, id);
  };
  const confirm = (): void => {
    const around = box.current?.closest('.comment, article') ?? null;
    // the post answers once it counts; until then the button stays, and can be clicked again
    session
      .confirmWords(kind, id)
      .then(() => around !== null && focusBackTo(around))
      .catch((error: unknown) => report('confirmWords', error));
  };
  return (
    <>
      <p ref={box} className="small in-your-name">
        {t('who.notConfirmed')}
      </p>
      {canWrite && (
        <div className="acts">
          <Button look="quiet" aria-describedby={describedBy} onClick={confirm}>
            {t('who.iWroteThis')}
          </Button>
          <Button look="quiet" aria-describedby={describedBy} onClick={remove}>
            {t('app.remove')}
          </Button>
        </div>
      )}
    </>
  );
}

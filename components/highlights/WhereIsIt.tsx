import { SURE } from '../../lib/anchor/resolve';
import { t } from '../../lib/i18n/t';
import type { FreshOf } from '../../lib/model/kind';
import type { Kinds } from '../../lib/model/kinds';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { Button } from '../ui/Button';
import { anchorAt } from './anchor-at';
import { type Placed, useHighlights } from './highlights-here';

/** What a person can say of a highlight whose place is not sure, or was not found. Both see the answer. */
export function WhereIsIt({ highlight, place, later, described }: Placed & { described: string }) {
  const { highlights } = useSession().records;
  const { shown, markAgain, look } = useHighlights();
  const canWrite = useCanWrite();
  const done = useDone();
  if (later)
    return (
      <div className="acts">
        <Button look="quiet" aria-describedby={described} onClick={() => look(highlight.id)}>
          {t('mark.lookForIt')}
        </Button>
      </div>
    );
  if (!canWrite || shown === null || place === undefined) return null;
  if (place === null)
    return (
      <div className="acts">
        <Button look="quiet" aria-describedby={described} onClick={() => markAgain(highlight.id)}>
          {t('mark.markAgain')}
        </Button>
      </div>
    );
  if (place.certainty >= SURE) return null;
  const answer = (fields: FreshOf<Kinds['highlights']>): void => {
    document.getElementById(described)?.focus(); // the buttons go
    done(t('mark.placeSaved'), highlights.edit(highlight.id, fields));
  };
  const isHere = (): void => {
    const anchor = anchorAt(shown, place.start, place.end);
    if (anchor !== undefined) answer(anchor);
  };
  const notHere = (): void => answer({ notIn: shown.body });
  return (
    <div className="acts">
      <Button look="quiet" aria-describedby={described} onClick={isHere}>
        {t('mark.isHere')}
      </Button>
      <Button look="quiet" aria-describedby={described} onClick={notHere}>
        {t('mark.notHere')}
      </Button>
    </div>
  );
}

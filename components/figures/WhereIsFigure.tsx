import { t } from '../../lib/i18n/t';
import type { Comment } from '../../lib/model/comment';
import { ok } from '../../lib/util/result';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { Button } from '../ui/Button';
import { MenuButton } from '../ui/MenuButton';
import { figureName } from './figure-words';
import { type Figure, type FigureTalk, useFigures } from './figures-here';

/** So many pictures or tables can be chosen from. */
const MOST_OFFERED = 60;

type Place = Partial<Pick<Comment, 'figure' | 'nth' | 'picture' | 'quote' | 'prefix' | 'suffix'>> &
  Pick<Comment, 'notIn'> & { readonly body?: string };

/** Writes where the figure of some threads is, all or none, with one Undo. */
function usePut(threads: FigureTalk['threads']): (place: Place) => boolean {
  const { comments } = useSession().records;
  const done = useDone();
  return (place) => {
    const written = threads.map(({ comment }) => comments.edit(comment.id, place));
    const failed = written.find((one) => !one.ok);
    const undos = written.flatMap((one) => (one.ok ? [one.value] : []));
    if (failed !== undefined) for (const undo of undos) undo();
    return done(t('mark.placeSaved'), failed ?? ok(() => undos.map((undo) => undo()).every(Boolean)));
  };
}

interface Props {
  talk: FigureTalk;
  /** The id of the element that names the figure: it gets the focus once the buttons go. */
  described: string;
}

/** What a person can say of a picture or table whose place is not sure, or was not found. Both see the answer. */
export function WhereIsFigure({ talk, described }: Props) {
  const { shown } = useFigures();
  const canWrite = useCanWrite();
  const { anchor, there, doubt, doubted } = talk;
  const put = usePut(doubted);
  if (!canWrite || shown === null || doubt === 'none') return null;
  const answer = (place: Place): void => {
    document.getElementById(described)?.focus();
    put(place);
  };
  const isAt = (figure: Figure): void => answer({ ...figure.anchor, body: shown.body, notIn: '' });
  if (there !== undefined)
    return (
      <div className="acts">
        <Button look="quiet" aria-describedby={described} onClick={() => isAt(there)}>
          {t('mark.isHere')}
        </Button>
        <Button look="quiet" aria-describedby={described} onClick={() => answer({ notIn: shown.body })}>
          {t('mark.notHere')}
        </Button>
      </div>
    );
  const others = shown.all.filter((one) => one.anchor.figure === anchor.figure).slice(0, MOST_OFFERED);
  if (others.length === 0) return null;
  return (
    <div className="acts">
      <MenuButton
        name={t('figures.sayWhich')}
        describedBy={described}
        choices={others.map((one) => ({ name: figureName(one.anchor), onChoose: () => isAt(one) }))}
      />
    </div>
  );
}

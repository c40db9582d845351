import { useEffect, useEffectEvent, useRef } from 'react';
import { t } from '../../lib/i18n/t';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';
import { anchorAt } from './anchor-at';
import { useHighlights } from './highlights-here';

interface Props {
  /** What is selected, null for nothing. */
  selected: Range | null;
  /** It was selected by the number of its paragraph: the focus comes here. */
  byNumber: boolean;
  /** The bar goes. */
  onGone: () => void;
}

/** Stands at the foot of the page while a person looks for the words to which a highlight belongs. */
export function AgainBar({ selected, byNumber, onGone }: Props) {
  const { highlights } = useSession().records;
  const { shown, all, again, markAgain, open } = useHighlights();
  const say = useSay();
  const done = useDone();
  const button = useRef<HTMLButtonElement>(null);
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    if (byNumber) button.current?.focus();
  }, [byNumber]);
  useEffect(() => () => gone(), []);
  const quote = all.find(({ highlight }) => highlight.id === again)?.highlight.quote ?? '';
  const put = (): void => {
    const places = selected === null ? undefined : shown?.map.placesOf(selected);
    if (shown === null || places === undefined) return say(t('mark.nothing'));
    const anchor = anchorAt(shown, ...places);
    if (anchor === undefined) return say(t('mark.tooLong'));
    if (!done(t('mark.placeSaved'), highlights.edit(again, anchor))) return undefined;
    document.getSelection()?.removeAllRanges();
    markAgain('');
    return open(again);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc leaves it from any of its buttons
    <div className="mark-bar" onKeyDown={(event) => cancelOnEscape(event, () => markAgain(''))}>
      <p className="small" id="mark-again">
        {quote === '' ? t('mark.againGone') : t('mark.selectAgain')}
      </p>
      <p className="small again-quote" dir="auto">
        {quote}
      </p>
      <div className="row wrap" onPointerDown={(event) => event.preventDefault()}>
        <Button ref={button} aria-describedby="mark-again" aria-disabled={selected === null} onClick={put}>
          {t('mark.putHere')}
        </Button>
        <Button look="quiet" onClick={() => markAgain('')}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}

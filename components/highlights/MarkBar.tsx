import { useEffect, useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Meaning } from '../../lib/model/highlight';
import { useCommand, useToldKeys } from '../commands/CommandKeys';
import { inTextBox } from '../commands/in-text-box';
import { useCanWrite } from '../hooks/use-can-write';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { useAdd, WhoSees } from '../talk/WhoSees';
import { Icon } from '../ui/Icon';
import { useSay } from '../ui/Toasts';
import { anchorAt } from './anchor-at';
import { useHighlights } from './highlights-here';
import { OFFERED, toldMeaning } from './meanings';
import { useMoveByWords } from './use-move-by-words';

interface Props {
  reading: string;
  /** What is selected. */
  selected: Range;
  /** It was selected by the number of its paragraph: the focus goes to the bar. */
  byNumber: boolean;
  /** The bar goes. */
  onGone: () => void;
}

/** Takes the selection away, and with it the bar. */
const deselect = (): void => document.getSelection()?.removeAllRanges();

/** Marks what is selected; says why where it does not. */
function useMark(reading: string, selected: Range): (meaning: Meaning) => void {
  const { highlights } = useSession().records;
  const add = useAdd('highlights');
  const { shown, open } = useHighlights();
  const say = useSay();
  const wrote = useWrote();
  return (meaning) => {
    const selection = document.getSelection(); // a key may come before its change is told
    const now = selection === null || selection.isCollapsed ? selected : selection.getRangeAt(0);
    const places = shown?.map.placesOf(now);
    if (shown === null || places === undefined) return say(t('mark.nothing'));
    const anchor = anchorAt(shown, ...places);
    if (anchor === undefined) return say(t('mark.tooLong'));
    const added = add({ reading, meaning, ...anchor });
    if (!wrote(added)) return undefined;
    deselect();
    if (meaning === 'note') return open(added.value);
    return say(t('mark.marked', [toldMeaning(meaning).words()]), () => void highlights.remove(added.value));
  };
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys move between the buttons of the bar, after the ARIA pattern of a toolbar. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.shiftKey) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((one) => one === document.activeElement);
  const step = STEPS[event.key];
  const to = { Home: 0, End: buttons.length - 1 }[event.key] ?? (step === undefined ? -1 : at + step);
  if (to === -1 && step === undefined) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]?.focus();
}

/** Stands at the foot of the page as long as words are selected. Keys act as long as it does. */
export function MarkBar({ reading, selected, byNumber, onGone }: Props) {
  const canWrite = useCanWrite();
  const bar = useRef<HTMLDivElement>(null);
  const mark = useMark(reading, selected);
  const moveByWords = useMoveByWords();
  const gone = useEffectEvent(onGone);
  // Both before the bar is seen: a key that comes at once must find them.
  useLayoutEffect(() => {
    if (byNumber) bar.current?.querySelector('button')?.focus();
  }, [byNumber]);
  useEffect(() => () => gone(), []);
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent): void => {
    if (event.defaultPrevented || inTextBox(event.target) || document.querySelector('dialog[open]') !== null)
      return;
    if (event.key === 'Escape') deselect();
    else if (!byNumber || !moveByWords(event)) return;
    event.preventDefault();
  });
  useLayoutEffect(() => {
    const stop = new AbortController();
    document.addEventListener('keydown', onKey, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, []);
  if (!canWrite) return null;
  return (
    <div className="mark-bar">
      <div
        className="mark-tools"
        role="toolbar"
        tabIndex={-1}
        aria-label={t('mark.bar')}
        ref={bar}
        onKeyDown={moveOn}
        onPointerDown={(event) => event.preventDefault()} // the words stay selected
      >
        <div className="mark-buttons">
          {OFFERED.map((meaning, n) => (
            <MeaningButton key={meaning} meaning={meaning} isFirst={n === 0} onClick={() => mark(meaning)} />
          ))}
        </div>
        <Who />
        <MarkKeys onMark={mark} />
      </div>
      {byNumber && <p className="tiny muted mark-words">{t('mark.byWords')}</p>}
    </div>
  );
}

/** The keys of the meanings act as long as the bar stands. */
function MarkKeys({ onMark }: { onMark: (meaning: Meaning) => void }) {
  useCommand('mark', () => onMark('liked'));
  return OFFERED.map((meaning) => <MarkKey key={meaning} meaning={meaning} onMark={onMark} />);
}

function MarkKey({ meaning, onMark }: { meaning: Meaning; onMark: (meaning: Meaning) => void }) {
  useCommand(toldMeaning(meaning).key, () => onMark(meaning));
  return null;
}

/** Who will see it, in words and as the button that changes it. It stands above the meanings, and comes after them. */
function Who() {
  const onlyMe = useObserved(useLibrary().onlyMe);
  const { partner } = usePeople();
  const both = partner === null ? t('mark.partnerLater') : t('mark.partnerSees', [partner.name]);
  return (
    <p className="row wrap tiny muted mark-who">
      <WhoSees tabIndex={-1} />
      {onlyMe ? t('who.onlyYouWill') : both}
    </p>
  );
}

function MeaningButton(props: { meaning: Meaning; isFirst: boolean; onClick: () => void }) {
  const { meaning, isFirst, onClick } = props;
  const { words, icon, key } = toldMeaning(meaning);
  const keys = useToldKeys(key)['aria-keyshortcuts'];
  return (
    <button
      type="button"
      className="mark-button"
      tabIndex={isFirst ? 0 : -1}
      aria-keyshortcuts={keys}
      data-key={keys}
      onClick={onClick}
    >
      <span className={`swatch means-${meaning}`}>
        <Icon name={icon} small />
      </span>
      {words()}
    </button>
  );
}

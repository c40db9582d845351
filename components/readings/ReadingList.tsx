import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';

interface Props {
  readings: readonly Reading[];
  /** Columns side by side. */
  lanes: number;
  /** The card to put the focus on as soon as it is there, '' for none. */
  focus: string;
  onFocused: () => void;
  renderCard: (reading: Reading, index: number) => ReactNode;
}

/** From so many on only the cards near the window are in the page: 2,000 cost what 20 do. */
const WHOLE_UP_TO = 60;

export function ReadingList(props: Props) {
  return props.readings.length > WHOLE_UP_TO ? <LongList {...props} /> : <ShortList {...props} />;
}

/** Hands the focus to the title of the card waited for, as soon as it is there. */
function useFocusCard(list: RefObject<HTMLUListElement | null>, focus: string, onFocused: () => void): void {
  useEffect(() => {
    if (focus === '') return;
    const title = list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focus)}"]`);
    if (title === undefined || title === null) return;
    title.focus({ preventScroll: true });
    title.closest('li')?.scrollIntoView({ block: 'nearest' });
    onFocused();
  });
}

function ShortList({ readings, lanes, focus, onFocused, renderCard }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useFocusCard(list, focus, onFocused);
  return (
    <ul ref={list} className={lanes > 1 ? 'cards columns' : 'cards'} aria-label={t('app.readings')}>
      {readings.map((reading, index) => (
        <li key={reading.id}>{renderCard(reading, index)}</li>
      ))}
    </ul>
  );
}

const GAP = 12;
const USUAL_HEIGHT = 176;

function LongList({ readings, lanes, focus, onFocused, renderCard }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useFocusCard(list, focus, onFocused);

  useLayoutEffect(() => {
    if (list.current !== null) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);

  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    // the card that has the focus stays, wherever the page is scrolled to
    const focused = list.current?.querySelector<HTMLElement>('li:focus-within')?.dataset.index;
    const index = focused === undefined ? -1 : Number(focused);
    if (index < 0 || index >= range.count || shown.includes(index)) return shown;
    return [...shown, index].toSorted((a, b) => a - b);
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const virtualizer = useWindowVirtualizer({
    count: readings.length,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => readings[index]?.id ?? index,
    gap: GAP,
    lanes,
    overscan: 4,
    scrollMargin: top,
    rangeExtractor,
  });

  useEffect(() => {
    const index = focus === '' ? -1 : readings.findIndex(({ id }) => id === focus);
    if (index !== -1) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [focus, readings, virtualizer]);

  return (
    <ul
      className={`cards long lanes-${lanes}`}
      aria-label={t('app.readings')}
      ref={list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const reading = readings[item.index];
        if (reading === undefined) return null;
        return (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            data-lane={item.lane}
            aria-setsize={readings.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            {renderCard(reading, item.index)}
          </li>
        );
      })}
    </ul>
  );
}

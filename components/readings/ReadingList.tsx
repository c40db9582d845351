import { useEffect, useMemo, type ReactNode, type RefObject } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { isResume } from '../../lib/model/resume';
import { useLongList } from '../lists/use-long-list';

interface Props {
  readings: readonly Reading[];
  /** Columns side by side. */
  lanes: number;
  /** The card to put the focus on as soon as it is there, '' for none. */
  focus: string;
  onFocused: () => void;
  renderCard: (reading: Reading) => ReactNode;
}

/** Pixels between two cards, and the height that a card usually has. */
const GAP = 12;
const USUAL_HEIGHT = 176;

/** The drawer's cards. */
export function ReadingList({ readings, lanes, focus, onFocused, renderCard }: Props) {
  // a list on paper has resumes only where a person chose them
  const isMixed = readings.some((one) => !isResume(one));
  const ids = useMemo(() => readings.map(({ id }) => id), [readings]);
  const { list, rows, isLong, style } = useLongList<HTMLUListElement>({
    ...{ name: 'readings', ids, lanes, gap: GAP, usual: USUAL_HEIGHT, wanted: focus },
  });
  useFocusCard(list, focus, onFocused);
  const look = isLong ? `long lanes-${lanes}` : lanes > 1 ? 'columns' : '';
  return (
    <ul ref={list} className={`cards ${look}`} aria-label={t('app.readings')} style={style}>
      {rows.map(({ id, index, props }) => {
        const reading = readings[index];
        return (
          reading !== undefined && (
            <li
              key={id}
              {...props}
              className={isMixed && isResume(reading) ? 'not-printed' : undefined}
              aria-setsize={readings.length}
              aria-posinset={index + 1}
            >
              {renderCard(reading)}
            </li>
          )
        );
      })}
    </ul>
  );
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

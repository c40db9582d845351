import { use, useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import type { Highlight } from '../../lib/model/highlight';
import { HoldContext, useHeld } from '../hooks/use-held';
import { NewsTargetContext } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useLongList } from '../lists/use-long-list';
import { RemovedFoot } from '../removed/RemovedFoot';
import { HighlightItem } from './HighlightItem';
import { type Placed, useHighlights } from './highlights-here';
import { useBeside } from './use-beside';

/** Pixels between two highlights, and the height that one usually has. */
const GAP = 12;
const USUAL_HEIGHT = 150;

/**
 * The highlights of the reading in the text's order, each with its thread. Screen readers and keys work with it.
 *
 * @param besideText the text is in view too, at its side
 */
export function HighlightList({ reading, besideText = false }: { reading: string; besideText?: boolean }) {
  const { highlights } = useSession().records;
  const { all } = useHighlights();
  const order = useMemo(() => new Map(all.map(({ highlight }, n) => [highlight.id, n])), [all]);
  const list = useMemo(() => all.map(({ highlight }) => highlight), [all]);
  const byOrder = (a: Highlight, b: Highlight): number =>
    (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity);
  const [shown, hold, held] = useHeld(list, byOrder, useObserved(highlights.removed));
  const placed = useMemo(
    () =>
      shown.map((highlight) => {
        const { place, later = false } = all[order.get(highlight.id) ?? -1] ?? {};
        return { highlight, place, later };
      }),
    [shown, all, order],
  );
  return (
    <div className="stack">
      {placed.length === 0 ? (
        <p className="muted">{t('mark.none')}</p>
      ) : (
        <HoldContext value={hold}>
          <Items {...{ reading, placed, held, besideText }} />
        </HoldContext>
      )}
      <RemovedFoot kind="highlights" under={reading} />
    </div>
  );
}

/** The highlight that "Next new" leads to, also where a comment on it is new; '' for none. */
function useWantedHighlight(): string {
  const { target } = use(NewsTargetContext);
  const comments = useObserved(useSession().records.comments.list);
  if (target?.kind === 'highlights') return target.id;
  const comment = target?.kind === 'comments' ? comments.find(({ id }) => id === target.id) : undefined;
  return comment?.on === 'highlight' ? comment.subject : '';
}

function Items({
  reading,
  placed,
  held,
  besideText,
}: {
  reading: string;
  placed: readonly Placed[];
  held: readonly string[];
  besideText: boolean;
}) {
  const { opened, looked } = useHighlights();
  const wanted = useWantedHighlight();
  const ids = useMemo(() => placed.map(({ highlight }) => highlight.id), [placed]);
  const { list, rows, isLong, style } = useLongList<HTMLOListElement>({
    ...{ name: `highlights ${reading}`, ids, gap: GAP, usual: USUAL_HEIGHT },
    held: besideText ? [...held, looked] : held,
    wanted: wanted === '' && !besideText ? (opened?.id ?? '') : wanted,
  });
  const people = usePeople();
  useBeside(list, besideText, !isLong);
  return (
    <ol
      ref={list}
      className={isLong ? 'threads long' : 'threads'}
      aria-label={t('mark.highlights')}
      style={style}
    >
      {rows.map(({ id, index, props }) => {
        const one = placed[index];
        return (
          one !== undefined && (
            <li
              key={id}
              {...props}
              className={`card thread seat-${people.of(one.highlight.by).seat}`}
              data-highlight={id}
              aria-setsize={placed.length}
              aria-posinset={index + 1}
            >
              <HighlightItem {...one} />
            </li>
          )
        );
      })}
    </ol>
  );
}

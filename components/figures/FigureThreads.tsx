import { use, useId, useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { NewsTargetContext } from '../hooks/use-news';
import { useLongList } from '../lists/use-long-list';
import { type FigureTalk, useFigures } from './figures-here';
import { FigureItem } from './FigureItem';

/** Pixels between two figures, and the height that one with its threads usually has. */
const GAP = 12;
const USUAL_HEIGHT = 220;

/** What is talked about, and before its first comment the figure whose talk was just opened. */
function useTalks(): readonly FigureTalk[] {
  const { talks, opened, shown } = useFigures();
  return useMemo(() => {
    if (opened === null || talks.some(({ there }) => there?.key === opened.key)) return talks;
    const there = shown?.all.find(({ key }) => key === opened.key);
    if (there === undefined) return talks;
    return [
      ...talks,
      { id: opened.key, anchor: there.anchor, threads: [], there, doubt: 'none', doubted: [] },
    ];
  }, [talks, opened, shown]);
}

/** The talk that "Next new" or the button of a figure leads to, '' for none. */
function useWanted(talks: readonly FigureTalk[]): string {
  const { target } = use(NewsTargetContext);
  const { opened } = useFigures();
  const looked = talks.find(({ threads }) =>
    threads.some(({ comment, replies }) => [comment, ...replies].some(({ id }) => id === target?.id)),
  );
  const open = talks.find(({ there }) => there !== undefined && there.key === opened?.key);
  return (target?.kind === 'comments' ? looked : undefined)?.id ?? open?.id ?? '';
}

/** What the two say about pictures and tables of a reading, in the text's order. What is not found comes last. */
export function FigureThreads({ reading }: { reading: string }) {
  const talks = useTalks();
  return talks.length === 0 ? null : <Talks {...{ reading, talks }} />;
}

function Talks({ reading, talks }: { reading: string; talks: readonly FigureTalk[] }) {
  const { opened } = useFigures();
  const id = useId();
  const ids = useMemo(() => talks.map((one) => one.id), [talks]);
  const held = useMemo(
    () => talks.filter(({ there }) => there !== undefined && there.key === opened?.key).map((one) => one.id),
    [talks, opened],
  );
  const { list, rows, isLong, style } = useLongList<HTMLOListElement>({
    ...{ name: `figures ${reading}`, ids, gap: GAP, usual: USUAL_HEIGHT, held },
    wanted: useWanted(talks),
  });
  return (
    <section className="stack-s figure-threads" aria-labelledby={id}>
      <h2 className="eyebrow" id={id}>
        {t('figures.all')}
      </h2>
      <ol ref={list} className={isLong ? 'threads long' : 'threads'} aria-labelledby={id} style={style}>
        {rows.map(({ id: row, index, props }) => {
          const talk = talks[index];
          return (
            talk !== undefined && (
              <li
                key={row}
                {...props}
                className="card thread"
                aria-setsize={talks.length}
                aria-posinset={index + 1}
              >
                <FigureItem {...{ reading, talk }} />
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}

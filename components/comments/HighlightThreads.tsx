import { useId, useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { useHighlights } from '../highlights/highlights-here';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import '../talk/names.css';

/** Characters of marked words that stand in a line. */
const SHOWN = 80;

/** What is talked about on marked words: each line leads to its thread among the highlights. */
export function HighlightThreads() {
  const { all, open } = useHighlights();
  const comments = useObserved(useSession().records.comments.list);
  const id = useId();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { on, subject } of comments)
      if (on === 'highlight') found.set(subject, (found.get(subject) ?? 0) + 1);
    return found;
  }, [comments]);
  const talked = all.filter(({ highlight }) => counts.has(highlight.id));
  if (talked.length === 0) return null;
  return (
    <section className="stack-s highlight-threads" aria-labelledby={id}>
      <h2 className="eyebrow" id={id}>
        {t('talk.onHighlights')}
      </h2>
      <ul className="stack-s" aria-labelledby={id}>
        {talked.map(({ highlight }) => (
          <li className="row spread small" key={highlight.id}>
            <button type="button" className="record-name" dir="auto" onClick={() => open(highlight.id)}>
              {highlight.quote.slice(0, SHOWN)}
            </button>
            <span className="tiny muted">{t('reading.comments', counts.get(highlight.id) ?? 0)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

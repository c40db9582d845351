import { useEffect, useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Heading } from '../decorate';
import { goTo } from './paragraphs';
import './outline.css';

/** Pixels from the top of the window at which a part of the text counts as reached. */
const REACHED = 140;

/** Which of the headings the person has reached, -1 before the first. */
function useReached(headings: readonly Heading[]): number {
  const [reached, setReached] = useState(-1);
  useEffect(() => {
    const stop = new AbortController();
    let waiting = false;
    const look = (): void => {
      waiting = false;
      if (stop.signal.aborted) return;
      setReached(headings.findLastIndex(({ element }) => element.getBoundingClientRect().top <= REACHED));
    };
    const onScroll = (): void => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [headings]);
  return reached;
}

interface Props {
  headings: readonly Heading[];
  /** Somebody goes to one. */
  onGo?: () => void;
}

/** The headings of a text, and where in them the person is. Names of lists are no headings: the reading's own comes first. */
export function Outline({ headings, onGo }: Props) {
  const id = useId();
  const reached = useReached(headings);
  return (
    <div className="outline-part">
      <p className="eyebrow" id={id}>
        {t('reading.inThis')}
      </p>
      <ol aria-labelledby={id}>
        {headings.map((heading, index) => (
          <li key={index}>
            <button
              type="button"
              dir="auto"
              className={`outline-link level-${heading.level}`}
              aria-current={index === reached ? 'location' : undefined}
              onClick={() => {
                onGo?.();
                goTo(heading.element);
              }}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

import { use } from 'react';
import type { Parent } from '../../lib/model/kind';
import type { Point } from '../../lib/model/point';
import type { Section } from '../../lib/model/section';
import { NewsTargetContext } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';

interface Shown {
  readonly section: Section;
  readonly top: Parent;
}

/** The way to what a point was brought from; undefined when that was removed. */
export function useSource({ from, source }: Point): (() => void) | undefined {
  const { records } = useSession();
  const { lead } = use(NewsTargetContext);
  const highlights = useObserved(records.highlights.list);
  const comments = useObserved(records.comments.list);
  const notes = useObserved(records.notes.list);
  const ofReading = (reading: string | undefined): Shown | undefined =>
    reading === undefined ? undefined : { section: 'readings', top: { kind: 'readings', id: reading } };
  const ofHighlight = (id: string): Shown | undefined =>
    ofReading(highlights.find((one) => one.id === id)?.reading);
  const shown = (): Shown | undefined => {
    if (from === 'highlights') return ofHighlight(source);
    if (from === 'notes') {
      const isThere = notes.some(({ id }) => id === source);
      return isThere ? { section: 'notes', top: { kind: 'notes', id: source } } : undefined;
    }
    const comment = comments.find(({ id }) => id === source);
    if (comment === undefined) return undefined;
    if (comment.on === 'highlight') return ofHighlight(comment.subject);
    if (comment.on === 'reading') return ofReading(comment.subject);
    return { section: 'books', top: { kind: 'books', id: comment.subject } };
  };
  const place = shown();
  if (place === undefined) return undefined;
  return () => lead({ kind: from, id: source, field: '', ...place });
}

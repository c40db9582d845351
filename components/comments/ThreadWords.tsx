import type { Comment } from '../../lib/model/comment';
import { usePeople } from '../hooks/use-people';

interface Props {
  /** The first of a thread. */
  comment: Comment;
  /** Goes to its words; undefined where they are not in the text. */
  onWords: ((thread: string) => void) | undefined;
}

/** The words of a draft that a thread is about, in the ink of who began; a button to their place while they have one. */
export function ThreadWords({ comment: { id, by, on, quote }, onWords }: Props) {
  const { seat } = usePeople().of(by);
  if (on !== 'draft' || quote === '') return null; // what a figure is called stands above its threads
  if (onWords === undefined)
    return (
      <blockquote className="passage-words small muted" dir="auto">
        {quote}
      </blockquote>
    );
  return (
    <button
      type="button"
      dir="auto"
      className={`passage-words small seat-${seat}`}
      onClick={() => onWords(id)}
    >
      {quote}
    </button>
  );
}

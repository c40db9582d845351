import type { Comment } from '../../lib/model/comment';
import { Threads } from '../comments/Threads';
import { WriteComment } from '../comments/WriteComment';

/** What the two say of a thing in a drawer. */
export function Talk({ on, subject }: Pick<Comment, 'on' | 'subject'>) {
  return (
    <section className="stack-s planned-talk">
      <Threads on={on} subject={subject} />
      <div className="card">
        <WriteComment on={on} subject={subject} />
      </div>
    </section>
  );
}

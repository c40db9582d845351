import type { Comment } from './comment';

/** A first comment with the answers to it, oldest first. Answers are one level deep, as in the margin of a book. */
export interface Thread {
  readonly comment: Comment;
  readonly replies: readonly Comment[];
}

/**
 * Comments in any order, as sync brings them, as threads, oldest first. Survives what sync can bring:
 * an answer whose parent is gone or not yet here stands as a thread of its own; an answer to an answer
 * joins the first comment's thread; a circle of parents (only a hostile partner makes one) is cut open
 * at its oldest comment. Each comment appears exactly once.
 */
export function buildThreads(comments: readonly Comment[]): Thread[] {
  const oldestFirst = comments.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const byId = new Map(oldestFirst.map((comment) => [comment.id, comment]));
  const roots = new Map<string, { comment: Comment; replies: Comment[] }>();
  for (const comment of oldestFirst) {
    const root = rootOf(comment, byId);
    if (root === comment) roots.set(comment.id, { comment, replies: [] });
  }
  for (const comment of oldestFirst) {
    const root = rootOf(comment, byId);
    if (root !== comment) roots.get(root.id)?.replies.push(comment);
  }
  return [...roots.values()];
}

/** The first comment above this one; in a circle the oldest of it, the same for each of its members. */
function rootOf(comment: Comment, byId: ReadonlyMap<string, Comment>): Comment {
  const path = [comment];
  for (;;) {
    const last = path[path.length - 1] as Comment;
    const parent = last.parent === '' ? undefined : byId.get(last.parent);
    if (parent === undefined) return last;
    const seen = path.indexOf(parent);
    if (seen !== -1)
      return path.slice(seen).reduce((a, b) => (b.at < a.at || (b.at === a.at && b.id < a.id) ? b : a));
    path.push(parent);
  }
}

/** How many comments of a thread both see, or of a thread that only one sees, how many that one sees. */
export const sharedIn = ({ comment, replies }: Thread): number =>
  1 + replies.filter(({ onlyMine }) => onlyMine === comment.onlyMine).length;

/** Whether one of the two settled it, and nothing was said after that. No clock is asked: those of the two may differ. */
export const isSettled = (thread: Thread): boolean => thread.comment.settled >= sharedIn(thread);

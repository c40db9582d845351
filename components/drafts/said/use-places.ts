import { useEffect, useMemo, useState } from 'react';
import { isSettled, type Thread } from '../../../lib/model/build-thread';
import type { Passage } from '../../../lib/notebook/texts/places';
import { observe } from '../../../lib/util/observed';
import { soon } from '../../../lib/util/timers';
import { usePeople } from '../../hooks/use-people';
import type { DraftEditor } from '../editor/create-editor';

/** Milliseconds between two looks at where passages are: meanwhile they go along with what is written. */
const LOOKED_EVERY = 400;

/**
 * Draws the passages that are talked about, and says which of them stand in the text.
 *
 * @param writing the passage on which the person writes a comment
 * @returns the threads whose passage is in the text, in its order, and those whose passage is gone
 */
export function usePlaces(
  { state, passages }: DraftEditor,
  threads: readonly Thread[],
  writing: Passage | null,
): { readonly there: readonly Thread[]; readonly gone: readonly Thread[] } {
  const people = usePeople();
  const all = useMemo(() => {
    const said = threads.map((thread) => {
      const { comment } = thread;
      const { seat } = people.of(comment.by);
      return { id: comment.id, seat, settled: isSettled(thread), passage: comment };
    });
    if (writing === null) return said;
    return [...said, { id: '', seat: people.me.seat, settled: false, passage: writing }];
  }, [threads, writing, people]);
  /** Ids in the text's order, as one value that is the same while the order is. */
  const [order, setOrder] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    let seen: unknown;
    const look = (): void => {
      const found = passages.draw(all);
      if (found === undefined) return;
      seen = state.get().doc;
      setOrder(found.join(' '));
    };
    const lookSoon = soon(LOOKED_EVERY, look, stop.signal);
    look();
    const changed = (): void => {
      if (state.get().doc !== seen) lookSoon();
    };
    observe(state, changed, stop.signal);
    return () => stop.abort();
  }, [state, passages, all]);
  return useMemo(() => {
    const of = new Map(threads.map((thread) => [thread.comment.id, thread]));
    const there = order.split(' ').flatMap((id) => of.get(id) ?? []);
    return { there, gone: threads.filter((thread) => !there.includes(thread)) };
  }, [threads, order]);
}

import { useMemo, useState } from 'react';

/**
 * Items as they come, but for as long as somebody writes in one of them: then each keeps its place, what is removed
 * stays, and what is new comes last. Else a row would move away from under the person's hands.
 */
export function useSteady<One extends { readonly id: string }>(
  now: readonly One[],
  writing: boolean,
): readonly One[] {
  const [held, setHeld] = useState<readonly One[] | null>(null);
  if (writing && held === null) setHeld(now);
  if (!writing && held !== null) setHeld(null);
  return useMemo(() => {
    if (!writing || held === null) return now;
    const there = new Map(now.map((one) => [one.id, one]));
    const known = new Set(held.map(({ id }) => id));
    return [...held.map((one) => there.get(one.id) ?? one), ...now.filter(({ id }) => !known.has(id))];
  }, [now, writing, held]);
}

import type { Decoration } from '@tiptap/pm/view';

const told = ({ from, to, spec }: Decoration): string => JSON.stringify([from, to, spec]);

/**
 * Whether what would be drawn is drawn already: each place with the same `spec`. Drawing puts the caret where the editor
 * last knew it, so a caret that has just been put elsewhere would jump back.
 */
export function areSame(drawn: readonly Decoration[], wanted: readonly Decoration[]): boolean {
  if (drawn.length !== wanted.length) return false;
  const [one, other] = [drawn, wanted].map((all) => all.map(told).toSorted()) as [string[], string[]];
  return one.every((place, n) => place === other[n]);
}

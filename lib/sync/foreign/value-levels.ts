import { ContentAny, ContentEmbed, ContentFormat, ContentJSON, type Item } from 'yjs';

/** Levels of lists and objects in one plain value. Ours have one. */
export const MOST_VALUE_LEVELS = 32;

/** The plain values that a content of Yjs carries. */
function valuesOf(content: Item['content']): readonly unknown[] {
  if (content instanceof ContentAny || content instanceof ContentJSON) return content.arr as unknown[];
  if (content instanceof ContentEmbed) return [content.embed];
  if (content instanceof ContentFormat) return [content.value];
  return [];
}

/**
 * Levels of lists and objects in what a content carries, counted level by level: recursion would end as Yjs' own
 * does. Stops at one more than the most.
 */
export function levelsOf(content: Item['content']): number {
  let level = valuesOf(content).filter(isNested);
  let levels = 0;
  while (level.length > 0 && levels <= MOST_VALUE_LEVELS) {
    levels += 1;
    level = level.flatMap((value) => Object.values(value)).filter(isNested);
  }
  return levels;
}

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

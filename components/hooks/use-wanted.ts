import { use } from 'react';
import { NewsTargetContext } from './use-news';

/** The record of a kind that "Next new" leads to, '' for none: a list brings it into the page. */
export function useWanted(kind: string): string {
  const { target } = use(NewsTargetContext);
  return target?.top.kind === kind ? target.top.id : '';
}

import type { ToBackground } from './to-background';
import type { ToLive } from './to-live';
import type { ToPage } from './to-page';
import type { ToPanels } from './to-panels';
import type { ToPost } from './to-post';

/**
 * Every message between our contexts, by who receives it. Commands (imperative) are answered, events (past tense) are
 * not. A listener answers only what is for it; see `listen.ts`.
 */

export interface Directions {
  page: ToPage;
  live: ToLive;
  background: ToBackground;
  post: ToPost;
  panels: ToPanels;
}

export type Direction = keyof Directions;

export type Payload<D extends Direction, N extends keyof Directions[D]> = Directions[D][N] extends {
  payload: infer P;
}
  ? P
  : never;

export type Answer<D extends Direction, N extends keyof Directions[D]> = Directions[D][N] extends {
  answer: infer A;
}
  ? A
  : never;

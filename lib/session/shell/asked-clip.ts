import type { ClipOutcome, ClipTarget, ClipWish } from '../../messages/clip';

interface Asked {
  readonly tab: number;
  readonly wish: ClipWish;
}

/** The clip that a tab did not let us make, until it is made, given up, or its tab goes to another page. */
export interface AskedClip {
  /** Remembers the clip if it failed because its tab was not granted. */
  readonly keep: (target: ClipTarget, wish: ClipWish, outcome: ClipOutcome) => void;
  /** The wish for that tab, once; undefined when nothing was asked of it. */
  readonly take: (tab: number) => ClipWish | undefined;
  readonly forget: () => void;
  /** The tab shows another page than the one that was asked for. */
  readonly left: (tab: number) => void;
}

/** Remembers one clip: what is asked later takes the place of what was asked before. */
export function askedClip(): AskedClip {
  let asked: Asked | undefined;
  const forget = (): void => {
    asked = undefined;
  };
  return {
    forget,
    keep: ({ tab, url }, wish, outcome) => {
      const refused = !outcome.ok && outcome.reason === 'not-granted';
      // An address beside the tab is another site: a click on the toolbar button would not grant it.
      if (refused && url === undefined) asked = { tab, wish };
    },
    take: (tab) => {
      if (asked?.tab !== tab) return undefined;
      const { wish } = asked;
      forget();
      return wish;
    },
    left: (tab) => {
      if (asked?.tab === tab) forget();
    },
  };
}

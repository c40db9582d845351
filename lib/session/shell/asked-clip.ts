import type { ClipOutcome, ClipTarget, ClipWish } from '../../messages/clip';

interface Asked {
  readonly tab: number;
  readonly wish: ClipWish;
}

/** The clip that a tab did not let us make, until it is made, given up, or its tab goes to another page. */
export interface AskedClip {
  /** A clip begins, which takes the place of what was asked before. */
  readonly begin: (target: ClipTarget) => void;
  /**
   * Remembers the clip if it failed because its tab was not granted. True where the tab was granted while it was under
   * way: then it is to be made again, and nothing is remembered.
   */
  readonly keep: (target: ClipTarget, wish: ClipWish, outcome: ClipOutcome) => boolean;
  /** The tab was granted. Answers the wish for it, once; undefined when nothing was asked of it. */
  readonly take: (tab: number) => ClipWish | undefined;
  /** The tab shows another page than the one that was asked for. */
  readonly left: (tab: number) => void;
}

/** Remembers one clip: what is asked later takes the place of what was asked before. */
export function askedClip(): AskedClip {
  let asked: Asked | undefined;
  /** The clip under way, and whether its tab was granted since. */
  let underWay: { readonly target: ClipTarget; granted: boolean } | undefined;
  const forget = (): void => {
    asked = undefined;
  };
  return {
    begin: (target) => {
      forget();
      underWay = { target, granted: false };
    },
    keep: (target, wish, outcome) => {
      if (underWay?.target !== target) return false; // its tab went to another page, or another clip began
      const refused = !outcome.ok && outcome.reason === 'not-granted';
      // An address beside the tab is another site: a click on the toolbar button would not grant it.
      if (!refused || target.url !== undefined) return false;
      if (!underWay.granted) asked = { tab: target.tab, wish };
      return underWay.granted;
    },
    take: (tab) => {
      if (underWay?.target.tab === tab) underWay.granted = true;
      if (asked?.tab !== tab) return undefined;
      const { wish } = asked;
      forget();
      return wish;
    },
    left: (tab) => {
      if (underWay?.target.tab === tab) underWay = undefined;
      if (asked?.tab === tab) forget();
    },
  };
}

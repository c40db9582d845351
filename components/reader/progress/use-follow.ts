import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { observe } from '../../../lib/util/observed';
import { soon } from '../../../lib/util/timers';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { numbered } from '../outline/paragraphs';

/** Milliseconds between two jumps behind the one who leads. */
const JUMP = 400;

/** Pixels by which a browser may put a scroll beside where it was sent. */
const NEAR = 2;

/** Pixels beyond which a scroll is the person's own though no key, wheel or touch was seen: the bar at the side moves it. */
const FAR = 150;

interface Follow {
  readonly follows: boolean;
  readonly follow: () => void;
  readonly stop: () => void;
}

/**
 * Shows the paragraph at which the partner is, once this person has chosen to follow. It ends when they scroll by
 * themselves, or the partner leads no more. Who leads again later offers it anew: nothing moves before it is chosen.
 */
export function useFollow(article: HTMLElement): Follow {
  const { presence } = useSession();
  const leads = useObserved(presence.partnerLeads);
  const [follows, setFollows] = useState(false);
  if (follows && !leads) setFollows(false);
  const sentTo = useRef(-1);
  const touched = useRef(false);
  const jump = useEffectEvent(() => {
    const place = numbered(article)[presence.partnerParagraph.get() - 1];
    if (place === undefined) return; // no such paragraph here
    place.scrollIntoView({ block: 'start', behavior: 'instant' });
    sentTo.current = window.scrollY;
    touched.current = false;
  });
  const touch = useEffectEvent(() => void (touched.current = true));
  const scrolled = useEffectEvent(() => {
    // the cover shrinks, and pictures come: what moves a little by itself is not the person
    if (Math.abs(window.scrollY - sentTo.current) > (touched.current ? NEAR : FAR)) setFollows(false);
  });
  useEffect(() => {
    if (!follows) return undefined;
    const stop = new AbortController();
    jump();
    observe(presence.partnerParagraph, soon(JUMP, jump, stop.signal), stop.signal);
    for (const input of ['wheel', 'touchmove', 'keydown'])
      window.addEventListener(input, touch, { signal: stop.signal, passive: true });
    window.addEventListener('scroll', scrolled, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [follows, presence]);
  return { follows, follow: () => setFollows(leads), stop: () => setFollows(false) };
}

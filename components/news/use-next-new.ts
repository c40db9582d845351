import {
  type ContextType,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Place, readingAt, sectionAt } from '../../lib/session/place';
import { drawerOf } from '../../lib/model/drawer';
import { SECTIONS } from '../../lib/model/section';
import type { Records } from '../../lib/session/records';
import type { Unseen } from '../../lib/notebook/news';
import { report } from '../../lib/util/report';
import type { NewsTargetContext, Standing, Target } from '../hooks/use-news';
import { usePart } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import type { Going } from '../app/use-place';
import { standsAlone } from './stands-alone';
import { ToNewsContext } from './to-news';

/** What is new in the order in which one goes through it: what is open, the section one is in, the others. */
function inOrder(unseen: readonly Unseen[], place: Place): readonly Unseen[] {
  const open = readingAt(place);
  const here = sectionAt(place);
  const rank = ({ top, section }: Unseen): number => {
    if (open !== '' && top.id === open) return -2;
    return section === here ? -1 : SECTIONS.indexOf(section);
  };
  const ranked = unseen.toSorted((a, b) => rank(a) - rank(b));
  // what is new about one card stands together
  const cards = [...new Set(ranked.map(({ top }) => top.id))];
  return cards.flatMap((card) => ranked.filter(({ top }) => top.id === card));
}

/** Opens the agenda on which a point stands; where no meeting is planned, it stands in the list of meetings. */
async function openPoint(point: string, place: Place, going: Going, records: Records): Promise<void> {
  const { meetingOf } = await import('../meeting/meeting-of'); // the list of readings does not need it
  const meeting = meetingOf(point, records, Date.now());
  if (meeting === '') going.drawer('meetings');
  else if (place.at !== 'planned' || place.id !== meeting) going.planned('meetings', meeting);
}

/** Opens the record on whose card something stands, where that is not open yet. */
function openTop(
  { kind, field, by, section, top, opens }: Standing,
  place: Place,
  going: Going,
  records: Records,
): void {
  if (standsAlone({ kind, field, by })) return; // it stands above every view
  if (top.kind === 'points') {
    openPoint(top.id, place, going, records).catch((error: unknown) => report('views.load', error));
    return;
  }
  const drawer = drawerOf(top.kind);
  if (drawer !== undefined) {
    if (place.at !== 'planned' || place.id !== top.id) going.planned(drawer, top.id);
  } else if (top.kind === 'drafts' && (opens === true || kind !== 'drafts')) {
    if (place.at !== 'draft' || place.draft !== top.id) going.draft(top.id); // its comments stand in it
  } else if (top.kind !== 'readings') going.show(section);
  else if (readingAt(place) !== top.id) going.open(top.id);
}

interface NextNew {
  /** How much is new. */
  readonly count: number;
  readonly next: () => void;
  /** What the next one in the page waits for (components/hooks/use-news.ts). */
  readonly waited: ContextType<typeof NewsTargetContext>;
}

/** Goes to the first new thing where the person came for it, as soon as it is known what they have seen. */
function useArriving(next: () => void): void {
  const { id, seen } = useSession();
  const { notebook, reached } = use(ToNewsContext);
  const known = usePart(seen.marks, (marks) => marks !== null);
  const arrive = useEffectEvent(() => {
    reached();
    next();
  });
  useEffect(() => {
    if (known && notebook === id) arrive();
  }, [known, notebook, id]);
}

/**
 * The way from one new thing to the next, wherever in the notebook it is. All of the page is drawn where this is used:
 * so it looks at how much is new, and at what only when somebody goes there.
 */
export function useNextNew(place: Place, going: Going): NextNew {
  const { unseen: news, records } = useSession();
  const count = usePart(news, (unseen) => unseen.length);
  const [target, setTarget] = useState<Target | null>(null);
  const last = useRef<Unseen | null>(null);
  const lead = useCallback(
    (one: Standing): void => {
      if (one.opens !== true) setTarget(one); // nothing in the record waits for it
      openTop(one, place, going, records);
    },
    [place, going, records],
  );
  const next = useCallback((): void => {
    const all = inOrder(news.get(), place);
    const { current } = last;
    const at = all.findIndex(({ id, field }) => id === current?.id && field === current.field);
    const one = all[(at + 1) % all.length];
    if (one === undefined) return;
    last.current = one;
    lead(one);
  }, [news, place, lead]);
  useArriving(next);
  const reached = useCallback(() => setTarget(null), []);
  const waited = useMemo(() => ({ target, reached, lead }), [target, reached, lead]);
  return { count, next, waited };
}

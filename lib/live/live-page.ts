import { describeAnchor } from '../anchor/describe';
import { painter } from '../anchor/paint';
import { MAX_BESIDE, MAX_QUOTE, type Meaning } from '../model/highlight';
import type { FoundThere, LivePage, LiveWords, MarkRefusal, NewMark } from '../model/live-page';
import { chordOf } from '../util/chord';
import { report } from '../util/report';
import type { Result } from '../util/result';
import { soon } from '../util/timers';
import { hoverLabel } from './hover-label';
import { type MarkBar, markBar } from './mark-bar';
import { readPage } from './page-text';
import { placesThere, type PlacesThere } from './places-there';
import { highlightAt, isPersonActive, isTyping, selectedWords } from './selected';
import { watchPage } from './watch-page';

/** What a page may ask of Bookbag. */
export interface LivePort {
  /** Puts words into the notebook; answers the highlight's id. */
  mark(mark: NewMark): Promise<Result<string, MarkRefusal>>;
  /** Opens the thread of a highlight in the panel, '' the panel alone. False when the panel stays closed. */
  openThread(highlight: string): Promise<boolean>;
  found(there: FoundThere): void;
  /** A frame of the page has loaded, which may have words of the reading. */
  frameLoaded(): void;
}

/** What is to be shown, as it was parsed. */
export interface Shown {
  readonly page: LivePage;
  readonly words: LiveWords;
}

/** Milliseconds for which frames that load are gathered. */
const FRAMES = 500;

/** Milliseconds for which changes of the selection are gathered. */
const SETTLE = 120;

/** What holds as long as a page shows a reading. */
interface Live {
  readonly page: Document;
  readonly port: LivePort;
  readonly signal: AbortSignal;
  shown: Shown;
  there: PlacesThere | undefined;
  /** Who sees what is marked. It stays as the person chose it here, whatever comes. */
  onlyMe: boolean;
  /** The last request to go to a highlight that was met. */
  went: string;
}

/** Goes to the words of a highlight. What the person does next by keyboard begins there. */
function goTo(range: Range): void {
  const { startContainer: node, startOffset } = range;
  node.parentElement?.scrollIntoView({ block: 'center' });
  node.ownerDocument?.getSelection()?.collapse(node, startOffset);
}

/** Finds what is to be shown, and tells what it found. Answers how many milliseconds it worked. */
function finder(live: Live) {
  const show = painter(live.signal);
  let looking = new AbortController();
  const tell = ({ page: { show: name, goTo: wanted } }: Shown, { ranges }: PlacesThere): void => {
    const range = wanted === null || wanted.asked === live.went ? undefined : ranges.get(wanted.highlight);
    if (wanted !== null && range !== undefined) {
      live.went = wanted.asked;
      goTo(range);
    }
    const went = wanted?.asked === live.went ? live.went : '';
    live.port.found({ show: name, found: [...ranges.keys()], went });
  };
  return async (anew: boolean): Promise<number> => {
    const began = performance.now();
    looking.abort();
    looking = new AbortController();
    const { signal } = looking;
    const { shown } = live;
    if (live.there === undefined || anew) {
      const map = readPage(live.page);
      if (map === undefined) return 0;
      live.there = placesThere(map, live.there?.ranges ?? new Map(), show);
    }
    const { there } = live;
    const read = performance.now() - began;
    const { spent } = there.time;
    await there.look(shown.page.highlights, AbortSignal.any([signal, live.signal]));
    if (!signal.aborted && !live.signal.aborted) tell(shown, there);
    return read + there.time.spent - spent;
  };
}

/** Marks what is selected; says why where it does not, and leaves the words selected then. */
async function mark(live: Live, bar: MarkBar, selected: Range, meaning: Meaning): Promise<void> {
  const { page, port, onlyMe } = live;
  const { words } = live.shown;
  const map = readPage(page); // as it is now
  const places = map?.placesOf(selectedWords(page) ?? selected);
  if (map === undefined || places === undefined) return bar.say(words.nothing);
  const anchor = describeAnchor(map.lean, ...places);
  if (anchor.quote.length > MAX_QUOTE) return bar.say(words.tooLong);
  const opened = meaning === 'note' ? port.openThread('') : Promise.resolve(true); // within the gesture
  const prefix = anchor.prefix.slice(-MAX_BESIDE);
  const suffix = anchor.suffix.slice(0, MAX_BESIDE);
  const { show } = live.shown.page;
  const added = await port.mark({ show, meaning, onlyMe, ...anchor, prefix, suffix });
  if (!added.ok) return bar.say(words.refused);
  const isOpen = await opened;
  page.getSelection()?.removeAllRanges();
  bar.say(isOpen ? words.marked[meaning] : words.openPanel, true);
  if (meaning === 'note') await port.openThread(added.value);
}

/** The keys that mark act as long as the bar stands. */
function followKeys(live: Live, bar: MarkBar, act: (meaning: Meaning) => void): void {
  const { page, signal } = live;
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !bar.isOpen() || isTyping(event)) return;
    const chord = chordOf(event);
    const does = live.shown.page.keys.find(([key]) => key === chord)?.[1];
    if (chord === 'Escape') bar.close();
    else if (does === undefined) return;
    else act(does === 'first' ? 'liked' : does);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  page.defaultView?.addEventListener('keydown', onKey, { signal, capture: true });
}

/** What a person selects in the page brings the bar. */
function followSelection(live: Live): MarkBar {
  const { page, signal } = live;
  let selected: Range | null = null;
  const act = (meaning: Meaning): void => {
    if (selected === null) return;
    mark(live, bar, selected, meaning).catch((error: unknown) => {
      report('live.mark', error);
      bar.say(live.shown.words.refused);
    });
  };
  const setOnlyMe = (on: boolean): void => {
    live.onlyMe = on;
  };
  const bar = markBar(page, { onMark: act, onlyMe: () => live.onlyMe, setOnlyMe }, signal);
  const look = (): void => {
    if (!bar.isOpen() && !isPersonActive(page)) return;
    const range = live.shown.page.canWrite ? selectedWords(page) : null;
    selected = range?.cloneRange() ?? null;
    if (range === null) {
      if (!bar.isDone()) bar.close();
      return;
    }
    bar.open(range.getBoundingClientRect(), { words: live.shown.words, keys: live.shown.page.keys });
  };
  const settle = soon(SETTLE, look, signal);
  const onScroll = (): void => {
    if (bar.isOpen()) settle();
  };
  page.addEventListener('selectionchange', (event) => event.isTrusted && settle(), { signal });
  page.defaultView?.addEventListener('scroll', onScroll, { signal, passive: true });
  followKeys(live, bar, act);
  settle(); // the person may have selected words before we came
  return bar;
}

/** A click on marked words opens their thread. One that ends a selection, or is on a control of the page, does not. */
function followClicks(live: Live): void {
  const { page, port, signal } = live;
  page.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.defaultPrevented || page.getSelection()?.isCollapsed === false) return;
      const [target] = event.composedPath();
      if (
        target instanceof Element &&
        target.closest('a[href], button, input, label, select, summary') !== null
      )
        return;
      const ranges = live.there?.ranges ?? new Map<string, Range>();
      const id = highlightAt(page, ranges, event.clientX, event.clientY);
      if (id !== undefined) port.openThread(id).catch((error: unknown) => report('live.thread', error));
    },
    { signal },
  );
}

/** Marked words under the mouse say who marked them, and what they mean. Not while the bar stands. */
function followMouse(live: Live, bar: MarkBar): (node: Node) => boolean {
  const ranges = (): ReadonlyMap<string, Range> => live.there?.ranges ?? new Map();
  const say = (id: string) => {
    const { page, words } = live.shown;
    const one = page.highlights.find((each) => each.id === id);
    if (one === undefined || bar.isOpen()) return undefined;
    return [one, `${page.names[one.seat] || words.you} · ${words.meanings[one.meaning]}`] as const;
  };
  return hoverLabel(live.page, { ranges, say }, live.signal);
}

/** A frame that comes late, or goes to another page, gets the script too. */
function followFrames({ page, port, signal }: Live): void {
  const settle = soon(FRAMES, () => port.frameLoaded(), signal);
  const onLoad = ({ isTrusted, target }: Event): void => {
    if (isTrusted && target instanceof Element && /^i?frame$/i.test(target.localName)) settle();
  };
  page.addEventListener('load', onLoad, { signal, capture: true }); // it does not bubble
  if (page.querySelector('iframe, frame') !== null) settle(); // it may have loaded after us and before this
}

/**
 * Shows the highlights of a reading in a page that is open, and lets a person mark there. It changes nothing of the
 * page's elements, and adds one while words are selected. All goes when the signal aborts.
 *
 * @returns takes what there is to show from then on
 */
export function livePage(
  page: Document,
  port: LivePort,
  first: Shown,
  signal: AbortSignal,
): (shown: Shown) => void {
  const { onlyMe } = first.page;
  const live: Live = { page, port, signal, shown: first, there: undefined, onlyMe, went: '' };
  const look = finder(live);
  const bar = followSelection(live);
  const isLabel = followMouse(live, bar);
  followClicks(live);
  followFrames(live);
  watchPage(
    page,
    (node) => bar.isHost(node) || isLabel(node),
    () => look(true),
    signal,
  );
  const again = (): void => {
    look(false).catch((error: unknown) => report('live.look', error));
  };
  again();
  return (shown) => {
    live.shown = shown;
    again();
  };
}

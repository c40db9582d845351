import type { ShownHighlight } from '../model/live-page';
import { after, soon } from '../util/timers';
import { highlightAt } from './selected';
import { LABEL_STYLE, placeStyle } from './style';

/** Milliseconds between two looks at where the mouse is, and for which it rests before anything is said. */
const LOOK = 100;
const RESTS = 250;

/** Pixels between the words and the label, and between the label and the edge of the window. */
const GAP = 6;

interface Asks {
  /** Where each highlight stands, by its id. */
  readonly ranges: () => ReadonlyMap<string, Range>;
  /** The highlight, and what the label says of it; undefined where it is to say nothing now. */
  readonly say: (id: string) => readonly [ShownHighlight, string] | undefined;
}

interface Mouse {
  readonly x: number;
  readonly y: number;
}

const isIn = ({ left, right, top, bottom }: DOMRect, { x, y }: Mouse): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Puts the label into the page: one element with a closed shadow, above all that the page shows. */
function stand(
  page: Document,
  [{ meaning }, words]: readonly [ShownHighlight, string],
  at: DOMRect,
): HTMLElement {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const [style, where] = [new CSSStyleSheet(), new CSSStyleSheet()];
  style.replaceSync(LABEL_STYLE);
  root.adoptedStyleSheets = [style, where];
  const label = page.createElement('p');
  label.className = `label ${meaning}`;
  label.role = 'tooltip';
  label.textContent = words;
  root.append(label);
  host.popover = 'manual';
  page.documentElement.append(host);
  host.showPopover();
  const { innerWidth = 0 } = page.defaultView ?? {};
  const { width, height } = host.getBoundingClientRect();
  const above = at.top - height - GAP;
  const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
  where.replaceSync(placeStyle(above < GAP ? at.bottom + GAP : above, left));
  return host;
}

/** Tells where the mouse is, and when it, the page or Escape takes away what stands there. Not what the page plays. */
function followMouse(
  page: Document,
  move: (mouse: Mouse) => void,
  gone: () => void,
  signal: AbortSignal,
): void {
  const onMove = ({ isTrusted, pointerType, clientX: x, clientY: y }: PointerEvent): void => {
    if (isTrusted && pointerType === 'mouse') move({ x, y });
  };
  const onKey = ({ isTrusted, key }: KeyboardEvent): void => {
    if (isTrusted && key === 'Escape') gone();
  };
  page.addEventListener('pointermove', onMove, { signal, passive: true });
  page.addEventListener('pointerdown', gone, { signal, passive: true });
  page.addEventListener('keydown', onKey, { signal });
  page.defaultView?.addEventListener('scroll', gone, { signal, passive: true, capture: true });
  signal.addEventListener('abort', gone, { once: true });
}

/**
 * Says of marked words under the mouse who marked them and what they mean. It is there only while the mouse rests on
 * them, and Escape takes it away. A click opens the thread.
 *
 * @returns whether a node of the page is the label
 */
export function hoverLabel(
  page: Document,
  { ranges, say }: Asks,
  signal: AbortSignal,
): (node: Node) => boolean {
  const hosts = new WeakSet<Node>();
  let standing: HTMLElement | undefined;
  let [mouse, under] = [{ x: -1, y: -1 }, ''];
  let waiting = new AbortController();
  const gone = (): void => {
    waiting.abort();
    standing?.remove();
    standing = undefined;
  };
  const open = (id: string): void => {
    const told = say(id);
    const at = [...(ranges().get(id)?.getClientRects() ?? [])].find((box) => isIn(box, mouse));
    if (told === undefined || at === undefined) return;
    standing = stand(page, told, at);
    hosts.add(standing);
  };
  const look = (): void => {
    const id = highlightAt(page, ranges(), mouse.x, mouse.y) ?? '';
    if (id === under) return;
    under = id;
    gone();
    waiting = new AbortController();
    if (id !== '') after(RESTS, () => open(id), AbortSignal.any([signal, waiting.signal]));
  };
  const settle = soon(LOOK, look, signal);
  const move = (now: Mouse): void => {
    mouse = now;
    settle();
  };
  followMouse(page, move, gone, signal);
  return (node) => hosts.has(node);
}

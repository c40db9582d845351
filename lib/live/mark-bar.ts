import type { Meaning } from '../model/highlight';
import type { LivePage, LiveWords } from '../model/live-page';
import { after } from '../util/timers';
import { BAR_STYLE, placeStyle } from './style';

/** What the bar offers, in its order, each with its sign. */
const OFFERED: readonly (readonly [Meaning, string])[] = [
  ['liked', '♥'],
  ['disliked', '✕'],
  ['question', '?'],
  ['try', '❀'],
  ['quote', '❞'],
  ['note', '✎'],
];

/** Milliseconds for which the bar says what was done. */
const SAYS_FOR = 4_000;

/** Pixels between the words and the bar, and between the bar and the edge of the window. */
const GAP = 8;

/** What the bar shows now. */
interface BarState {
  readonly words: LiveWords;
  readonly keys: LivePage['keys'];
}

/** The bar for words that are selected in somebody's page. */
export interface MarkBar {
  /** It stands there with its buttons. */
  readonly isOpen: () => boolean;
  /** It only says what was done. */
  readonly isDone: () => boolean;
  /** Shows it under the words. */
  open(words: DOMRect, state: BarState): void;
  /** Says something in it, which goes by itself where `done` is true, and the bar with it. */
  say(words: string, done?: boolean): void;
  close(): void;
  /** Whether a node of the page is the bar's host. */
  readonly isHost: (node: Node) => boolean;
}

interface Ways {
  readonly onMark: (meaning: Meaning) => void;
  /** Who sees what is marked: only this person. */
  readonly onlyMe: () => boolean;
  readonly setOnlyMe: (on: boolean) => void;
}

/** Makes an element of the bar. */
function make<Name extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: Name,
  className: string,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = page.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

/** Calls at a person's own click: the page can make a click, but none that the browser trusts. */
function onClick(button: HTMLElement, act: () => void): void {
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
}

const keyOf = (keys: LivePage['keys'], meaning: Meaning): string =>
  keys.find(([, does]) => does === meaning)?.[0] ?? '';

/** The buttons of the bar in their toolbar. */
function toolbar(page: Document, { words, keys }: BarState, ways: Ways): HTMLElement {
  const buttons = OFFERED.map(([meaning, sign]) => {
    const swatch = make(page, 'span', `swatch ${meaning}`, sign);
    swatch.ariaHidden = 'true';
    const key = keyOf(keys, meaning);
    const button = make(page, 'button', '', swatch, words.meanings[meaning]);
    if (key !== '') {
      const shown = make(page, 'span', 'key', key);
      shown.ariaHidden = 'true';
      button.append(shown);
      button.ariaKeyShortcuts = key;
    }
    onClick(button, () => ways.onMark(meaning));
    return button;
  });
  const who = make(page, 'button', '');
  const tellWho = (): void => {
    const only = ways.onlyMe();
    who.className = only ? 'only-me' : '';
    who.textContent = only ? words.me : words.both;
    who.ariaLabel = only ? words.meNamed : words.bothNamed;
  };
  tellWho();
  onClick(who, () => {
    ways.setOnlyMe(!ways.onlyMe());
    tellWho();
  });
  const bar = make(page, 'div', '', make(page, 'div', 'meanings', ...buttons), make(page, 'div', 'who', who));
  bar.role = 'toolbar';
  bar.ariaLabel = words.bar;
  bar.addEventListener('keydown', moveOn);
  return bar;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys move between the buttons, after the ARIA pattern of a toolbar. */
function moveOn(this: HTMLElement, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (!event.isTrusted || step === undefined || event.shiftKey) return;
  const buttons = [...this.querySelectorAll('button')];
  const at = buttons.findIndex((one) => one.matches(':focus'));
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

/** Puts the bar under the words, within the window. */
function place({ host, where }: Standing, words: DOMRect): void {
  const { innerWidth, innerHeight } = host.ownerDocument.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  const { width, height } = host.getBoundingClientRect();
  const below = words.bottom + GAP;
  const top = below + height + GAP <= innerHeight ? below : Math.max(GAP, words.top - height - GAP);
  const left = Math.max(GAP, Math.min(words.left, innerWidth - width - GAP));
  where.replaceSync(placeStyle(top, left));
}

/** A bar that stands in the page, and its inside, which the page cannot reach. */
interface Standing {
  readonly host: HTMLElement;
  /** The style that says where it stands. */
  readonly where: CSSStyleSheet;
  readonly inside: HTMLElement;
  readonly said: HTMLElement;
  readonly end: AbortController;
}

/** Puts the bar into the page: one element, whose shadow is closed. It stands above all that the page shows. */
function stand(page: Document, state: BarState, ways: Ways): Standing {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(BAR_STYLE);
  const where = new CSSStyleSheet();
  root.adoptedStyleSheets = [style, where];
  const said = make(page, 'p', 'said');
  said.role = 'status';
  const inside = make(page, 'div', 'bar', toolbar(page, state, ways), said);
  inside.addEventListener('mousedown', (event) => event.preventDefault()); // the words stay selected
  root.append(inside);
  host.popover = 'manual';
  page.documentElement.append(host);
  host.showPopover();
  return { host, where, inside, said, end: new AbortController() };
}

/** The bar of a page. It is there only while words are selected, and goes for good when the signal aborts. */
export function markBar(page: Document, ways: Ways, signal: AbortSignal): MarkBar {
  let standing: Standing | undefined;
  const hosts = new WeakSet<Node>();
  const close = (): void => {
    standing?.end.abort();
    standing?.host.remove();
    standing = undefined;
  };
  const isThere = (): boolean => standing?.host.isConnected === true;
  const isDone = (): boolean => standing?.inside.classList.contains('done') === true;
  signal.addEventListener('abort', close, { once: true });
  return {
    isOpen: () => isThere() && !isDone(),
    isDone,
    open: (words, state) => {
      if (!isThere() || isDone()) {
        close();
        standing = stand(page, state, ways);
        hosts.add(standing.host);
      }
      if (standing !== undefined) place(standing, words);
    },
    say: (words, done = false) => {
      if (standing === undefined) return;
      standing.said.textContent = words;
      standing.inside.classList.toggle('done', done);
      if (done) after(SAYS_FOR, close, AbortSignal.any([signal, standing.end.signal]));
    },
    close,
    isHost: (node) => hosts.has(node),
  };
}

import { MEANINGS } from '../model/highlight';

/**
 * The style of marked words in a page, of which nobody knows whether it is light or dark. So each has ground and ink of
 * its own: the light ones of components/look/tokens.css.
 */
const INK = '#2a2018';
const GROUNDS: Readonly<Record<string, string>> = {
  liked: '#efd35b',
  disliked: '#ebaea3',
  question: '#9dc3ef',
  try: '#b9ecc4',
  quote: '#e3d7f8',
};
const LINES = {
  a: { look: 'underline solid 2px #1b4b8a', offset: '3px' },
  b: { look: 'underline dashed 2px #993c0b', offset: '5px' },
} as const;

/** The name under which the words of a meaning by a member are painted. */
export const paintName = (meaning: string, seat: string): string => `bookbag-${meaning}-${seat}`;

const ruleOf = (meaning: string, seat: 'a' | 'b'): string => {
  const ground = GROUNDS[meaning];
  const { look, offset } = LINES[seat];
  const under = ground === undefined ? '' : `background-color:${ground}!important;`;
  return `::highlight(${paintName(meaning, seat)}){${under}text-decoration:${look}!important;text-underline-offset:${offset}!important}`;
};

const inkOf = (meaning: string, seat: string): string =>
  `::highlight(${paintName(meaning, seat)}){color:${INK}!important}`;

const SEATS = ['a', 'b'] as const;

/** The style sheets of marked words: the meaning as ground, the person as a line. */
export const PAINT_STYLE = {
  /** The person's. It goes before all that the page says. */
  person: SEATS.flatMap((seat) => MEANINGS.map((meaning) => ruleOf(meaning, seat))).join('\n'),
  /**
   * A page's, though none of its scripts reaches it: Chromium paints no ground of the person's sheets unless a page's
   * sheet gives the ink or the ground (measured).
   */
  page: SEATS.flatMap((seat) => Object.keys(GROUNDS).map((meaning) => inkOf(meaning, seat))).join('\n'),
} as const;

/** Where the bar stands in the window, in pixels. A rule in its shadow goes before all that the page says of it. */
export const placeStyle = (top: number, left: number): string =>
  `:host{inset:${Math.round(top)}px auto auto ${Math.round(left)}px !important}`;

/** Nothing of the page comes in: what stands in it begins anew, and no name is the page's. */
const HOST_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  display: block !important;
  width: max-content !important;
  max-width: min(560px, calc(100vw - 16px)) !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
}
@media print { :host { display: none !important; } }
`;

/** The style sheet of the bar. */
export const BAR_STYLE = `${HOST_STYLE}
.bar {
  --paper: #fbf6ea; --card: #fffdf7; --ink: ${INK}; --ink2: #65564a; --edge: #8f8069; --green: #1d5b42;
  box-sizing: border-box;
  padding: 8px;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--card);
  color: var(--ink);
  font: 400 13px/1.3 system-ui, sans-serif;
  box-shadow: 0 2px 4px rgb(74 52 24 / 0.14), 0 14px 30px -10px rgb(74 52 24 / 0.38);
  user-select: none;
}
.meanings, .who { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.who { margin-top: 6px; color: var(--ink2); }
button {
  display: inline-flex;
  gap: 6px;
  align-items: center;
  min-height: 28px;
  padding: 2px 8px 2px 3px;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--card);
  color: var(--ink);
  font: 600 12px/1.2 system-ui, sans-serif;
  cursor: pointer;
}
button:hover { background: var(--paper); }
button:focus-visible { outline: 2px solid var(--green); outline-offset: 2px; }
.who button { padding-inline: 8px; }
.who button.only-me { border-style: dashed; }
.swatch {
  display: grid;
  place-items: center;
  width: 22px;
  height: 22px;
  border-radius: 5px;
  color: ${INK};
  background: #fbf6ea;
}
${Object.entries(GROUNDS)
  .map(([meaning, ground]) => `.swatch.${meaning} { background: ${ground}; }`)
  .join('\n')}
.key { padding: 1px 3px; border: 1px solid var(--edge); border-radius: 3px; color: var(--ink2); font-size: 11px; }
.said:not(:empty) { margin: 6px 0 0; }
.said { margin: 0; }
.bar.done .meanings, .bar.done .who { display: none; }
.bar.done .said { margin: 0; }
@media (prefers-color-scheme: dark) {
  .bar { --paper: #1c1612; --card: #261f19; --ink: #f1e8da; --ink2: #bdae9b; --edge: #857461; --green: #8ccfa9; }
}
@media (forced-colors: active) { .swatch { forced-color-adjust: none; } }
`;

/** The style sheet of the label over marked words. The mouse goes through it, so that it covers no words. */
export const LABEL_STYLE = `${HOST_STYLE}
:host { pointer-events: none !important; }
.label {
  margin: 0;
  padding: 3px 8px;
  border: 1px solid #8f8069;
  border-radius: 6px;
  background: #fffdf7;
  color: ${INK};
  font: 600 12px/1.3 system-ui, sans-serif;
}
${Object.entries(GROUNDS)
  .map(([meaning, ground]) => `.label.${meaning} { border-inline-start: 10px solid ${ground}; }`)
  .join('\n')}
@media (prefers-color-scheme: dark) { .label { background: #261f19; color: #f1e8da; border-color: #857461; } }
`;

import { PICTURE_NAME } from './pictures';

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

/** Elements that a draft's text comes from, by the name under which we let them through. */
const SAME = words(
  'h1 h2 h3 h4 h5 h6 p div ul ol li blockquote cite q b i a span br hr img table tr td pre figcaption',
);

/** Others that part the words around them. */
const PARTING = words(
  'address article aside body center dd details dialog dir dl dt fieldset figure footer form header',
  'hgroup legend main menu nav section search summary option optgroup select caption',
);

const OTHERS: Readonly<Record<string, string>> = { strong: 'b', em: 'i', dfn: 'i', th: 'td', listing: 'pre' };

/** The name under which an element is let through; undefined where only its words are. */
export const LET_THROUGH: ReadonlyMap<string, string> = new Map([
  ...SAME.map((name) => [name, name] as const),
  ...PARTING.map((name) => [name, 'div'] as const),
  ...Object.entries(OTHERS),
]);

/** The names that are left then. */
export const LEFT_NAMES: readonly string[] = SAME;

/** Elements whose content goes with them: none of it is words of the text. */
export const DROPPED_WHOLE: ReadonlySet<string> = new Set(
  words('script style head title template noscript iframe object xml svg textarea video audio canvas'),
);

/** Elements without an end. */
export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Elements that the next one of their kind ends, so that many side by side do not lie in each other. */
export const ENDED_BY_NEXT: ReadonlySet<string> = new Set(['p', 'li', 'tr', 'td']);

/** The only attributes that stay. */
export const ATTRIBUTES: readonly string[] = [
  'href',
  'id',
  'class',
  'aria-level',
  'alt',
  'data-style',
  PICTURE_NAME,
];

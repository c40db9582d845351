/** What the style of an element says, as far as a draft has it. */
export interface Styled {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** It is not shown. */
  readonly hidden?: true;
  /** Of Word: the level of its list, from 1 on. */
  readonly listLevel?: number;
  /** Of Word: the sign or number before an item of a list. */
  readonly listMark?: true;
  /** Of Word: a heading of this level, from 1 on. */
  readonly outline?: number;
}

/** Characters of a style that are looked at: Word writes some hundred. */
const LOOKED_AT = 2_000;

const NO_STYLE: Styled = {};

const WEIGHT = /^(?:bold|bolder|[6-9]\d\d|1000)$/;

/** What one declaration says, by its property. */
const READ: Readonly<Record<string, (value: string) => Styled>> = {
  'font-weight': (value) => ({ bold: WEIGHT.test(value) }),
  'font-style': (value) => ({ italic: /^(?:italic|oblique)/.test(value) }),
  display: (value) => (value === 'none' ? { hidden: true } : NO_STYLE),
  'mso-hide': (value) => (value === 'all' ? { hidden: true } : NO_STYLE),
  'mso-list': (value) => {
    if (value === 'ignore') return { listMark: true };
    const level = /\blevel(\d)\b/.exec(value)?.[1];
    return level === undefined ? NO_STYLE : { listLevel: Number(level) };
  },
  'mso-outline-level': (value) => (/^[1-9]$/.test(value) ? { outline: Number(value) } : NO_STYLE),
};

/**
 * Reads the text of a `style`, which no browser has read: our content security policy refuses styles in a page, and
 * without them all that comes from Google Docs is bold (measured in Chromium).
 *
 * @param style hostile
 */
export function styledBy(style: string): Styled {
  if (style === '') return NO_STYLE;
  let said: Styled = NO_STYLE;
  for (const declaration of style.slice(0, LOOKED_AT).split(';')) {
    const colon = declaration.indexOf(':');
    const read = colon === -1 ? undefined : ownOf(declaration.slice(0, colon));
    if (read === undefined) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    said = { ...said, ...read(value.trim().toLowerCase()) };
  }
  return said;
}

const ownOf = (property: string): ((value: string) => Styled) | undefined => {
  const name = property.trim().toLowerCase();
  return Object.hasOwn(READ, name) ? READ[name] : undefined;
};

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

/**
 * What a body may hold (docs/design.md, "Bodies"): words and their structure, tables, links and the places of
 * pictures. No style, no `src`: nothing in a body can load, run, cover or submit anything.
 */
export const ALLOWED_TAGS: readonly string[] = words(
  'p br hr h1 h2 h3 h4 h5 h6 div span section article aside',
  'blockquote q cite em strong i b u s sub sup small',
  'abbr time code pre kbd samp var del ins wbr bdi bdo',
  'ul ol li dl dt dd a img figure figcaption details summary',
  'table caption colgroup col thead tbody tfoot tr th td',
  'ruby rt rp',
);

/** Attributes that hold plain words or numbers, never an address. */
export const PLAIN_ATTRIBUTES: readonly string[] = words(
  'alt title lang dir datetime scope reversed id',
  'colspan rowspan start width height',
);

/** Attributes that must be a whole number of at most four digits. */
export const NUMBER_ATTRIBUTES: readonly string[] = ['colspan', 'rowspan', 'start', 'width', 'height'];

/** All attributes that stay: the plain ones and a link's address. */
export const ALLOWED_ATTRIBUTES: readonly string[] = [...PLAIN_ATTRIBUTES, 'href'];

/** The only addresses a link may have: web, mail, or a place in the same body. */
export const ALLOWED_ADDRESS = /^(?:https?:|mailto:|#)/i;

/** Elements whose content goes with them; of others that are not allowed, the words stay. */
export const DROPPED_WHOLE =
  'script, style, noscript, template, iframe, object, embed, svg, math, video, audio, canvas, input, select, textarea, link, meta, base';

/** Most elements and deepest nesting of a body. An honest page that has more is too long. */
export const MAX_ELEMENTS = 20_000;
export const MAX_DEPTH = 60;

/** A tag as it stands in a text of HTML or XML. */
interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closes: boolean;
  /** Those that were asked for, by their names in lower case; the first of a name counts. */
  readonly attributes: ReadonlyMap<string, string>;
  /** How many it has of any name. */
  readonly count: number;
  /** Behind it; more than the text has characters when the tag does not end. */
  readonly end: number;
}

const NAME = /(\/?)([a-z][^\s/>]{0,40})[^\s/>]*/iy;
/** One attribute; an open quote without its end is read as a bare word. */
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?|[\s/=]+/gy;

/** Most characters of an attribute that are kept. An address has 2,000 at most, but for one that holds a picture. */
const KEPT = 4_000;
const WHOLE = 'src';

/**
 * The tag whose name begins at a place of the text; undefined where none does. Each character is looked at once.
 *
 * @param text hostile
 * @param keptAs under which name an attribute is kept; undefined for those that are not
 */
export function tagAt(
  text: string,
  start: number,
  keptAs: (name: string) => string | undefined,
): Tag | undefined {
  NAME.lastIndex = start;
  const found = NAME.exec(text);
  if (found === null) return undefined;
  const attributes = new Map<string, string>();
  let [end, count] = [NAME.lastIndex, 0];
  while (end < text.length && text.charAt(end) !== '>') {
    ATTRIBUTE.lastIndex = end;
    const [, written, double, single, word] = ATTRIBUTE.exec(text) ?? [];
    if (ATTRIBUTE.lastIndex <= end) break;
    end = ATTRIBUTE.lastIndex;
    if (written === undefined) continue;
    count += 1;
    const name = keptAs(written.toLowerCase());
    if (name !== undefined && !attributes.has(name))
      attributes.set(name, (double ?? single ?? word ?? '').slice(0, name === WHOLE ? undefined : KEPT));
  }
  const name = (found[2] ?? '').toLowerCase();
  return { name, closes: found[1] === '/', attributes, count, end: end + 1 };
}

import { PICTURE_NAME, Pictures } from './pictures';
import { MAX_NESTED, MAX_TAGS } from './limits';
import { tagAt } from './tag-at';
import { ATTRIBUTES, DROPPED_WHOLE, ENDED_BY_NEXT, LET_THROUGH, VOID } from './tags';

/** HTML with little in it, for a browser to read. */
interface Lean {
  readonly html: string;
  /** It had too many elements or nested them too deep, so only its lines are left, parted by line feeds. */
  readonly isBare: boolean;
}

/** A style gets another name before any browser reads it: the policy of our pages would take its words for it. */
function keptAs(written: string): string | undefined {
  const name = written === 'style' ? 'data-style' : written;
  return ATTRIBUTES.includes(name) || name === 'src' ? name : undefined;
}

/** Where what is dropped whole ends; undefined where it has no end. Each name without one is sought once. */
function endsAt(html: string, name: string, start: number, unended: Set<string>): number | undefined {
  if (unended.has(name)) return undefined;
  const end = new RegExp(`</${name}(?=[\\s/>])[^>]*>?`, 'gi');
  end.lastIndex = start;
  if (end.exec(html) !== null) return end.lastIndex;
  unended.add(name);
  return undefined;
}

/** Where a comment, or what begins with "<!" or "<?", ends. A comment without its end is only its first signs. */
function commentEnd(html: string, start: number, unended: Set<string>): number {
  if (!html.startsWith('!--', start)) return html.indexOf('>', start) + 1;
  const end = unended.has('!--') ? -1 : html.indexOf('-->', start);
  if (end !== -1) return end + 3;
  unended.add('!--');
  return start + 3;
}

const attributeText = ([name, value]: [string, string]): string =>
  ` ${name}="${value.replaceAll('"', '&quot;')}"`;

/** Writes what is let through, and counts. */
class Writer {
  readonly #lean: string[] = [];
  readonly #bare: string[] = [];
  readonly #spans: boolean[] = [];
  #tags = 0;
  #depth = 0;
  #isBare = false;
  readonly #pictures: Pictures;

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  words(text: string): void {
    const harmless = text.replaceAll('<', '&lt;');
    this.#lean.push(harmless);
    this.#bare.push(harmless.replaceAll('\n', ' '));
  }

  tag({ name: written, closes, attributes }: NonNullable<ReturnType<typeof tagAt>>): void {
    const name = LET_THROUGH.get(written);
    if (name === undefined) return;
    if (!INLINE.has(name)) this.#bare.push('\n');
    if (name === 'span' && !this.#spanStays(closes, attributes.size > 0)) return;
    this.#count(name, closes);
    if (this.#isBare) return;
    const said = this.#said(name, attributes).map(attributeText).join('');
    this.#lean.push(closes ? `</${name}>` : `<${name}${said}>`);
  }

  /** The attributes that stay. A picture gets a name, and its address goes. */
  #said(name: string, attributes: ReadonlyMap<string, string>): [string, string][] {
    const others = [...attributes].filter(([one]) => one !== 'src' && one !== PICTURE_NAME);
    if (name !== 'img') return others;
    const [address = '', named = ''] = ['src', PICTURE_NAME].map((one) => attributes.get(one));
    return [...others, [PICTURE_NAME, this.#pictures.nameOf(address, named)]];
  }

  /** A span that says nothing goes, and so does its end. */
  #spanStays(closes: boolean, says: boolean): boolean {
    if (closes) return this.#spans.pop() ?? false;
    this.#spans.push(says);
    return says;
  }

  #count(name: string, closes: boolean): void {
    if (!closes) this.#tags += 1;
    if (!VOID.has(name) && !ENDED_BY_NEXT.has(name)) this.#depth += closes ? -1 : 1;
    if (this.#tags > MAX_TAGS || this.#depth > MAX_NESTED) this.#isBare = true;
  }

  done(): Lean {
    return { html: (this.#isBare ? this.#bare : this.#lean).join(''), isBare: this.#isBare };
  }
}

const INLINE: ReadonlySet<string> = new Set(['cite', 'q', 'b', 'i', 'a', 'span', 'img', 'td']);

/**
 * Takes off HTML what no draft has, before a browser reads it: comments, scripts, unknown elements, and all attributes
 * but a few. So a million attributes cost no more than their letters. Time grows with the text and no faster. This is
 * no sanitising: `purified` does that.
 *
 * @param html hostile
 * @param pictures gathers what its pictures hold
 */
export function leanHtml(html: string, pictures = new Pictures()): Lean {
  const out = new Writer(pictures);
  const unended = new Set<string>();
  const last = html.lastIndexOf('>');
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open === -1 || open > last) break; // no tag ends any more
    out.words(html.slice(at, open));
    const end = /[!?]/.test(html.charAt(open + 1))
      ? commentEnd(html, open + 1, unended)
      : tagInto(out, html, open + 1, unended);
    at = end ?? open;
    if (end === undefined) break;
  }
  out.words(html.slice(at));
  return out.done();
}

/** Takes over what begins behind a "<". Answers where it ends; undefined when it does so nowhere in the text. */
function tagInto(out: Writer, html: string, start: number, unended: Set<string>): number | undefined {
  const tag = tagAt(html, start, keptAs);
  if (tag === undefined) {
    out.words('<');
    return start;
  }
  if (tag.end > html.length) return undefined;
  const closesItself = html.charAt(tag.end - 2) === '/' && /^(?:svg|xml)$/.test(tag.name);
  if (!DROPPED_WHOLE.has(tag.name)) out.tag(tag);
  else if (!tag.closes && !closesItself) return endsAt(html, tag.name, tag.end, unended) ?? tag.end;
  return tag.end;
}

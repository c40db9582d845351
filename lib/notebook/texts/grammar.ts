import type {
  Block,
  BlockLook,
  LineSuggestion,
  LinkSuggestion,
  Look,
  LookSuggestion,
  Picture,
  Run,
  Suggestion,
} from '../../model/draft-text';
import { hash, id } from '../../model/field';
import { parse } from '../../model/parse';
import { safeAddress } from '../../model/safe-address';
import { cleanLine } from '../../util/text';
import type { Attributes } from './op';

/**
 * What stands at the characters of a text. A block is the text up to and with its "\n". The "\n" says under `block`
 * what block it is, and beside that what the block has. Other characters have `bold`, `italic` and `link`. Both
 * have `ins` and `del`: who suggests to put them in or to take them out. `as-bold`, `as-italic`, `as-link` and at a "\n"
 * `as-block` say who suggests another look, and which. A picture is a thing `{ picture: hash }` in the place of a character, with
 * `alt` at it. So no mark of a neighbour makes it two, or none. What else stands there is of a newer app, and is never
 * touched.
 */
type Said = Record<string, unknown>;

/** Names of what a "\n" says about its line. */
export const LINE_NAMES: readonly string[] = [
  ...['block', 'level', 'indent', 'reading', 'highlight', 'book'],
];

/** Looks of characters that can be suggested, each with the name under which that stands. */
export const SUGGESTED_LOOKS = { bold: 'as-bold', italic: 'as-italic', link: 'as-link' } as const;

/** Names of all that is suggested. */
export const SUGGESTED: readonly string[] = ['ins', 'del', ...Object.values(SUGGESTED_LOOKS), 'as-block'];

/** Longest text that says what a picture shows. */
export const MAX_ALT = 2_000;

const LEVELS: readonly unknown[] = [2, 3, 4];

const text = (value: unknown, limit: number): string =>
  typeof value === 'string' ? cleanLine(value.slice(0, 4 * limit), limit) : '';

/** A name of another record, left out where none fits. */
function named<Name extends string>(name: Name, value: unknown): { readonly [N in Name]?: string } {
  const key = parse(id, value);
  return key === undefined ? {} : ({ [name]: key } as { readonly [N in Name]?: string });
}

const PARAGRAPH: BlockLook = { kind: 'paragraph' };

/** How each kind of block is read; null where what stands beside it makes it none. */
const READ: {
  readonly [Kind in Exclude<BlockLook['kind'], 'picture'>]: (said: Attributes) => BlockLook | null;
} = {
  paragraph: () => PARAGRAPH,
  heading: ({ level }) =>
    LEVELS.includes(level) ? { kind: 'heading', level: level as 2 | 3 | 4 } : { kind: 'heading', level: 2 },
  bullet: ({ indent }) => ({ kind: 'bullet', indent: indent === 1 ? 1 : 0 }),
  numbered: ({ indent }) => ({ kind: 'numbered', indent: indent === 1 ? 1 : 0 }),
  quote: ({ reading, highlight }) => ({
    kind: 'quote',
    ...named('reading', reading),
    ...named('highlight', highlight),
  }),
  book: ({ book }) => {
    const key = parse(id, book);
    return key === undefined ? null : { kind: 'book', book: key };
  },
  rule: () => ({ kind: 'rule' }),
};

/** What block a "\n" makes of the text before it. One that this app does not know is a paragraph. */
export function blockLook(said: Attributes): BlockLook {
  const { block } = said;
  const isKnown = typeof block === 'string' && Object.hasOwn(READ, block);
  return (isKnown ? READ[block as keyof typeof READ](said) : null) ?? PARAGRAPH;
}

/** Who suggests something; undefined where what stands there names no member and no act. */
function suggestion(value: unknown): Suggestion | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id: act, by } = value as { readonly id?: unknown; readonly by?: unknown };
  const [one, member] = [parse(id, act), parse(id, by)];
  return one === undefined || member === undefined ? undefined : { id: one, by: member };
}

/** Who suggests what look for characters. */
function lookSuggestion(value: unknown): LookSuggestion | undefined {
  const one = suggestion(value);
  const { to } = (value ?? {}) as { readonly to?: unknown };
  return one === undefined || typeof to !== 'boolean' ? undefined : { ...one, to };
}

/** Who suggests that characters lead where. An address that leads anywhere but to the web or a mailbox is none. */
function linkSuggestion(value: unknown): LinkSuggestion | undefined {
  const one = suggestion(value);
  const { to } = (value ?? {}) as { readonly to?: unknown };
  const address = typeof to !== 'string' ? undefined : to === '' ? '' : safeAddress(to);
  return one === undefined || address === undefined ? undefined : { ...one, to: address };
}

/** Who suggests to make what of the line that a "\n" ends. */
export function lineSuggestion(said: Attributes): LineSuggestion | undefined {
  const value = said['as-block'];
  const one = suggestion(value);
  const { to } = (value ?? {}) as { readonly to?: unknown };
  return one === undefined || typeof to !== 'object' || to === null
    ? undefined
    : { ...one, to: blockLook(to as Attributes) };
}

function suggested(said: Attributes): Pick<Look, 'inserted' | 'deleted'> {
  const [inserted, deleted] = [suggestion(said['ins']), suggestion(said['del'])];
  return { ...(inserted && { inserted }), ...(deleted && { deleted }) };
}

/** The picture for which a thing in a text stands; undefined for a thing that this app does not know. */
export function pictureOf(thing: unknown, { alt }: Attributes): Picture | undefined {
  const key = parse(hash, (thing as { readonly picture?: unknown } | null)?.picture);
  return key === undefined ? undefined : { hash: key, alt: text(alt, MAX_ALT) };
}

/** How characters look. A link that leads anywhere but to the web or a mailbox is none. */
export function lookOf(said: Attributes): Look {
  const link = typeof said['link'] === 'string' ? safeAddress(said['link']) : undefined;
  const [asBold, asItalic] = [said['as-bold'], said['as-italic']].map(lookSuggestion);
  const asLink = linkSuggestion(said['as-link']);
  return {
    ...(said['bold'] === true && { bold: true }),
    ...(said['italic'] === true && { italic: true }),
    ...(link !== undefined && { link }),
    ...suggested(said),
    ...(asBold && { asBold }),
    ...(asItalic && { asItalic }),
    ...(asLink && { asLink }),
  };
}

/** The block that a "\n" ends. */
export function blockOf(runs: readonly Run[], said: Attributes): Block {
  const [end, as] = [suggested(said), lineSuggestion(said)];
  return { ...blockLook(said), runs, ...(Object.keys(end).length > 0 && { end }), ...(as && { as }) };
}

const ofSuggestions = ({ inserted, deleted }: Pick<Look, 'inserted' | 'deleted'>): Said => ({
  ...(inserted && { ins: { id: inserted.id, by: inserted.by } }),
  ...(deleted && { del: { id: deleted.id, by: deleted.by } }),
});

/** What is stored at the "\n" of a block. */
export function blockAttributes(block: BlockLook & Pick<Block, 'end' | 'as'>): Said {
  const own = Object.entries(block).filter(([name]) => !['kind', 'runs', 'end', 'as'].includes(name));
  const said = { block: block.kind, ...Object.fromEntries(own), ...ofSuggestions(block.end ?? {}) };
  return block.as === undefined ? said : { ...said, 'as-block': lineSuggested(block.as) };
}

/** A suggestion for a line as it is stored. */
const lineSuggested = ({ id: act, by, to }: LineSuggestion): Said => ({
  ...{ id: act, by, to: blockAttributes(to) },
});

/** What is stored at the characters of a run. */
export function runAttributes({
  bold,
  italic,
  link,
  picture,
  asBold,
  asItalic,
  asLink,
  ...rest
}: Look): Said {
  return {
    ...(picture !== undefined && picture.alt !== '' && { alt: picture.alt }),
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(link !== undefined && { link }),
    ...ofSuggestions(rest),
    ...(asBold && { 'as-bold': { ...asBold } }),
    ...(asItalic && { 'as-italic': { ...asItalic } }),
    ...(asLink && { 'as-link': { ...asLink } }),
  };
}

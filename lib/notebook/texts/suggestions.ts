import type { Doc, Text } from 'yjs';
import type { LineSuggestion, Look, Suggestion } from '../../model/draft-text';
import { refusalOf } from '../schema';
import {
  blockAttributes,
  blockLook,
  LINE_NAMES,
  lineSuggestion,
  lookOf,
  SUGGESTED,
  SUGGESTED_LOOKS,
} from './grammar';
import { type Attributes, type Op, withoutTail } from './op';
import { isWithinLimits } from './size';
import { COPIED, MARKING, writersOf } from './writers';
import { madeRuns, nextClock } from './yjs-internals';

/** What is suggested for some characters. */
type Suggested = Pick<Look, 'inserted' | 'deleted' | 'asBold' | 'asItalic' | 'asLink'> & {
  readonly as?: LineSuggestion;
};

function suggestedAt(attributes: Attributes): Suggested {
  const only = Object.entries(attributes).filter(([name]) => SUGGESTED.includes(name));
  const as = lineSuggestion(attributes);
  return { ...lookOf(Object.fromEntries(only)), ...(as && { as }) };
}

/** Attributes without what is suggested; undefined where none is left. */
function unsuggested(attributes: Attributes): Attributes | undefined {
  const rest = Object.entries(attributes).filter(([name]) => !SUGGESTED.includes(name));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

/** A change as a member makes it who writes: what they put into somebody's suggestion is no part of that. */
export const withoutSuggestion = (ops: readonly Op[]): Op[] =>
  ops.map((op) => ('insert' in op ? { ...op, attributes: unsuggested(op.attributes ?? {}) ?? {} } : op));

/** Some characters of a text that look alike, and what stands at them. */
interface Piece {
  readonly length: number;
  readonly words: string;
  readonly said: Attributes;
}

/** An id for what a person suggests from now on. It names the client that writes, and what that makes next. */
export const actOf = (doc: Doc, random: string): string => `c${doc.clientID}_${nextClock(doc)}_${random}`;

/**
 * Whether characters are of the suggestion that stands at them. One person may type in the other one's suggestion while
 * that one takes it out. Then its mark goes on over words that were there before (Yjs 13.6.33).
 */
function isOf({ id, by }: Suggestion, client: number, clock: number, writer: string): boolean {
  const [, itsClient, itsClock] = /^c(\d{1,10})_(\d{1,10})_/.exec(id) ?? [];
  if (itsClient === undefined) return writer === '' || writer === by;
  return client === Number(itsClient) && clock >= Number(itsClock);
}

/** The characters of a text. Where a suggestion stands at words that are not of it, they are in the text without it. */
export function suggestedRuns(text: Text): readonly Piece[] {
  const writer = text.doc === null ? () => '' : writersOf(text.doc);
  return [...madeRuns(text)].map(({ length, words, said, client, clock }) => {
    const { inserted } = suggestedAt(said);
    const isTrue =
      inserted === undefined || said[COPIED] === true || isOf(inserted, client, clock, writer(client));
    return { length, words, said: isTrue ? said : { ...said, ins: undefined } };
  });
}

const keep = (length: number, attributes: Attributes | undefined): Op =>
  attributes === undefined || Object.keys(attributes).length === 0
    ? { retain: length }
    : { retain: length, attributes };

/**
 * Turns a change into a suggestion: what it puts in is marked as suggested. What it takes out stays and is marked. So are
 * words and lines that it would give another look. Words that the same member has suggested to put in change at once.
 *
 * @param ops a change to the text as it is
 * @param before the text, as `suggestedRuns` tells it
 */
export function asSuggestion(ops: readonly Op[], before: readonly Piece[], suggestion: Suggestion): Op[] {
  const characters = new Characters(before);
  const mark: Attributes = { ...suggestion };
  const isOwn = ({ said }: Piece): boolean => suggestedAt(said).inserted?.by === suggestion.by;
  const takenOut = (piece: Piece): Op => {
    if (isOwn(piece)) return { delete: piece.length };
    return keep(piece.length, suggestedAt(piece.said).deleted === undefined ? { del: mark } : undefined);
  };
  const out = ops.flatMap((op): Op[] => {
    if ('insert' in op) return [{ ...op, attributes: { ...unsuggested(op.attributes ?? {}), ins: mark } }];
    if ('delete' in op) return characters.take(op.delete).map(takenOut);
    const pieces = characters.take(op.retain);
    const wanted = unsuggested(op.attributes ?? {});
    if (wanted === undefined) return [{ retain: op.retain }];
    const given = suggestedLook(wanted, pieces, suggestion);
    return pieces.map((piece) => keep(piece.length, isOwn(piece) ? wanted : given(piece)));
  });
  return withoutTail(out);
}

/** Whether a piece has this suggestion already, whoever made it. */
const has = ({ said }: Piece, name: string, to: unknown): boolean => {
  const { [name]: there } = said as Readonly<Record<string, { readonly to?: unknown } | undefined>>;
  return JSON.stringify(there?.to) === JSON.stringify(to);
};

/** A look as a suggestion says it: a mark is on or off, and a link leads somewhere or, by '', nowhere any more. */
const wantedLook = (look: string, value: unknown): boolean | string =>
  look === 'link' ? (typeof value === 'string' ? value : '') : value === true;

/** Another look as it is suggested for a piece. The same once more takes one's own suggestion back. */
function suggestedLook(
  wanted: Attributes,
  pieces: readonly Piece[],
  suggestion: Suggestion,
): (piece: Piece) => Attributes {
  const ofLine = Object.keys(wanted).some((name) => LINE_NAMES.includes(name));
  /** What is suggested for a piece, by the names under which it is stored. */
  const looks = ({ said }: Piece): readonly (readonly [name: string, to: unknown])[] => [
    ...Object.entries(SUGGESTED_LOOKS).flatMap(([look, name]) =>
      Object.hasOwn(wanted, look) ? [[name, wantedLook(look, wanted[look])] as const] : [],
    ),
    ...(ofLine ? [['as-block', blockAttributes(blockLook({ ...said, ...wanted }))] as const] : []),
  ];
  const isMine = (piece: Piece, [name, to]: readonly [string, unknown]): boolean =>
    has(piece, name, to) && (piece.said[name] as { readonly by?: unknown }).by === suggestion.by;
  const takesBack = pieces.every((piece) => looks(piece).every((look) => isMine(piece, look)));
  const direct = Object.entries(wanted).filter(
    ([name]) => !Object.hasOwn(SUGGESTED_LOOKS, name) && !LINE_NAMES.includes(name),
  );
  return (piece) => {
    const marks = looks(piece).flatMap(([name, to]): [string, unknown][] => {
      if (takesBack) return [[name, null]];
      return has(piece, name, to) ? [] : [[name, { ...suggestion, to }]];
    });
    return Object.fromEntries([...direct, ...marks]);
  };
}

/** Reads what stands at the characters of a text, from its beginning on. */
class Characters {
  readonly #all: readonly Piece[];
  #at = 0;
  #used = 0;

  constructor(all: readonly Piece[]) {
    this.#all = all;
  }

  /** The next characters, so many in all, in pieces that look alike. */
  take(length: number): Piece[] {
    const pieces: Piece[] = [];
    for (let left = length; left > 0;) {
      const piece = this.#all[this.#at];
      if (piece === undefined) break;
      const taken = Math.min(left, piece.length - this.#used);
      left -= taken;
      this.#used += taken;
      if (this.#used === piece.length) [this.#at, this.#used] = [this.#at + 1, 0];
      pieces.push({ ...piece, length: taken });
    }
    return pieces;
  }
}

/** Whether a suggestion stands at words that are not of it. */
const strays = ({ said }: Piece): boolean => Object.hasOwn(said, 'ins') && said['ins'] === undefined;

/**
 * Takes suggestions off words that are not of them. It is no act of a person, and no undo takes it back. All copies take
 * off the same, so it does no harm that each does it.
 */
export function takeStraysOff(text: Text): void {
  const { doc } = text;
  if (doc === null || refusalOf(doc) !== undefined || !isWithinLimits(text)) return;
  const pieces = suggestedRuns(text);
  if (!pieces.some(strays)) return;
  const ops = pieces.map((piece) => keep(piece.length, strays(piece) ? { ins: null } : undefined));
  doc.transact(() => text.applyDelta(withoutTail(ops)), MARKING);
}

type Which = (one: Suggestion) => boolean;

/** What becomes of the looks that are suggested for characters: taken on, or dropped. */
function decidedLooks(said: Attributes, isLine: boolean, accept: boolean, which: Which): Attributes {
  const { as, asBold, asItalic, asLink } = suggestedAt(said);
  const line = as !== undefined && which(as) ? as : undefined;
  const nothing = Object.fromEntries(LINE_NAMES.map((name) => [name, null]));
  return {
    ...(asBold && which(asBold) && { ...(accept && { bold: asBold.to || null }), 'as-bold': null }),
    ...(asItalic && which(asItalic) && { ...(accept && { italic: asItalic.to || null }), 'as-italic': null }),
    ...(asLink && which(asLink) && { ...(accept && { link: asLink.to || null }), 'as-link': null }),
    ...(line && accept && isLine && { ...nothing, ...blockAttributes(line.to) }),
    ...(line && { 'as-block': null }),
  };
}

/** A run of a text in pieces of words and of line ends: what is suggested for a line is of its end alone. */
const linesApart = ({ length, words, said }: Piece): readonly { length: number; isLine: boolean }[] =>
  words !== '' && said['as-block'] !== undefined
    ? (words.match(/\n+|[^\n]+/g) ?? []).map((part) => ({
        length: part.length,
        isLine: part.startsWith('\n'),
      }))
    : [{ length, isLine: false }];

/**
 * The change that accepts or rejects suggestions. It deletes characters, takes the marks off them or gives them the look,
 * and puts nothing in again: so comments keep their places, and so does what the partner types there meanwhile.
 *
 * @param which the suggestions that are decided
 */
export function decided(text: Text, accept: boolean, which: Which): Op[] {
  const out = suggestedRuns(text).flatMap((piece): Op[] => {
    const { said } = piece;
    const { inserted, deleted } = suggestedAt(said);
    const [isIn, isOut] = [inserted, deleted].map((one) => one !== undefined && which(one));
    if ((isOut && accept) || (isIn && !accept)) return [{ delete: piece.length }];
    return linesApart(piece).map(({ length, isLine }) =>
      keep(length, {
        ...((isIn || strays(piece)) && { ins: null }),
        ...(isOut && { del: null }),
        ...decidedLooks(said, isLine, accept, which),
      }),
    );
  });
  return withoutTail(out);
}

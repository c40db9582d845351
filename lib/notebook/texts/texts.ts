import * as Y from 'yjs';
import type { Block } from '../../model/draft-text';
import type { Kind } from '../../model/kind';
import { ALL_KINDS, type KindSet } from '../../model/kinds';
import { readBlocks } from './blocks';
import { opsOf } from './flat';
import type { Op } from './op';
import { isWithinLimits } from './size';
import { COPIED } from './writers';

/**
 * What two may type at once: a root map of the document, with one flat Y.Text a record under the record's id
 * (docs/adr/0025-flat-drafts.md). It is made in the transaction that makes the record, and never made anew.
 */
const TEXTS = 'texts';

export const textsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(TEXTS);

/** An empty draft has one line, so that two who begin in it type into the same one. */
export const NOTHING: readonly Block[] = [{ kind: 'paragraph', runs: [] }];

/** The text of a record; undefined where it has none, or something else stands there. */
export function textOf(doc: Y.Doc, id: string): Y.Text | undefined {
  const text = textsMap(doc).get(id);
  return text instanceof Y.Text ? text : undefined;
}

/** Gives a new record its text, where its kind has one and none is there. Call it within `change`. */
export function makeText(doc: Y.Doc, kind: Kind, id: string): void {
  if (!kind.hasText || textOf(doc, id) !== undefined) return;
  const text = new Y.Text();
  textsMap(doc).set(id, text);
  text.applyDelta(opsOf(NOTHING));
}

/** Puts blocks into the text of a record that has just been made. Call it within `change`. */
export function beginText(doc: Y.Doc, id: string, blocks: readonly Block[]): void {
  const text = textOf(doc, id);
  if (text === undefined || blocks.length === 0) return;
  text.delete(0, text.length);
  text.applyDelta(opsOf(blocks));
}

/**
 * Empties the text of what is taken out for good. The text itself stays, so that what the partner wrote in it
 * meanwhile has a place, and a record that is added again finds it. Call it within `change`.
 */
export function emptyText(doc: Y.Doc, id: string): void {
  const text = textOf(doc, id);
  if (text !== undefined && text.length > 0) text.delete(0, text.length);
}

/** Yjs cannot put a type that stands in one document into another. */
const isPlain = (op: Op): boolean => 'insert' in op && !(op.insert instanceof Y.AbstractType);

/** Copied words are of nobody: whoever copies them wrote none of them. */
const asCopied = (op: Op): Op =>
  'insert' in op ? { ...op, attributes: { ...op.attributes, [COPIED]: true } } : op;

/**
 * Copies the text of a record, with what this app does not know in it. What no editor can take is copied as far as it
 * is shown. Call it within `change`.
 */
export function copyText(from: Y.Doc, id: string, to: Y.Doc, as: string = id): void {
  const [old, text] = [textOf(from, id), new Y.Text()];
  if (old === undefined) return;
  const ops = isWithinLimits(old) ? (old.toDelta() as Op[]).filter(isPlain) : opsOf(readBlocks(old));
  textsMap(to).set(as, text);
  text.applyDelta(ops.length === 0 ? opsOf(NOTHING) : ops.map(asCopied));
}

/** The kind and id, as "kind/id", of the record to which something in a root map belongs; undefined for no text. */
export function ownerOfText(
  doc: Y.Doc,
  root: string,
  id: string,
  kinds: KindSet = ALL_KINDS,
): string | undefined {
  if (root !== TEXTS) return undefined;
  const [record = id] = id.split(':', 1); // of a value of a record, the record (cell-texts.ts)
  const isValue = record !== id;
  const owner = Object.values(kinds).find(
    (kind) => (isValue ? kind.longValues !== '' : kind.hasText) && doc.getMap(kind.name).has(record),
  );
  return owner === undefined ? `${TEXTS}/${id}` : `${owner.name}/${record}`;
}

import { type Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { THING } from '../../../lib/model/draft-pictures';
import { lookOf, pictureOf } from '../../../lib/notebook/texts/grammar';
import { type Attributes, lengthOf, type Op } from '../../../lib/notebook/texts/op';
import { indexOf, lengthOfDoc, NOT_STORED, positionOf } from './lines';
import { inlineOf, marksOf, schema } from './schema';

/** Names of what characters can have. */
const MARKS = Object.keys(schema.marks);

/** What stands at a "\n" after a change of its attributes. */
const changed = (said: Attributes, by: Attributes): Attributes =>
  Object.fromEntries(Object.entries({ ...said, ...by }).filter(([, value]) => value !== null));

/** Where the line begins that holds a position. */
const lineBefore = (doc: Node, position: number): number => doc.resolve(position).before(1);

function say(tr: Transaction, at: number, said: Attributes): void {
  tr.setNodeAttribute(at, 'said', said);
}

/** Formats characters of one line, without its "\n". */
function formatWords(tr: Transaction, from: number, to: number, attributes: Attributes): void {
  for (const name of MARKS) {
    if (!Object.hasOwn(attributes, name)) continue;
    const [mark] = marksOf(lookOf({ [name]: attributes[name] }));
    const type = schema.marks[name];
    if (mark !== undefined) tr.addMark(from, to, mark);
    else if (type !== undefined) tr.removeMark(from, to, type);
  }
  if (!Object.hasOwn(attributes, 'alt')) return;
  tr.doc.nodesBetween(from, to, (node, at) => {
    const picture = node.type.name === 'picture' ? { picture: String(node.attrs['hash']) } : undefined;
    if (picture !== undefined) tr.setNodeAttribute(at, 'alt', pictureOf(picture, attributes)?.alt ?? '');
  });
}

function format(tr: Transaction, from: number, to: number, attributes: Attributes): void {
  for (let at = from; at < to;) {
    const position = positionOf(tr.doc, at);
    const $position = tr.doc.resolve(position);
    const words = Math.min(to - at, $position.end(1) - position);
    if (words > 0) formatWords(tr, position, position + words, attributes);
    at += words;
    if (at === to) return;
    const line = $position.before(1);
    say(tr, line, changed((tr.doc.nodeAt(line) as Node).attrs['said'] as Attributes, attributes));
    at += 1;
  }
}

/** Puts in characters, or a thing in the place of one. */
function insert(tr: Transaction, at: number, what: string | object, said: Attributes): void {
  const picture = typeof what === 'string' ? undefined : pictureOf(what, said);
  const look = { ...lookOf(said), ...(picture && { picture }) };
  // behind the last "\n" there is no line yet
  if (at === lengthOfDoc(tr.doc)) tr.insert(tr.doc.content.size, schema.node('line', { said: NOT_STORED }));
  let index = at;
  for (const [n, part] of (typeof what === 'string' ? what : THING).split('\n').entries()) {
    if (n > 0) {
      const position = positionOf(tr.doc, index);
      const line = tr.doc.resolve(position).parent;
      const start = lineBefore(tr.doc, position);
      tr.split(position, 1, [{ type: line.type, attrs: line.attrs }]);
      say(tr, start, said);
      index += 1;
    }
    if (part === '') continue;
    tr.insert(positionOf(tr.doc, index), inlineOf(part, look));
    index += part.length;
  }
}

function remove(tr: Transaction, from: number, to: number): void {
  const last = lengthOfDoc(tr.doc) - 1;
  const [start, end] = [positionOf(tr.doc, from), positionOf(tr.doc, Math.min(to, last))];
  // the "\n" that ends the line is the one behind what goes; where that goes too, none is stored
  const said = to > last ? NOT_STORED : (tr.doc.resolve(end).parent.attrs['said'] as Attributes);
  const before = lineBefore(tr.doc, start);
  if (end > start) tr.delete(start, end);
  if ((tr.doc.nodeAt(before) as Node).attrs['said'] !== said) say(tr, before, said);
}

/** An index as it is after a change; what is put in right there comes behind it. */
function moved(index: number, ops: readonly Op[]): number {
  let [before, after] = [0, 0];
  for (const op of ops) {
    const length = lengthOf(op);
    if ('insert' in op) {
      if (before === index) return after;
      after += length;
    } else {
      const kept = 'retain' in op;
      if (before + length >= index) return kept ? after + index - before : after;
      before += length;
      if (kept) after += length;
    }
  }
  return after + index - before;
}

/** A text that changed in more places than this is drawn anew where it differs. */
const MOST_STEPS = 400;

/** Puts another document in the place of this one, and leaves alone what is the same in both. */
export function redraw(tr: Transaction, doc: Node): void {
  const start = tr.doc.content.findDiffStart(doc.content);
  const ends = tr.doc.content.findDiffEnd(doc.content);
  if (start === null || ends === null) return;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  tr.step(new ReplaceStep(start, ends.a + overlap, doc.slice(start, ends.b + overlap)));
}

/**
 * Makes in the editor what happened to the text, step by step, so that all else stays as it is drawn. The person's
 * selection stays at its characters.
 *
 * @param whole the text as it is after it, for changes in very many places
 */
export function applyOps(tr: Transaction, ops: readonly Op[], whole?: () => Node): void {
  const { anchor, head } = tr.selection;
  const selected = [anchor, head].map((position) => moved(indexOf(tr.doc, position), ops)) as [
    number,
    number,
  ];
  if (whole !== undefined && ops.length > MOST_STEPS) redraw(tr, whole());
  else {
    let at = 0;
    for (const op of ops) {
      if ('delete' in op) {
        remove(tr, at, at + op.delete);
        continue;
      }
      if ('insert' in op) insert(tr, at, op.insert, op.attributes ?? {});
      else if (op.attributes !== undefined) format(tr, at, at + op.retain, op.attributes);
      at += lengthOf(op);
    }
  }
  select(tr, ...selected);
}

/** Selects from one index of the text to another one. */
export function select(tr: Transaction, anchor: number, head: number): void {
  tr.setSelection(TextSelection.create(tr.doc, positionOf(tr.doc, anchor), positionOf(tr.doc, head)));
}

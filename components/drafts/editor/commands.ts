import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Block, BlockLook } from '../../../lib/model/draft-text';
import { blockAttributes, blockLook, LINE_NAMES, lineSuggestion } from '../../../lib/notebook/texts/grammar';
import type { Attributes } from '../../../lib/notebook/texts/op';
import { lineOfBlock } from './lines';

/** What is stored at a line. A selection that goes beyond the last line ends in no line, where nothing is. */
const saidAt = (line: Node): Attributes => (line.attrs['said'] as Attributes | undefined) ?? {};

/** What a line is. */
export const lookOfLine = (line: Node): BlockLook => blockLook(saidAt(line));

/** What is stored at a line that becomes another one: what this app does not know of it stays. */
function saidAs(said: Attributes, look: BlockLook): Attributes {
  const rest = Object.fromEntries(Object.entries(said).filter(([name]) => !LINE_NAMES.includes(name)));
  return { ...rest, ...blockAttributes(look) };
}

const PARAGRAPH: BlockLook = { kind: 'paragraph' };

/** The lines in the selection, with the positions before them. */
function linesIn({ doc, selection }: EditorState): (readonly [at: number, line: Node])[] {
  const lines: (readonly [number, Node])[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.type.name === 'line') lines.push([at, node]);
    return false;
  });
  return lines;
}

const isLook = (a: BlockLook, b: BlockLook): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the line with the caret is. */
export const lookHere = ({ selection }: EditorState): BlockLook => lookOfLine(selection.$head.parent);

/** Whether a list is a list, whatever its level. */
export const isSuch = (look: BlockLook, as: BlockLook): boolean =>
  look.kind === as.kind && (look.kind !== 'heading' || isLook(look, as));

/** Makes the lines in the selection what `look` says; those that all are that become paragraphs. */
export const toggleLines =
  (look: BlockLook): Command =>
  (state, dispatch) => {
    const lines = linesIn(state);
    const to = lines.every(([, line]) => isSuch(lookOfLine(line), look)) ? PARAGRAPH : look;
    const { tr } = state;
    for (const [at, line] of lines) tr.setNodeAttribute(at, 'said', saidAs(saidAt(line), to));
    if (tr.docChanged) dispatch?.(tr);
    return tr.docChanged;
  };

/** What the line behind an Enter is: lists and quotes go on, all else does not. */
function lookAfter(look: BlockLook, atEnd: boolean): BlockLook {
  if (look.kind === 'bullet' || look.kind === 'numbered' || look.kind === 'quote') return look;
  return atEnd ? PARAGRAPH : look;
}

/** One step out of a list, a quote or a heading; undefined for a plain line. */
function outOf(look: BlockLook): BlockLook | undefined {
  if (look.kind === 'paragraph') return undefined;
  return 'indent' in look && look.indent === 1 ? { ...look, indent: 0 } : PARAGRAPH;
}

/** Enter: splits the line. In an empty line of a list or a quote it leads out of that. */
export const splitLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const line = $from.parent;
  const look = lookOfLine(line);
  const out = outOf(look);
  const { tr } = state;
  if (empty && line.content.size === 0 && out !== undefined) {
    tr.setNodeAttribute($from.before(1), 'said', saidAs(saidAt(line), out));
  } else {
    tr.deleteSelection();
    const $at = tr.selection.$from;
    const { attrs, type, content } = $at.parent;
    const [said, atEnd] = [attrs['said'] as Attributes, $at.parentOffset === content.size];
    const [left, right] = [$at.before(1), saidAs(said, lookAfter(blockLook(said), atEnd))];
    tr.split($at.pos, 1, [{ type, attrs: { said: atEnd ? right : said } }]);
    tr.setNodeAttribute(left, 'said', saidAs({}, blockLook(said))); // the stored "\n" goes with the right one
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Joins the line before a position with the one behind it: the line that is first says what it is. */
function join(tr: Transaction, at: number): Transaction {
  const [first, second] = [tr.doc.resolve(at).nodeBefore, tr.doc.resolve(at).nodeAfter];
  if (first === null || second === null) return tr;
  const stays = first.content.size === 0 ? second : first; // an empty line goes, the other stays what it is
  const start = at - first.nodeSize;
  return tr.join(at).setNodeAttribute(start, 'said', saidAs(saidAt(second), lookOfLine(stays)));
}

/** Backspace at the beginning of a line: it becomes plain first, and then joins the one before. */
export const backspace: Command = ({ selection, tr }, dispatch) => {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0) return false;
  const suggested = lineSuggestion(saidAt($from.parent))?.to; // once it is suggested, the next one joins
  const out = outOf(suggested ?? lookOfLine($from.parent));
  const before = $from.before(1);
  if (out !== undefined) tr.setNodeAttribute(before, 'said', saidAs(saidAt($from.parent), out));
  else if (before > 0) join(tr, before);
  else return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Delete at the end of a line: it joins the next one. */
export const deleteForward: Command = ({ selection, tr, doc }, dispatch) => {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset < $from.parent.content.size) return false;
  const after = $from.after(1);
  if (after >= doc.content.size) return false;
  join(tr, after);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Lines of a list one level in or out; false where there is none to move, so that Tab goes on. */
export const indent =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { tr } = state;
    for (const [at, line] of linesIn(state)) {
      const look = lookOfLine(line);
      if (!('indent' in look) || look.indent === (by === 1 ? 1 : 0)) continue;
      tr.setNodeAttribute(at, 'said', saidAs(saidAt(line), { ...look, indent: by === 1 ? 1 : 0 }));
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };

/** Makes the line around a position another one. */
export function lineAs(tr: Transaction, position: number, look: BlockLook): Transaction {
  const $at = tr.doc.resolve(position);
  return tr.setNodeAttribute($at.before(1), 'said', saidAs(saidAt($at.parent), look));
}

/** Puts blocks where the selection is. Words of one plain line go into the line that is there. */
export const insertBlocks =
  (blocks: readonly Block[]): Command =>
  (state, dispatch) => {
    if (blocks.length === 0) return false;
    const { tr } = state;
    tr.deleteSelection();
    const { $from } = tr.selection;
    const lines = Fragment.from(blocks.map(lineOfBlock));
    const isEmpty = $from.parent.content.size === 0 && lookOfLine($from.parent).kind === 'paragraph';
    if (isEmpty && (blocks.length > 1 || blocks[0]?.kind !== 'paragraph')) {
      const from = $from.before(1);
      tr.replaceWith(from, $from.after(1), lines);
      tr.setSelection(TextSelection.near(tr.doc.resolve(from + lines.size - 1), -1));
    } else {
      tr.replaceSelection(new Slice(lines, 1, 1));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** A line across the text, and a plain one behind it to go on in. */
export function putRule(tr: Transaction): Transaction {
  const $at = tr.selection.$to;
  const rule = lineOfBlock({ kind: 'rule', runs: [] });
  const isEmpty = $at.parent.content.size === 0;
  const at = isEmpty ? $at.before(1) : $at.after(1);
  tr.insert(at, isEmpty ? rule : [rule, lineOfBlock({ kind: 'paragraph', runs: [] })]);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + rule.nodeSize + 1)));
}

export const insertRule: Command = ({ tr }, dispatch) => {
  dispatch?.(putRule(tr).scrollIntoView());
  return true;
};

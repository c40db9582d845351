import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction as Step } from '@tiptap/pm/state';
import { type Text, type Transaction, UndoManager, type YTextEvent } from 'yjs';
import type { Suggestion } from '../../../lib/model/draft-text';
import { change, refusalOf } from '../../../lib/notebook/schema';
import { lengthOf, type Op } from '../../../lib/notebook/texts/op';
import { type Carets, smallestChange } from '../../../lib/notebook/texts/smallest';
import {
  isWithinLimits,
  MOST_LENGTH,
  MOST_LINE,
  MOST_LINES,
  wordsOf,
} from '../../../lib/notebook/texts/size';
import { asSuggestion, suggestedRuns, withoutSuggestion } from '../../../lib/notebook/texts/suggestions';
import { transformed } from '../../../lib/notebook/texts/transform';
import { claimWriter } from '../../../lib/notebook/texts/writers';
import { applyOps, redraw, select } from './apply-ops';
import { caretAfter } from './caret-after';
import { blocksOfDoc, docOf, indexOf, lengthOfDoc } from './lines';

/** What shows a draft: ProseMirror's view, or a test. */
export interface Shown {
  readonly state: EditorState;
  /** The state, with the caret where the browser has it at this moment. */
  stateNow(): EditorState;
  /** A line is being composed (accents, Chinese, Japanese): the browser owns its letters until that ends. */
  readonly composing: boolean;
  updateState(state: EditorState): void;
}

/** Who writes, and is told of what happens. */
interface Told {
  /** The member who writes here. */
  readonly me: string;
  /** This person changed the text. */
  readonly onWritten: () => void;
  /** It is more than an editor can take; nothing is drawn any more. */
  readonly onTooLarge: () => void;
  /** What this person would put in is more than an editor can take; nothing is written. */
  readonly onFull: () => void;
}

/** Marks a transaction that draws what happened to the text. */
const DRAWN = 'draft-drawn';

/** Whether a document is one that the other side's editor would take. */
const fits = (doc: Node): boolean =>
  lengthOfDoc(doc) <= MOST_LENGTH &&
  doc.childCount <= MOST_LINES &&
  doc.children.every(({ content }) => content.size <= MOST_LINE);

const isSame = (a: readonly Op[], b: readonly Op[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a step may change what lines are. */
const touchesLines = (op: Op): boolean =>
  'retain' in op
    ? op.attributes !== undefined
    : 'insert' in op && typeof op.insert === 'string' && op.insert.includes('\n');

/** Where a change ends that begins first. */
function placeOf(ops: readonly Op[]): number {
  let at = 0;
  for (const op of ops) {
    if ('delete' in op) return at;
    at += lengthOf(op);
    if ('insert' in op || op.attributes !== undefined) return at;
  }
  return at;
}

/** How much of the text before it a change goes over. */
const covered = (ops: readonly Op[]): number =>
  ops.reduce((sum, op) => sum + ('insert' in op ? 0 : lengthOf(op)), 0);

/**
 * Keeps a view and a text in step. What the person does becomes the smallest change of the text. What comes from
 * elsewhere is drawn from the change that Yjs tells, never from the whole text.
 */
export class Binding {
  /** What this person's changes are marked with while they suggest; null while they write. */
  suggestion: Suggestion | null = null;
  readonly #text: Text;
  readonly #view: Shown;
  readonly #told: Told;
  /** Changes that are not drawn yet, for a line is being composed. */
  #held: (readonly Op[])[] = [];
  /** The last line has its "\n" in the text. */
  #isWhole = true;
  #isWriting = false;

  constructor(text: Text, view: Shown, told: Told, signal: AbortSignal) {
    [this.#text, this.#view, this.#told] = [text, view, told];
    const observe = (event: YTextEvent, { origin }: Transaction): void => {
      if (this.#isWriting) return;
      if (!isWithinLimits(text)) told.onTooLarge(); // before Yjs is asked what changed
      else this.#take(event.delta as Op[], origin instanceof UndoManager);
    };
    text.observe(observe);
    signal.addEventListener('abort', () => text.unobserve(observe), { once: true });
    this.#settle(view.state.tr);
  }

  get #whole() {
    return docOf(this.#text.toDelta() as Op[]);
  }

  /** Takes a transaction of the view: writes what it changes, and draws it. */
  dispatch(transaction: Step): void {
    const { state } = this.#view;
    const next = state.apply(transaction);
    if (next.doc === state.doc || transaction.getMeta(DRAWN) === true) this.#view.updateState(next);
    else if (!fits(next.doc) && lengthOfDoc(next.doc) > lengthOfDoc(state.doc)) this.#told.onFull();
    else if (this.#text.doc !== null && refusalOf(this.#text.doc) === undefined) this.#write(state, next);
  }

  #write(state: EditorState, next: EditorState): void {
    const [before, after] = [blocksOfDoc(state.doc), blocksOfDoc(next.doc)];
    const ops = smallestChange(before, after, caretsOf(state, next));
    const wanted =
      this.suggestion === null
        ? withoutSuggestion(ops)
        : asSuggestion(ops, suggestedRuns(this.#text), this.suggestion);
    this.#view.updateState(isSame(ops, wanted) ? next : this.#drawnAs(state, next, ops, wanted));
    if (wanted.length > 0) this.#store(wanted, state);
    if (next.doc.childCount !== state.doc.childCount || wanted.some(touchesLines)) this.#agree();
    this.#told.onWritten();
  }

  /** Where what is written differs from what the view made, that is drawn, and the caret goes where it would have. */
  #drawnAs(state: EditorState, next: EditorState, ops: readonly Op[], wanted: readonly Op[]): EditorState {
    const { tr } = state;
    applyOps(tr, wanted);
    if (ops.every((op) => 'retain' in op)) {
      const { anchor, head } = next.selection; // only looks: what is selected stays so
      tr.setSelection(TextSelection.create(tr.doc, anchor, head));
      return state.apply(tr.setMeta(DRAWN, true).scrollIntoView());
    }
    const [was, is] = [state, next].map(({ doc, selection }) => indexOf(doc, selection.head)) as [
      number,
      number,
    ];
    const caret = caretAfter({ was: state.selection.empty ? was : undefined, is }, ops, wanted);
    select(tr, caret, caret);
    return state.apply(tr.setMeta(DRAWN, true).scrollIntoView());
  }

  #store(ops: readonly Op[], { doc }: EditorState): void {
    let now = ops;
    this.#held = this.#held.map((held) => {
      const later = transformed(held, now, false);
      now = transformed(now, held, true);
      return later;
    });
    const ends = !this.#isWhole && covered(ops) >= lengthOfDoc(doc);
    this.#isWriting = true;
    try {
      const { doc: whole } = this.#text;
      const write = (): void => {
        if (whole !== null) claimWriter(whole, this.#told.me);
        if (ends) this.#text.insert(this.#text.length, '\n', { block: 'paragraph' });
        this.#text.applyDelta(now as Op[]);
      };
      if (whole !== null) change(whole, write);
    } finally {
      this.#isWriting = false;
    }
    this.#isWhole ||= ends;
  }

  /** What is stored at a "\n" may be more than was written there: Yjs lets what stands around it go on. */
  #agree(): void {
    if (this.#held.length > 0) return;
    const { state } = this.#view;
    const { tr } = state;
    const stored = this.#whole;
    state.doc.forEach((line, at, n) => {
      const there = stored.maybeChild(n);
      if (there !== null && !there.hasMarkup(line.type, line.attrs))
        tr.setNodeAttribute(at, 'said', there.attrs['said']);
    });
    if (tr.docChanged) this.#view.updateState(state.apply(tr.setMeta(DRAWN, true)));
  }

  /** @param isOwn what this person took back or did again: their caret goes there */
  #take(ops: readonly Op[], isOwn: boolean): void {
    if (ops.length === 0) return;
    if (this.#held.length > 0 || (this.#view.composing && this.#touchesCaret(ops))) this.#held.push(ops);
    else this.#draw([ops], isOwn ? placeOf(ops) : undefined);
  }

  /** Whether a change reaches into the lines in which the person is. */
  #touchesCaret(ops: readonly Op[]): boolean {
    const { doc, selection } = this.#view.state;
    const from = indexOf(doc, selection.$from.start());
    const to = indexOf(doc, selection.$to.end());
    let at = 0;
    for (const op of ops) {
      const length = 'insert' in op ? 0 : lengthOf(op);
      const isChange = !('retain' in op) || op.attributes !== undefined;
      if (isChange && at <= to && at + length >= from) return true;
      at += length;
    }
    return false;
  }

  /** Draws what was held back, once nothing is being composed any more. */
  release(): void {
    if (this.#held.length === 0 || this.#view.composing) return;
    const held = this.#held;
    this.#held = [];
    this.#draw(held);
    this.#agree();
  }

  #draw(changes: readonly (readonly Op[])[], caret?: number): void {
    const { tr } = this.#view.stateNow();
    const last = changes.length === 1 ? () => this.#whole : undefined;
    for (const ops of changes) applyOps(tr, ops, last);
    if (caret !== undefined) select(tr.scrollIntoView(), caret, caret);
    this.#settle(tr);
  }

  /** Draws a transaction, after it has seen to the end of the text: its last "\n" may have come or gone. */
  #settle(tr: Step): void {
    const [shown, stored] = [lengthOfDoc(tr.doc), this.#text.length];
    if (shown !== stored && shown !== stored + 1) redraw(tr, this.#whole);
    else if (shown === stored + 1 && wordsOf(this.#text).endsWith('\n')) {
      const { lastChild, content } = tr.doc;
      if (lastChild !== null && tr.doc.childCount > 1)
        tr.delete(content.size - lastChild.nodeSize, content.size);
    }
    this.#isWhole = lengthOfDoc(tr.doc) === stored;
    if (tr.docChanged) this.#view.updateState(this.#view.state.apply(tr.setMeta(DRAWN, true)));
  }
}

/** The selections before and after, as indexes into the text. */
function caretsOf(before: EditorState, after: EditorState): Carets {
  const of = ({ doc, selection }: EditorState) =>
    [indexOf(doc, selection.from), indexOf(doc, selection.to)] as const;
  return { before: of(before), after: of(after) };
}

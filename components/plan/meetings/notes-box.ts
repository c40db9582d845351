import type { Op } from '../../../lib/notebook/texts/op';
import {
  behind,
  fitsInBox,
  indexAfter,
  plainChange,
  type PlainText,
} from '../../../lib/notebook/texts/plain-text';
import { transformed } from '../../../lib/notebook/texts/transform';

/** The box in which notes are typed, as far as this needs it. */
type Box = Pick<
  HTMLTextAreaElement,
  'value' | 'selectionStart' | 'selectionEnd' | 'selectionDirection' | 'scrollTop' | 'setSelectionRange'
>;

interface Told {
  /** What this person put in is more than the other side's box would take: it is taken out again. */
  readonly onFull: () => void;
  /** The text is more than a box can take: nothing is drawn any more. */
  readonly onTooLarge: () => void;
}

type Range = readonly [from: number, to: number];

/**
 * Keeps a box and a text in step, while another types in the same text. What is typed becomes the smallest change of the
 * text. What comes from elsewhere is drawn, and the caret stays at its character. While a word is composed (accents,
 * Chinese, Japanese), or nothing can be written, the box is ahead: what comes meanwhile waits, so nothing typed is lost.
 */
export class NotesBox {
  readonly #box: Box;
  readonly #text: PlainText;
  readonly #told: Told;
  /** What the box said when it was last in step. */
  #base: string;
  /** Where the caret was before what was typed. */
  #before: Range;
  /** What came since, while the box was ahead. */
  #held: (readonly Op[])[] = [];
  #composing = false;

  constructor(box: Box, text: PlainText, told: Told, signal: AbortSignal) {
    [this.#box, this.#text, this.#told] = [box, text, told];
    this.#base = text.words();
    box.value = this.#base;
    this.#before = [box.selectionStart, box.selectionEnd];
    text.observe((ops) => this.#take(ops), signal);
  }

  /** Call it before something is typed. */
  readonly remember = (): void => {
    this.#before = [this.#box.selectionStart, this.#box.selectionEnd];
  };

  readonly compose = (): void => {
    this.#composing = true;
  };

  readonly composed = (): void => {
    this.#composing = false;
    this.flush();
  };

  /** Call it after something was typed, and once writing is possible again. */
  readonly flush = (): void => {
    const { value, selectionStart, selectionEnd } = this.#box;
    if (this.#composing || (value === this.#base && this.#held.length === 0)) return;
    if (value !== this.#base && !fitsInBox(value) && value.length > this.#base.length) {
      this.#show(this.#base, this.#before);
      this.#told.onFull();
      return;
    }
    const carets = { before: this.#before, after: [selectionStart, selectionEnd] } as const;
    const ops = plainChange(this.#base, value, carets);
    const wanted = behind(ops, this.#held);
    if (wanted.length > 0 && !this.#text.write(wanted)) return; // the box stays ahead
    const others = this.#behindOwn(ops);
    this.#held = [];
    this.#follow(others);
  };

  readonly undo = (): void => {
    this.flush();
    this.#text.undo();
  };

  readonly redo = (): void => {
    this.flush();
    this.#text.redo();
  };

  /** What was held, as it is behind what was typed here. */
  #behindOwn(ops: readonly Op[]): readonly (readonly Op[])[] {
    let own = ops;
    return this.#held.map((held) => {
      const later = transformed(held, own, false);
      own = transformed(own, held, true);
      return later;
    });
  }

  #take(ops: readonly Op[]): void {
    if (!this.#text.fits()) this.#told.onTooLarge();
    else if (this.#composing || this.#held.length > 0 || this.#box.value !== this.#base) this.#held.push(ops);
    else this.#follow([ops]);
  }

  /** Shows what the text says now, the caret behind changes by others. */
  #follow(changes: readonly (readonly Op[])[]): void {
    const { selectionStart, selectionEnd } = this.#box;
    const moved = (index: number): number => changes.reduce(indexAfter, index);
    this.#base = this.#text.words();
    this.#show(this.#base, [moved(selectionStart), moved(selectionEnd)]);
  }

  #show(words: string, [from, to]: Range): void {
    const { scrollTop, selectionDirection } = this.#box;
    if (this.#box.value === words) return;
    this.#box.value = words;
    this.#box.setSelectionRange(from, to, selectionDirection);
    this.#box.scrollTop = scrollTop;
  }
}

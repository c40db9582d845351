import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { Binding } from '../../components/drafts/editor/binding';
import { backspace, indent, splitLine, toggleLines } from '../../components/drafts/editor/commands';
import { docOf } from '../../components/drafts/editor/lines';
import {
  describePicture,
  movePicture,
  picturesOf,
  puttingPictures,
  removePicture,
} from '../../components/drafts/editor/pictures';
import { schema } from '../../components/drafts/editor/schema';
import type { BlockLook } from '../../lib/model/draft-text';
import { drafts } from '../../lib/model/draft';
import { members } from '../../lib/model/member';
import { addRecord } from '../../lib/notebook/records';
import { USER } from '../../lib/notebook/schema';
import { markPutAgain } from '../../lib/notebook/texts/writers';
import { SUGGESTED } from '../../lib/notebook/texts/grammar';
import { actOf, decided } from '../../lib/notebook/texts/suggestions';
import { beginText, textOf } from '../../lib/notebook/texts/texts';
import { pick } from './random';

const LOOKS: readonly BlockLook[] = [
  { kind: 'heading', level: 2 },
  { kind: 'heading', level: 3 },
  { kind: 'bullet', indent: 0 },
  { kind: 'numbered', indent: 0 },
  { kind: 'quote' },
  { kind: 'rule' },
];

const QUIET = { onWritten: () => undefined, onTooLarge: () => undefined, onFull: () => undefined };

/** The hash of a picture, by a sign of its own. */
const pictureOf = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(64, '0');

/** A notebook with one draft of some lines, as its first copy makes it. */
export function draftNotebook(): Y.Doc {
  const doc = new Y.Doc();
  const run = (text: string) => [{ text }];
  for (const [n, by] of ['ana', 'ben'].entries())
    addRecord(doc, members, { id: by, by, at: 1_790_000_000_000 }, { name: by, seat: n === 0 ? 'a' : 'b' });
  addRecord(doc, drafts, { id: 'd', by: 'ana', at: 1_790_000_000_000 }, { title: 'Songs' });
  beginText(doc, 'd', [
    { kind: 'heading', level: 2, runs: run('Title') },
    { kind: 'paragraph', runs: run('One two three four five six seven.') },
    { kind: 'bullet', indent: 0, runs: run('alpha') },
    { kind: 'numbered', indent: 1, runs: run('beta') },
    { kind: 'quote', runs: run('quote me') },
    { kind: 'paragraph', runs: run('Last paragraph with some words in it.') },
  ]);
  return doc;
}

/** One member's copy of a draft, with an editor that draws nothing. */
export class DraftCopy {
  readonly doc = new Y.Doc();
  readonly text: Y.Text;
  readonly member: string;
  readonly binding: Binding;
  readonly undo: Y.UndoManager;
  readonly end = new AbortController();
  state: EditorState;
  composing = false;
  /** The pictures that this member put in. */
  readonly put: string[] = [];

  /** @param plugins of the editor, such as what draws suggestions: that needs a browser, or nothing of one */
  constructor(member: string, client: number, state: Uint8Array, plugins: readonly Plugin[] = []) {
    this.member = member;
    this.doc.clientID = client;
    Y.applyUpdate(this.doc, state, 'net');
    this.text = textOf(this.doc, 'd') as Y.Text;
    this.state = EditorState.create({ doc: docOf(this.text.toDelta()), schema, plugins });
    this.binding = new Binding(this.text, this, { ...QUIET, me: member }, this.end.signal);
    this.undo = new Y.UndoManager(this.text, { trackedOrigins: new Set([USER]), captureTimeout: 0 });
    this.undo.on('stack-item-popped', () => markPutAgain(this.text, member));
  }

  readonly focus = (): void => undefined;

  stateNow(): EditorState {
    return this.state;
  }

  updateState(state: EditorState): void {
    this.state = state;
  }

  readonly dispatch = (transaction: Transaction): void => this.binding.dispatch(transaction);

  /** A random place, and the line around it. */
  place(random: () => number): { at: number; start: number; end: number } {
    const { doc } = this.state;
    let start = 1;
    const line = Math.floor(random() * doc.childCount);
    for (let n = 0; n < line; n += 1) start += doc.child(n).nodeSize;
    const end = start + doc.child(line).content.size;
    return { at: start + Math.floor(random() * (end - start + 1)), start, end };
  }

  select(from: number, to = from): void {
    const { tr, doc } = this.state;
    // both ends in lines, wherever they point
    this.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  }

  type(text: string, at: number): void {
    this.select(at);
    this.dispatch(this.state.tr.insertText(text));
  }

  /** One act of a person, by its name. */
  act(name: string, random: () => number, token: () => string): void {
    const { at, start, end } = this.place(random);
    const size = this.state.doc.content.size - 1;
    switch (name) {
      case 'type':
        return this.type(token(), at);
      case 'delete':
        return this.dispatch(this.state.tr.delete(at, Math.min(end, at + 1 + Math.floor(random() * 12))));
      case 'delete over lines':
        this.select(1 + Math.floor(random() * size), 1 + Math.floor(random() * size));
        return this.dispatch(this.state.tr.deleteSelection());
      case 'split':
        this.select(at);
        return void splitLine(this.state, this.dispatch);
      case 'join':
        this.select(start);
        return void backspace(this.state, this.dispatch);
      case 'make':
        this.select(at);
        return void toggleLines(pick(random, LOOKS))(this.state, this.dispatch);
      case 'indent':
        this.select(at);
        return void indent(random() < 0.5 ? 1 : -1)(this.state, this.dispatch);
      case 'picture':
        this.put.push(pictureOf(token()));
        return puttingPictures(this as never, () => () => at)(this.put.at(-1) as string);
      case 'describe': {
        const [first] = picturesOf(this.state);
        return void describePicture(first?.hash ?? '', `Said ${random()}`)(this.state, this.dispatch);
      }
      case 'take picture out':
        this.select(at);
        return void removePicture(this.state, this.dispatch);
      case 'move picture':
        this.select(at);
        return void movePicture(random() < 0.5 ? 1 : -1)(this.state, this.dispatch);
      case 'bold':
        return this.dispatch(this.state.tr.addMark(start, at, schema.mark('bold')));
      case 'link':
        return this.dispatch(
          this.state.tr.addMark(start, at, schema.mark('link', { href: 'https://a.example/' })),
        );
      case 'undo':
        return void this.undo.undo();
      case 'redo':
        return void this.undo.redo();
      case 'suggest':
        this.binding.suggestion =
          this.binding.suggestion === null
            ? { by: this.member, id: actOf(this.doc, String(Math.floor(random() * 1e6))) }
            : null;
        return undefined;
      case 'accept':
      case 'reject':
        return this.decide(name === 'accept', random);
      case 'compose':
        this.composing = !this.composing;
        return this.binding.release();
      default:
        throw new Error(name);
    }
  }

  decideAll(accept: boolean): void {
    this.doc.transact(() => this.text.applyDelta(decided(this.text, accept, () => true)), USER);
  }

  decide(accept: boolean, random: () => number): void {
    const ids = new Set<string>();
    for (const { attributes } of this.text.toDelta() as { attributes?: Record<string, { id: string }> }[])
      for (const name of SUGGESTED) if (attributes?.[name] !== undefined) ids.add(attributes[name].id);
    if (ids.size === 0) return;
    const chosen = pick(random, [...ids]);
    this.doc.transact(
      () => this.text.applyDelta(decided(this.text, accept, ({ id }) => id === chosen)),
      USER,
    );
  }
}

/** Gives each what it lacks of the others. */
export function exchange(copies: readonly DraftCopy[]): void {
  for (const { doc: to } of copies)
    for (const { doc: from } of copies)
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'net');
}

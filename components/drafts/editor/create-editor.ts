import { Mark } from '@tiptap/pm/model';
import { type Command, EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { type Text, UndoManager } from 'yjs';
import type { Suggestion } from '../../../lib/model/draft-text';
import { refusalOf, USER } from '../../../lib/notebook/schema';
import type { Op } from '../../../lib/notebook/texts/op';
import { actOf, takeStraysOff } from '../../../lib/notebook/texts/suggestions';
import { markPutAgain } from '../../../lib/notebook/texts/writers';
import type { Carets } from '../../../lib/session/drafts/carets';
import { Cell, observe, type Observed } from '../../../lib/util/observed';
import { randomId } from '../../../lib/util/random-id';
import { after, soon } from '../../../lib/util/timers';
import { Binding, type Shown } from './binding';
import { type Gutter, gutterOf, gutterPlugin } from './gutter';
import { editorKeys } from './keys';
import { docOf } from './lines';
import { markdownRules } from './markdown';
import { caretPlugin, keptPlace, meetInText, type Writer } from './partner-caret';
import { passagePlugin, type Passages, passagesIn } from './passages';
import { type EditorPictures, type Pasted, pasting } from './paste';
import { puttingPictures } from './pictures';
import { pictureViews } from './picture-view';
import { marksOf, schema, SUGGESTING } from './schema';
import { suggestionInk } from './suggestion-ink';
import { stateNow } from './state-now';

/** What the editor asks of what stands around it. */
interface Around {
  /** What the box is called, and the id of what describes it. */
  readonly name: string;
  readonly describedBy: string;
  /** The member who writes. */
  readonly me: string;
  readonly draft: string;
  readonly carets: Carets;
  /** The other one, as their caret is drawn. */
  readonly partner: () => Writer;
  /** A member, as what they suggest is drawn. */
  readonly writer: (member: string) => Writer;
  readonly onWritten: () => void;
  /** The text is more than an editor can take now. */
  readonly onTooLarge: () => void;
  /** What the person would put in is too much. */
  readonly onFull: () => void;
  readonly onPasted: (what: Pasted) => void;
  readonly pictures: EditorPictures;
  readonly onLink: () => void;
  /** The person wants to comment on what is selected. */
  readonly onComment: () => void;
  /** A passage was clicked: the id of the thread on it. */
  readonly onPassage: (thread: string) => void;
}

/** A draft that is open to be written in. */
export interface DraftEditor {
  /** Changes with every stroke. */
  readonly state: Observed<EditorState>;
  /** Does something to the text, and gives the box the focus. */
  run(command: Command): void;
  /** Has what is written within `act` taken back as one step, with nothing before or behind it. */
  asOneStep(act: () => boolean): boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** From now on what the person does is a suggestion, or none. */
  readonly suggest: (on: boolean) => void;
  /** Puts pictures in where the caret is now, whatever is written meanwhile. */
  readonly putPictures: () => (picture: string) => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly passages: Passages;
  readonly gutter: Gutter;
  /** Closes the box, or opens it again. What would be refused is refused in any case. */
  mayWrite(may: boolean): void;
}

/** Two strokes within this many milliseconds are taken back as one. */
const ONE_STEP = 500;

/** ProseMirror reads what was composed so many milliseconds after its end, at the latest. */
const COMPOSED = 60;

/**
 * Words are written with the marks around them, but for whose suggestion they stand in. While the person suggests, they
 * get the mark of that, so that nothing need be drawn anew in the midst of a composition.
 */
const marksToWrite = (own: () => Suggestion | null): Plugin =>
  new Plugin({
    appendTransaction: (_, __, { selection, storedMarks, tr }) => {
      if (!selection.empty || storedMarks !== null) return null;
      const marks = selection.$head.marks();
      const [suggestion, plain] = [own(), marks.filter(({ type }) => !SUGGESTING.includes(type.name))];
      const wanted =
        suggestion === null ? plain : (marksOf({ inserted: suggestion })[0]?.addToSet(plain) ?? plain);
      return Mark.sameSet(marks, wanted) ? null : tr.setStoredMarks(wanted);
    },
  });

/** Takes back what this person did here, and nothing of the other one. */
function ownUndo(text: Text, me: string, signal: AbortSignal): UndoManager {
  const undo = new UndoManager(text, { trackedOrigins: new Set([USER]), captureTimeout: ONE_STEP });
  undo.on('stack-item-popped', () => markPutAgain(text, me));
  signal.addEventListener('abort', () => undo.destroy(), { once: true });
  return undo;
}

/** So many milliseconds after what came from elsewhere it is looked at. */
const LOOKED_AT = 400;

/** What comes from elsewhere may leave a suggestion at words that are not of it. */
function watchStrays(text: Text, signal: AbortSignal): void {
  const look = soon(LOOKED_AT, () => takeStraysOff(text), signal);
  const onText = (_event: unknown, { local }: { readonly local: boolean }): void => {
    if (!local) look();
  };
  text.observe(onText);
  signal.addEventListener('abort', () => text.unobserve(onText), { once: true });
  look();
}

/** What the box is to those who cannot see it. */
const attributes = ({ name, describedBy }: Around): Record<string, string> => ({
  role: 'textbox',
  class: 'sheet-text',
  'aria-label': name,
  'aria-multiline': 'true',
  'aria-describedby': describedBy,
  spellcheck: 'true',
});

/** Whether what is written there would be taken now. */
const isOpen = ({ doc }: Text): boolean => doc !== null && refusalOf(doc) === undefined;

/** The view as the binding takes it; it tells of each state. */
const shownBy = (view: EditorView, state: Cell<EditorState>): Shown => ({
  get state() {
    return view.state;
  },
  stateNow: () => stateNow(view),
  get composing() {
    return view.composing;
  },
  updateState: (next) => {
    view.updateState(next);
    state.set(next);
  },
});

/** The caret goes to another place: what is done there is another step to take back. */
const isElsewhere = ({ selectionSet, docChanged }: Transaction): boolean => selectionSet && !docChanged;

/** A change takes out more than it puts in. */
const takesOut = ({ docChanged, doc, before }: Transaction): boolean =>
  docChanged && doc.content.size < before.content.size;

/**
 * Tells whether a change is another step to take back than the one before. What is put in and then taken out at once
 * would be one step, and taking that back would bring nothing.
 */
function turns(): (transaction: Transaction) => boolean {
  let takingOut = false;
  return (transaction) => {
    if (!transaction.docChanged || takesOut(transaction) === takingOut) return false;
    takingOut = !takingOut;
    return true;
  };
}

/** The two see where the other one is. A box that has the focus tells it. */
function meet(
  view: EditorView,
  state: Observed<EditorState>,
  text: Text,
  { draft, carets, partner: writer }: Around,
  signal: AbortSignal,
): void {
  const { told } = meetInText({ draft, text, carets, writer }, view, signal);
  const tell = (): void => {
    if (view.hasFocus()) told();
  };
  observe(state, tell, signal);
  view.dom.addEventListener('focus', () => told(), { signal });
}

/** What is drawn over the text and is none of it. */
const drawn = ({ onPassage, writer }: Around): Plugin[] => [
  ...[caretPlugin(), passagePlugin(onPassage), gutterPlugin(), suggestionInk(writer)],
];

/** The view in its element, bound to the text. */
function bound(
  place: HTMLElement,
  text: Text,
  around: Around,
  undo: UndoManager,
  keys: readonly Plugin[],
  signal: AbortSignal,
) {
  const suggest = (on: boolean): void => {
    const { doc } = text;
    binding.suggestion = on && doc !== null ? { by: around.me, id: actOf(doc, randomId()) } : null;
  };
  const plugins = [...keys, markdownRules(), marksToWrite(() => binding.suggestion), ...drawn(around)];
  const isTurn = turns();
  const release = (): void => after(COMPOSED, () => binding.release(), signal);
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: docOf(text.toDelta() as Op[]), schema, plugins }),
    ...{ attributes: attributes(around), editable: () => isOpen(text) },
    nodeViews: pictureViews(around.pictures.open),
    dispatchTransaction: (transaction) => {
      if (isElsewhere(transaction)) {
        undo.stopCapturing();
        suggest(binding.suggestion !== null); // another one
      } else if (isTurn(transaction)) undo.stopCapturing();
      binding.dispatch(transaction);
    },
    handleDOMEvents: {
      ...pasting({ ...around, keepPlace: (shown) => keptPlace(text, shown) }),
      ...{ compositionend: release, blur: release },
    },
  });
  const state = new Cell(view.state);
  const binding: Binding = new Binding(text, shownBy(view, state), around, signal);
  meet(view, state, text, around, signal);
  watchStrays(text, signal);
  signal.addEventListener('abort', () => view.destroy(), { once: true });
  return { view, state, suggest };
}

/** Opens a draft in an element. It ends with the signal. */
export function createEditor(
  place: HTMLElement,
  text: Text,
  around: Around,
  signal: AbortSignal,
): DraftEditor {
  const undo = ownUndo(text, around.me, signal);
  const step = (act: 'undo' | 'redo') => () => void (isOpen(text) && undo[act]());
  const acts = { undo: step('undo'), redo: step('redo'), link: around.onLink, comment: around.onComment };
  const { view, state, suggest } = bound(place, text, around, undo, editorKeys(acts), signal);
  return {
    ...{ state, suggest, undo: acts.undo, redo: acts.redo, passages: passagesIn(view, text) },
    gutter: gutterOf(view, signal),
    run: (command) => {
      command(view.state, view.dispatch, view);
      view.focus();
    },
    asOneStep: (act) => {
      undo.stopCapturing();
      const done = act();
      undo.stopCapturing();
      return done;
    },
    putPictures: () => puttingPictures(view, (shown) => keptPlace(text, shown)),
    ...{ canUndo: () => undo.canUndo(), canRedo: () => undo.canRedo() },
    mayWrite: (may) => view.setProps({ editable: () => may && isOpen(text) }),
  };
}

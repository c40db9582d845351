import { t } from '../../lib/i18n/t';
import { type KeyChoices, MARK_KEYS } from '../../lib/model/key-choices';
import { type Chord, isSingle, shownChord } from '../../lib/util/chord';

/** What can be done by key. */
interface Command {
  readonly words: () => string;
  /** The keys it comes with. "Mod" is Control, on a Mac Command. */
  readonly keys: Chord;
  /** A text box goes first: where it does something of its own on these keys, nothing else happens. */
  readonly boxFirst?: true;
  /** Not from a text box with words in it: they would go out of sight. */
  readonly sparesWords?: true;
  /** It acts only while words of a text are selected, so a single key may do it (WCAG 2.1.4). */
  readonly marks?: true;
}

/** All that can be done by key in the panel and on the desk. Each can get other keys in Settings. */
const COMMANDS = {
  undo: { words: () => t('keys.undo'), keys: 'Mod+Z', boxFirst: true },
  redo: { words: () => t('keys.redo'), keys: 'Mod+Shift+Z', boxFirst: true },
  nextNew: { words: () => t('news.next'), keys: 'Alt+Shift+J' },
  readings: { words: () => t('app.readings'), keys: 'Alt+Shift+1' },
  books: { words: () => t('app.books'), keys: 'Alt+Shift+2' },
  notes: { words: () => t('app.notes'), keys: 'Alt+Shift+3' },
  plan: { words: () => t('app.plan'), keys: 'Alt+Shift+4' },
  write: { words: () => t('app.write'), keys: 'Alt+Shift+5' },
  search: { words: () => t('search.search'), keys: 'Alt+Shift+F' },
  settings: { words: () => t('app.settings'), keys: 'Alt+Shift+S' },
  mark: { words: () => t('mark.keyFirst'), keys: MARK_KEYS.mark, marks: true },
  markLiked: { words: () => t('mark.keyOf', [t('mark.liked')]), keys: MARK_KEYS.markLiked, marks: true },
  markDisliked: {
    words: () => t('mark.keyOf', [t('mark.disliked')]),
    keys: MARK_KEYS.markDisliked,
    marks: true,
  },
  markQuestion: {
    words: () => t('mark.keyOf', [t('mark.question')]),
    keys: MARK_KEYS.markQuestion,
    marks: true,
  },
  markTry: { words: () => t('mark.keyOf', [t('mark.try')]), keys: MARK_KEYS.markTry, marks: true },
  markQuote: { words: () => t('mark.keyOf', [t('mark.quote')]), keys: MARK_KEYS.markQuote, marks: true },
  markNote: { words: () => t('mark.keyOf', [t('mark.note')]), keys: MARK_KEYS.markNote, marks: true },
  leave: { words: () => t('keys.leave'), keys: 'Escape', sparesWords: true },
  nextPart: { words: () => t('keys.nextPart'), keys: 'F6' },
  partBefore: { words: () => t('keys.partBefore'), keys: 'Shift+F6' },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

/** What keys do in a place of their own, which no choice changes: they are told all the same. */
export const SEND_KEYS = 'Mod+Enter';
export const FIXED_KEYS = [
  { keys: SEND_KEYS, words: () => t('settings.keySend') },
  { keys: 'Escape', words: () => t('settings.keyEsc') },
  { keys: 'Enter', words: () => t('settings.keyEnter') },
] as const;

export const onMac = (): boolean => navigator.userAgent.includes('Mac');

/** Keys as they are on this computer. */
const keysHere = (keys: Chord): Chord => keys.replace('Mod', onMac() ? 'Meta' : 'Control');

export const commandOf = (id: CommandId): Command => COMMANDS[id];

/** The keys a command comes with, on this computer. */
export const defaultKeys = (id: CommandId): Chord => keysHere(commandOf(id).keys);

/** The keys of a command now, '' for none. */
export const keysOf = (id: CommandId, { of }: KeyChoices): Chord => of[id] ?? defaultKeys(id);

/** Whether the person lets a single key do it. */
export const maySingle = (id: CommandId, { single, marking }: KeyChoices): boolean =>
  single || (marking && commandOf(id).marks === true);

/** The keys by which a command acts now: a single key acts only where the person has switched such keys on. */
export function actingKeys(id: CommandId, choices: KeyChoices): Chord {
  const keys = keysOf(id, choices);
  return isSingle(keys) && !maySingle(id, choices) ? '' : keys;
}

/** As people read them on this computer. */
export const shownKeys = (keys: Chord): string => shownChord(keysHere(keys), onMac());

/** What a control says of its keys: to screen readers, and to who points at it. Nothing where it has none. */
export const toldKeys = (keys: Chord): { 'aria-keyshortcuts'?: string; title?: string } =>
  keys === '' ? {} : { 'aria-keyshortcuts': keysHere(keys), title: t('news.key', [shownKeys(keys)]) };

import * as Y from 'yjs';
import { type Closing, parseClosing } from '../model/closing';
import { Cell, type Observed } from '../util/observed';
import { fail } from '../util/result';
import type { Refusal } from './written';

/**
 * The grammar of a notebook's document: one Y.Map a kind of record, and in it one Y.Map a record under its id. The
 * record has `base`, one plain object of what it began with. Each field changed since stands beside `base` under its
 * name, such as `why:<member>`. Nothing lies deeper. What does is foreign, and nobody reads it.
 */
export type RecordMap = Y.Map<unknown>;

/** Values of the notebook itself: `version`, `name`, `closing`. */
const META = 'meta';

/** Under which stands who last closed the notebook or opened it again. */
export const CLOSING = 'closing';

/** The newest grammar that this app writes without harm. */
export const APP_VERSION = 1;

/** Origin of what this person does here. */
export const USER = 'user';

/** The records of a kind. */
export const recordsMap = (doc: Y.Doc, kind: string): Y.Map<RecordMap> => doc.getMap(kind);

export const metaMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(META);

/** True for the map of the notebook's own values. */
export const isMeta = (name: string): boolean => name === META;

/** The record's map, or undefined when there is none or something else stands there. */
export function recordMap(doc: Y.Doc, kind: string, id: string): RecordMap | undefined {
  const value: unknown = recordsMap(doc, kind).get(id);
  return value instanceof Y.Map ? value : undefined;
}

/** The least version of the app that may write here; 0 before anything was written. */
export function notebookVersion(doc: Y.Doc): number {
  const version = metaMap(doc).get('version');
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 0;
}

/** True when only a newer app may write: this one then reads. */
const isTooNew = (doc: Y.Doc): boolean => notebookVersion(doc) > APP_VERSION;

// State: documents of what is only mine, each with the notebook's document under it. Verbs get the document alone.
const under = new WeakMap<Y.Doc, Y.Doc>();

/** Lets records of one document hang on those of another one, which knows nothing of them. */
export function layOver(doc: Y.Doc, below: Y.Doc): void {
  under.set(doc, below);
}

/** The document under one of what is only mine; undefined for a notebook's own. */
export const docUnder = (doc: Y.Doc): Y.Doc | undefined => under.get(doc);

/** Who last closed the notebook or opened it again; undefined where nobody has. */
export const closingOf = (doc: Y.Doc): Closing | undefined => parseClosing(metaMap(doc).get(CLOSING));

/** Whether the pair has closed the notebook: both only read in it, and nobody adds to it what is only theirs. */
const isClosed = (doc: Y.Doc): boolean => closingOf(docUnder(doc) ?? doc)?.closed === true;

/** False when only a newer app may write, and in a notebook that the pair has closed. */
export const canWrite = (doc: Y.Doc): boolean => !isTooNew(doc) && !isClosed(doc);

// State: documents in which nothing is written now, and why. Verbs get the document alone.
const held = new WeakMap<Y.Doc, Held>();

/** Why nothing is written: the disk takes nothing, or this device is in the notebook no more. */
type Held = 'disk-full' | 'failed' | 'out';

/** Has every verb refuse while nothing is to be written: what a person typed then stays in its box. */
export function holdWrites(doc: Y.Doc, why: Held | 'none'): void {
  if (why === 'none') held.delete(doc);
  else held.set(doc, why);
}

/** Why a verb would write nothing now; undefined when it would. */
export const refusalOf = (doc: Y.Doc): Exclude<Refusal, 'gone'> | undefined =>
  isTooNew(doc) ? 'too-new' : (held.get(doc) ?? (isClosed(doc) ? 'closed' : undefined));

/** A verb's answer after `change` has written nothing. */
export const refused = (doc: Y.Doc): { readonly ok: false; readonly reason: Refusal } =>
  fail(refusalOf(doc) ?? 'too-new');

/** `canWrite` as it changes. */
export const observeCanWrite = (doc: Y.Doc, signal: AbortSignal): Observed<boolean> =>
  observeMeta(doc, canWrite, signal);

/** Whether only a newer app may write, as it changes. */
export const observeTooNew = (doc: Y.Doc, signal: AbortSignal): Observed<boolean> =>
  observeMeta(doc, isTooNew, signal);

function observeMeta(doc: Y.Doc, read: (doc: Y.Doc) => boolean, signal: AbortSignal): Observed<boolean> {
  const cell = new Cell(read(doc));
  const look = (): void => cell.set(read(doc));
  metaMap(doc).observe(look);
  signal.addEventListener('abort', () => metaMap(doc).unobserve(look), { once: true });
  return cell;
}

interface How {
  /** The least version that may write what is written (docs/adr/0011-versions.md). */
  readonly needs?: number;
  /** It is also written in a closed notebook: what opens it again, and who comes in with which device. */
  readonly evenClosed?: boolean;
}

/**
 * One change by this person, as one update. Writes nothing where only a newer app may write: what we do not
 * understand we must not change. Nor while the disk takes nothing, nor in a notebook that the pair has closed.
 *
 * @returns whether it was written
 */
export function change(doc: Y.Doc, act: () => void, { needs = 1, evenClosed = false }: How = {}): boolean {
  const why = refusalOf(doc);
  if (why !== undefined && !(why === 'closed' && evenClosed)) return false;
  doc.transact(() => {
    if (notebookVersion(doc) < needs) metaMap(doc).set('version', needs);
    act();
  }, USER);
  return true;
}

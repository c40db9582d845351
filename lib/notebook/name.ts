import type { Doc } from 'yjs';
import { cleanLine } from '../util/text';
import { Cell, type Observed } from '../util/observed';
import { ok } from '../util/result';
import { change, metaMap, refused } from './schema';
import type { Written } from './written';

/** Longest name of a notebook, in characters. */
const MAX_NAME = 80;

/** The notebook's name as it stands; '' for none. */
export const readName = (doc: Doc): string => {
  const name = metaMap(doc).get('name');
  return typeof name === 'string' ? cleanLine(name.slice(0, 4 * MAX_NAME), MAX_NAME) : '';
};

/** The notebook's own name; '' when the pair gave it none. */
export function notebookName(doc: Doc, signal: AbortSignal): Observed<string> {
  const cell = new Cell(readName(doc));
  const onChange = (): void => cell.set(readName(doc));
  metaMap(doc).observe(onChange);
  signal.addEventListener('abort', () => metaMap(doc).unobserve(onChange), { once: true });
  return cell;
}

export const renameNotebook = (doc: Doc, name: string): Written<null> =>
  change(doc, () => metaMap(doc).set('name', cleanLine(name, MAX_NAME))) ? ok(null) : refused(doc);

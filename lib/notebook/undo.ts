import { type Doc, UndoManager } from 'yjs';
import { recordsMap, refusalOf, USER } from './schema';
import type { Undo } from './written';

/**
 * Does something and returns how to take exactly that back, even after the partner has changed other
 * things: Yjs restores what was deleted as it was. The undo works once.
 */
export function undoable(doc: Doc, kinds: readonly string[], act: () => void): Undo {
  const manager = new UndoManager(
    kinds.map((kind) => recordsMap(doc, kind)),
    { trackedOrigins: new Set([USER]), captureTimeout: 0 },
  );
  act();
  manager.trackedOrigins.delete(USER); // what comes after is not ours to take back
  return () => {
    if (refusalOf(doc) !== undefined) return false;
    manager.undo();
    manager.destroy();
    return true;
  };
}

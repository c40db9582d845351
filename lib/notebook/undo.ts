import { type Doc, UndoManager } from 'yjs';
import { change, type CollectionName, collectionMap, USER } from './schema';

/**
 * Does something and returns how to take exactly that back, even after the partner has changed other
 * things: Yjs restores what was deleted as it was. The undo works once.
 */
export function undoable(doc: Doc, name: CollectionName, act: () => void): () => void {
  const manager = new UndoManager(collectionMap(doc, name), {
    trackedOrigins: new Set([USER]),
    captureTimeout: 0,
  });
  act();
  manager.trackedOrigins.delete(USER); // what comes after is not ours to take back
  return () => {
    manager.undo();
    manager.destroy();
  };
}

/** Removes a record; the undo brings it back with everything in it. */
export function removeRecord(doc: Doc, name: CollectionName, id: string): () => void {
  return undoable(doc, name, () => change(doc, () => collectionMap(doc, name).delete(id)));
}

import { members } from '../model/member';
import { renameNotebook } from '../notebook/name';
import { editRecord } from '../notebook/records';
import type { Undo, Written } from '../notebook/written';
import type { Here } from './here';

/** The names that a person may change. */
export interface Names {
  renameNotebook(name: string): Written<null>;
  renameMe(name: string): Written<Undo>;
}

export const names = ({ doc, me }: Here): Names => ({
  renameNotebook: (name) => renameNotebook(doc, name),
  renameMe: (name) => editRecord(doc, members, me, me, { name }),
});

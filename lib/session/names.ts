import { members } from '../model/member';
import { readName, renameNotebook } from '../notebook/name';
import { editRecord } from '../notebook/records';
import type { Undo, Written } from '../notebook/written';
import { ok } from '../util/result';
import type { Here } from './here';

/** The names that a person may change. */
export interface Names {
  renameNotebook(name: string): Written<null>;
  renameMe(name: string): Written<Undo>;
}

export const names = ({ doc, me, acts }: Here): Names => ({
  renameNotebook: (name) => {
    const before = readName(doc);
    const written = renameNotebook(doc, name);
    const after = readName(doc);
    const undo = (): boolean => readName(doc) !== after || renameNotebook(doc, before).ok;
    if (written.ok) acts.keep({ verb: 'edit', kind: 'notebook', id: '' }, ok(undo));
    return written;
  },
  renameMe: (name) =>
    acts.keep({ verb: 'edit', kind: 'members', id: me }, editRecord(doc, members, me, me, { name })),
});

import { renameMember } from '../notebook/members';
import { renameNotebook } from '../notebook/name';
import { cleanLine } from '../util/text';
import type { Here } from './here';
import type { Session } from './session';

type MemberVerbs = Pick<Session, 'renameMe' | 'renameNotebook'>;

export function memberVerbs({ doc, me }: Here): MemberVerbs {
  return {
    renameMe: (name) => renameMember(doc, me, cleanLine(name, 80)),
    renameNotebook: (name) => renameNotebook(doc, name),
  };
}

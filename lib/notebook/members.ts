import type { Doc } from 'yjs';
import { type Member, parseMember } from '../model/member';
import type { Observed } from '../util/observed';
import { collection } from './collection';
import { addRecord, patchRecord } from './record';

/** The members, who started it first. */
export const members = (doc: Doc, signal: AbortSignal): Observed<readonly Member[]> =>
  collection(
    doc,
    'members',
    parseMember,
    (a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1),
    signal,
  );

export const addMember = (doc: Doc, member: Member): void =>
  addRecord(doc, 'members', member.id, { ...member });

export const renameMember = (doc: Doc, member: string, name: string): void =>
  patchRecord(doc, 'members', member, { name });

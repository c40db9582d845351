import type { Doc } from 'yjs';
import { devices } from '../model/device';
import { ALL_KINDS } from '../model/kinds';
import { plainRecord, putRecord, type StoredFields } from './record';
import { isMark, withoutMarks } from './removal';
import { ownWordsOf } from './words/own-words';
import { change, recordMap, recordsMap } from './schema';
import { copyCellTexts } from './texts/cell-texts';
import { copyText } from './texts/texts';

/**
 * Copies into an empty document all that this app understands of another one. Records keep their ids, so that
 * comments stay at what they are about. What is removed can be put back in the copy too. The partner's member record is marked as brought: their words keep their
 * name, and the seat beside us is free for an invitation. What is doubtful in this member's name stays so.
 */
export function copyRecords(from: Doc, to: Doc, me: string): void {
  const words = ownWordsOf(from);
  change(to, () => {
    for (const kind of Object.values(ALL_KINDS)) {
      if (kind.name === devices.name) continue; // each has other keys there
      const map = recordsMap(from, kind.name);
      for (const id of map.keys()) {
        const record = recordMap(from, kind.name, id);
        if (record === undefined) continue;
        const plain = words.asWritten(record, kind, plainRecord(record, id));
        if (kind.parse(withoutMarks(plain, kind)) === undefined) continue;
        const brought = kind.name === 'members' && id !== me ? { brought: 1 } : {};
        const marks = Object.keys(plain).filter(isMark);
        const fields = Object.entries(plain).filter(([field]) => !isMark(field));
        putRecord(to, kind.name, id, { ...(Object.fromEntries(fields) as StoredFields), ...brought });
        if (kind.hasText) copyText(from, id, to);
        copyCellTexts(from, kind, id, to);
        for (const mark of marks) recordMap(to, kind.name, id)?.set(mark, plain[mark]);
      }
    }
  });
}

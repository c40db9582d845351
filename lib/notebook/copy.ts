import type { Doc } from 'yjs';
import { ALL_KINDS } from '../model/kinds';
import { plainRecord, putRecord, readRecord, type StoredFields } from './record';
import { change, recordMap, recordsMap } from './schema';

/**
 * Copies into an empty document all that this app understands of another one. Records keep their ids, so that
 * comments stay at what they are about. The partner's member record is marked as brought: their words keep their
 * name, and the seat beside us is free for an invitation.
 */
export function copyRecords(from: Doc, to: Doc, me: string): void {
  change(to, () => {
    for (const kind of Object.values(ALL_KINDS)) {
      const map = recordsMap(from, kind.name);
      for (const id of map.keys()) {
        const record = recordMap(from, kind.name, id);
        if (record === undefined || readRecord(map, kind, id) === undefined) continue;
        const brought = kind.name === 'members' && id !== me ? { brought: 1 } : {};
        putRecord(to, kind.name, id, { ...(plainRecord(record, id) as StoredFields), ...brought });
      }
    }
  });
}

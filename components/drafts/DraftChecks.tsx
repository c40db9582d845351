import { type Draft, readyAt, readyMembers } from '../../lib/model/draft';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { BeforeItGoesOut } from './before/BeforeItGoesOut';
import type { DraftEditor } from './editor/create-editor';
import { useCalmBlocks } from './use-calm-blocks';

/** A notebook has two members, also while one of them has not come yet. */
const MEMBERS = 2;

const namesOf = (times: Readonly<Record<string, number>>): string[] =>
  Object.keys(times).filter((name) => (times[name] ?? 0) > 0);

/** What stands below the sheet: what is looked at before the draft goes out. */
export function DraftChecks({ draft, editor }: { draft: Draft; editor: DraftEditor }) {
  const { records, me } = useSession();
  const canWrite = useCanWrite();
  const wrote = useWrote();
  const blocks = useCalmBlocks(editor);
  const ready = readyMembers(draft);
  const edit = (fields: Parameters<typeof records.drafts.edit>[1]): void =>
    void wrote(records.drafts.edit(draft.id, fields));
  const acts = canWrite
    ? {
        onTick: (name: string, ticked: boolean) => edit({ checked: { [name]: ticked ? Date.now() : 0 } }),
        onReady: (isReady: boolean) => edit({ ready: isReady ? readyAt(draft, me, Date.now()) : 0 }),
      }
    : {};
  return (
    <BeforeItGoesOut
      checked={{
        ...{ title: draft.title, blocks, ticked: new Set(namesOf(draft.checked)) },
        ...{ ready: Math.min(ready.length, MEMBERS), members: MEMBERS },
      }}
      isReady={ready.includes(me)}
      {...acts}
    />
  );
}

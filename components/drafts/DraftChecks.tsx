import { useMemo } from 'react';
import { type Draft, readyAt, readyFor } from '../../lib/model/draft';
import { draftSays } from '../../lib/notebook/texts/version-text';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { BeforeItGoesOut } from './before/BeforeItGoesOut';
import type { DraftEditor } from './editor/create-editor';
import { blocksOfDoc } from './editor/lines';
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
  const says = useMemo(() => draftSays(draft.title, blocks), [draft.title, blocks]);
  const ready = readyFor(draft, says);
  const edit = (fields: Parameters<typeof records.drafts.edit>[1]): void =>
    void wrote(records.drafts.edit(draft.id, fields));
  const saysNow = (): string => draftSays(draft.title, blocksOfDoc(editor.state.get().doc));
  const acts = canWrite
    ? {
        onTick: (name: string, ticked: boolean) => edit({ checked: { [name]: ticked ? Date.now() : 0 } }),
        onReady: (isReady: boolean) =>
          edit(isReady ? { ready: readyAt(draft, me, Date.now()), readyFor: saysNow() } : { ready: 0 }),
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

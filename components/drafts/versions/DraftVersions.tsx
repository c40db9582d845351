import { useEffect, useEffectEvent, useMemo } from 'react';
import type { Text } from 'yjs';
import { t } from '../../../lib/i18n/t';
import type { Draft } from '../../../lib/model/draft';
import type { WrittenBlock } from '../../../lib/model/draft-tokens';
import type { Version } from '../../../lib/model/version';
import { parseVersion } from '../../../lib/notebook/texts/version-text';
import {
  type Keeping,
  keepVersion,
  restoreVersion,
  watchVersions,
  writtenNow,
} from '../../../lib/session/drafts/versions';
import type { Session } from '../../../lib/session/session';
import { pause } from '../../../lib/util/timers';
import { useCanWrite } from '../../hooks/use-can-write';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { useSay } from '../../ui/Toasts';
import type { DraftEditor } from '../editor/create-editor';
import { Versions } from './Versions';

interface Props {
  draft: Draft;
  editor: DraftEditor;
}

/** The versions of a draft that is open. As long as it is, Bookbag makes some by itself. */
export function DraftVersions({ draft, editor }: Props) {
  const text = useSession().drafts.text(draft.id);
  return text === undefined ? null : <OfText draft={draft} editor={editor} text={text} />;
}

/** Milliseconds for which a version that may be on its way is waited for. */
const WAITED = 4_000;

/** What a version says; undefined where it is not here, or is none. */
async function load({ bodies }: Session, version: Version | undefined) {
  if (version === undefined) return undefined;
  const stop = new AbortController();
  const json = bodies.body(version.body, stop.signal);
  json.catch(() => undefined); // it ends with the signal, and nobody waits for it any more
  const found = await Promise.race([json, pause(WAITED, stop.signal)]);
  stop.abort();
  return found === undefined ? undefined : parseVersion(found);
}

/** When somebody else last wrote in a draft, as far as they said; 0 for never. */
const otherWrote = ({ by, at, wrote }: Draft, me: string): number =>
  Math.max(by === me ? 0 : at, ...Object.entries(wrote).map(([member, time]) => (member === me ? 0 : time)));

function useKeeping({ id }: Draft, text: Text): Keeping {
  const { me, records, bodies } = useSession();
  return useMemo(
    () => ({
      ...{
        text,
        draft: id,
        me,
        language: t('app.language'),
        store: (words: string) => bodies.store(words),
        now: Date.now,
      },
      versions: () => records.versions.list.get().filter(({ draft }) => draft === id),
    }),
    [id, text, me, records, bodies],
  );
}

function OfText({ draft, editor, text }: Props & { text: Text }) {
  const session = useSession();
  const [people, wrote, canWrite, say] = [usePeople(), useWrote(), useCanWrite(), useSay()];
  useObserved(session.records.versions.list);
  const keeping = useKeeping(draft, text);
  const atOpening = useEffectEvent(() => ({ begun: draft.at, otherWrote: otherWrote(draft, session.me) }));
  useEffect(() => {
    const stop = new AbortController();
    watchVersions(keeping, atOpening(), stop.signal);
    return () => stop.abort();
  }, [keeping]);
  const nameOf = (member: string): string => people.of(member).name || t('app.you');
  const isDone = (kept: Awaited<ReturnType<typeof keepVersion>>): boolean => {
    if (kept.ok) return true;
    if (kept.reason !== 'too-long') return wrote({ ok: false, reason: kept.reason });
    say(t('draftVersions.tooLong'));
    return false;
  };
  const restore = async (blocks: readonly WrittenBlock[]): Promise<void> => {
    if (!isDone(await restoreVersion(keeping, blocks, (act) => editor.asOneStep(act)))) return;
    editor.run(() => true); // the focus goes there, so that Ctrl+Z takes it back
    say(t('draftVersions.restored'));
  };
  return (
    <Versions
      versions={keeping.versions().map(({ id, name, at, by }) => ({ id, name, at, who: nameOf(by) }))}
      load={(id) =>
        load(
          session,
          keeping.versions().find((one) => one.id === id),
        )
      }
      now={() => writtenNow(keeping)}
      language={keeping.language}
      nameOf={nameOf}
      onName={canWrite ? async (name) => isDone(await keepVersion(keeping, name)) : undefined}
      onRestore={canWrite ? (_id, blocks) => void restore(blocks) : undefined}
    />
  );
}

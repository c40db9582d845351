import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Passage } from '../../../lib/notebook/texts/places';
import { after } from '../../../lib/util/timers';
import { OpenedForm } from '../../comments/OpenedForm';
import { ThreadList, useThreads } from '../../comments/Threads';
import { HoldContext } from '../../hooks/use-held';
import { RemovedFoot } from '../../removed/RemovedFoot';
import type { DraftEditor } from '../editor/create-editor';
import { usePlaces } from './use-places';
import './said.css';

/** A thread to which the text leads. */
export interface Asked {
  readonly thread: string;
  /** By a key: the focus goes there too. A click leaves it in the text, where the caret was put. */
  readonly focus: boolean;
}

interface Props {
  draft: string;
  editor: DraftEditor;
  /** On which a comment is being written; null for none. */
  writing: Passage | null;
  onWritten: () => void;
  /** Another one with each click on a passage in the text; null before the first. */
  asked: Asked | null;
}

/** Brings the thread into view to which the text leads. */
function useAsked(asked: Asked | null) {
  const box = useRef<HTMLElement>(null);
  const [reached, setReached] = useState<Asked | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    const stop = new AbortController();
    const arrive = (): void => {
      const thread = box.current?.querySelector('.thread[aria-current]');
      thread?.scrollIntoView({ block: 'nearest' });
      if (asked.focus) thread?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
      setReached(asked);
    };
    after(0, arrive, stop.signal); // a long list first puts it into the page
    return () => stop.abort();
  }, [asked]);
  const current = asked?.thread ?? '';
  return { box, current, wanted: reached === asked ? '' : current };
}

/** What the two say of passages of a draft, and where it is written. */
export function DraftComments({ draft, editor, writing, onWritten, asked }: Props) {
  const { threads, hold, held } = useThreads({ on: 'draft', subject: draft });
  const { there, gone } = usePlaces(editor, threads, writing);
  const { box, ...toGo } = useAsked(asked);
  const id = useId();
  const list = { subject: draft, held, ...toGo };
  return (
    <HoldContext value={hold}>
      {writing !== null && <WriteOn draft={draft} passage={writing} onWritten={onWritten} />}
      {threads.length > 0 && (
        <section ref={box} className="draft-comments stack-s" aria-labelledby={id}>
          <h2 className="eyebrow" id={id}>
            {t('draft.comments')}
          </h2>
          {there.length > 0 && (
            <ThreadList name={t('draft.comments')} threads={there} onWords={editor.passages.go} {...list} />
          )}
          {gone.length > 0 && (
            <>
              <h3 className="eyebrow">{t('draft.away')}</h3>
              <ThreadList name={t('draft.away')} threads={gone} {...list} />
            </>
          )}
        </section>
      )}
      <RemovedFoot kind="comments" under={draft} />
    </HoldContext>
  );
}

/** Where a comment on a passage is written. */
function WriteOn({ draft, passage, onWritten }: Pick<Props, 'draft' | 'onWritten'> & { passage: Passage }) {
  return (
    <div className="card">
      <blockquote className="passage-words small" dir="auto">
        {passage.quote}
      </blockquote>
      <OpenedForm
        under={draft}
        unsentAs={`comment:${draft}`}
        name={t('talk.write')}
        send={t('talk.comment')}
        on={{ on: 'draft', subject: draft, ...passage }}
        onlyMine={false}
        onDone={onWritten}
      />
    </div>
  );
}

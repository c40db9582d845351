import { use, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { isSettled, sharedIn, type Thread } from '../../lib/model/build-thread';
import { useCanWrite } from '../hooks/use-can-write';
import { NewsTargetContext } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { nameOf } from '../removed/name-of';
import { Button } from '../ui/Button';
import { CommentItem } from './CommentItem';
import { OpenedForm } from './OpenedForm';
import { SettledLine } from './SettledLine';

interface Props {
  thread: Thread;
  /** Somebody writes in it: it does not fold. */
  inUse: boolean;
}

/** Whether something in the thread is new or looked for, from then on. That it was settled stands on its one line. */
function useIsWanted({ comment, replies }: Thread): boolean {
  const unseen = useObserved(useSession().unseen);
  const { target } = use(NewsTargetContext);
  const ids = new Set([comment, ...replies].map(({ id }) => id));
  const isHere = (one: { kind: string; id: string }): boolean => one.kind === 'comments' && ids.has(one.id);
  const now =
    unseen.some((one) => isHere(one) && one.field !== 'settled') || (target !== null && isHere(target));
  const [wanted, setWanted] = useState(now);
  if (now && !wanted) setWanted(true);
  return wanted;
}

/** A comment and the answers to it, one level deep; one line once it is settled. */
export function ThreadCard({ thread, inUse }: Props) {
  const { comments } = useSession().records;
  const canWrite = useCanWrite();
  const done = useDone();
  const wanted = useIsWanted(thread);
  const [replying, setReplying] = useState(false);
  const [looking, setLooking] = useState<boolean | null>(null);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  /** What this person has just made of it: the button that did it is gone once it is so. */
  const turned = useRef<boolean | null>(null);
  const { comment, replies } = thread;
  const settled = isSettled(thread);
  useEffect(() => {
    if (turned.current !== settled) return;
    turned.current = null;
    box.current?.querySelector<HTMLElement>('.settled-words, .settle button')?.focus();
  }, [settled]);
  const isOpen = !settled || inUse || (looking ?? wanted);
  const settle = (count: number): void => {
    const said = count > 0 ? t('talk.settledNow') : t('talk.openNow');
    if (!done(said, comments.edit(comment.id, { settled: count }))) return;
    setLooking(count > 0 ? false : null);
    turned.current = count > 0;
  };
  const reply = (): void => setReplying(true);
  return (
    <div ref={box}>
      {settled && (
        <SettledLine
          {...{ comment, isOpen }}
          onToggle={() => setLooking(!isOpen)}
          onOpenAgain={() => settle(0)}
        />
      )}
      {isOpen &&
        [comment, ...replies].map((one, n) => (
          <CommentItem key={one.id} comment={one} reply={n > 0} onReply={reply} />
        ))}
      {!settled && canWrite && !replying && (
        <div className="settle">
          <span id={id} hidden>
            {nameOf(comment)}
          </span>
          <Button look="quiet" aria-describedby={id} onClick={() => settle(sharedIn(thread))}>
            {t('talk.settled')}
          </Button>
        </div>
      )}
      {replying && <ReplyForm thread={thread} onDone={() => setReplying(false)} />}
    </div>
  );
}

function ReplyForm({ thread, onDone }: { thread: Thread; onDone: () => void }) {
  const { on, subject, id } = thread.comment;
  return (
    <OpenedForm
      under={id}
      unsentAs={`reply:${id}`}
      name={t('talk.writeReply')}
      send={t('talk.sendReply')}
      on={{ on, subject, parent: id }}
      onlyMine={thread.comment.onlyMine === true}
      onDone={onDone}
    />
  );
}

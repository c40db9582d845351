import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';

/** What the draft is called. It is written as it is typed; what was refused stays in the box. */
export function DraftTitle({ draft }: { draft: Draft }) {
  const { drafts } = useSession();
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (title: string): void => {
    setTyped(title); // with its space at the end, which is none of the title
    wrote(drafts.entitle(draft.id, title));
  };
  const leave = (): void => {
    if (typed !== null && wrote(drafts.entitle(draft.id, typed))) setTyped(null);
  };
  return (
    <textarea
      className="draft-title"
      aria-label={t('draft.title')}
      placeholder={t('draft.title')}
      rows={1}
      dir="auto"
      maxLength={300}
      readOnly={!canWrite}
      value={typed ?? draft.title}
      onChange={(event) => change(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault(); // a title is one line
      }}
      onBlur={leave}
    />
  );
}

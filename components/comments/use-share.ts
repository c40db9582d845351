import { type RefObject, useRef } from 'react';
import { t } from '../../lib/i18n/t';
import { hasOpened, type Standing } from '../../lib/model/answer';
import type { Reading } from '../../lib/model/reading';
import { report } from '../../lib/util/report';
import type { UnsentWords } from '../hooks/use-unsent';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';

interface Parts {
  readonly reading: Reading;
  readonly prompt: string;
  readonly mine: Standing;
  readonly theirs: Standing;
  readonly unsent: UnsentWords;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** What is said once it is shared at once. */
  readonly shared: string;
}

/** Shares what is typed, or seals it. What was typed leaves its box only after that is written. */
export function useShare({ reading, prompt, mine, theirs, unsent, box, shared }: Parts): () => void {
  const { answers } = useSession();
  const done = useDone();
  const sealing = useRef(false);
  const place = { reading: reading.id, prompt };
  const isOpen = mine.state === 'open' || hasOpened(mine.answer) || theirs.state === 'open';
  const seal = async (words: string): Promise<void> => {
    if (sealing.current) return;
    sealing.current = true;
    try {
      const written = await answers.seal(place, words);
      const typed = box.current?.value.trim() ?? words; // more may have been typed meanwhile
      if (done(t('talk.sealedNow'), written) && typed === words) unsent.clear();
    } catch (error) {
      report('seal', error);
    } finally {
      sealing.current = false;
    }
  };
  return () => {
    const words = unsent.text.trim();
    if (words === '') box.current?.focus();
    else if (reading.reveal === 'together' && !isOpen) void seal(words);
    else if (done(shared, answers.share(place, words))) unsent.clear();
  };
}

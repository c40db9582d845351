import { useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import type { ResumeFailure } from '../../lib/model/resume';
import { report } from '../../lib/util/report';
import type { EditedField } from '../hooks/use-edited';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { wayBack } from '../readings/clip/use-clipping';
import { useSay } from '../ui/Toasts';
import { READ_FAILED, type readPasted } from './read-resume';

/** What is said where a resume was not stored: what is so, and the next step. */
const NOT_STORED: Readonly<Record<ResumeFailure, () => string>> = {
  'no-words': READ_FAILED['no-words'],
  'too-long': READ_FAILED['too-long'],
  same: () => t('resume.same'),
  gone: () => t('trouble.gone'),
  'too-new': () => t('trouble.notWritten'),
  closed: () => t('closing.notWritten'),
  out: () => t('out.notWritten'),
  'disk-full': () => t('trouble.noRoom'),
  failed: () => t('trouble.diskFails'),
};

type Read = () => ReturnType<typeof readPasted>;

/** Reads and stores once, and tells where it was stored. Answers what is wrong, '' for nothing. */
function useAttempt(resume: Reading | null, title: EditedField, onStored: (reading: string) => void) {
  const session = useSession();
  const { me, partner } = usePeople();
  const say = useSay();
  return async (read: Read): Promise<string> => {
    const typed = title.text;
    const got = await read();
    if (!got.ok) return READ_FAILED[got.reason]();
    const named = typed.trim() || got.value.name || t('resume.of', [me.name]);
    const text = { reading: resume?.id ?? '', title: named, html: got.value.html };
    const stored = await session.files.resume(text);
    if (!stored.ok) return NOT_STORED[stored.reason]();
    title.saved(typed);
    const added = partner === null ? t('resume.added') : t('resume.addedFor', [partner.name]);
    say(resume === null ? added : t('resume.isNewer'), wayBack(session, stored.value));
    onStored(stored.value.reading);
    return '';
  };
}

/**
 * Stores what was read as a resume, one at a time, and tells what came of it.
 *
 * @param resume the one that gets a newer version; null for a new one
 * @param title what a new one is to be called
 * @param onStored where to go then
 */
export function useStoreResume(
  resume: Reading | null,
  title: EditedField,
  onStored: (reading: string) => void,
) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const running = useRef(false);
  const attempt = useAttempt(resume, title, onStored);

  /** Answers whether it is stored. While one is read, no other one is begun. */
  const store = async (read: Read): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem('');
    const wrong = await attempt(read).catch((error: unknown) => {
      report('resume.read', error);
      return READ_FAILED.broken(); // a file that was moved away while it was read
    });
    running.current = false;
    setBusy(false);
    setProblem(wrong);
    return wrong === '';
  };
  return { store, busy, problem, correct: () => setProblem('') };
}

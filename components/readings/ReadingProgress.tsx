import { t } from '../../lib/i18n/t';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { ProgressCard } from '../ui/ProgressCard';
import { useFocusClipAfter } from './focus-clip';

/** How many pages of a PDF are read, while one is. */
export function ReadingProgress() {
  const { shell } = useSession();
  const progress = useObserved(shell.progress);
  if (progress === null) return null;
  return <Pages {...progress} onCancel={() => shell.cancelClip()} />;
}

function Pages({ done, total, onCancel }: { done: number; total: number; onCancel: () => void }) {
  useFocusClipAfter();
  return (
    <ProgressCard words={t('pdf.reading', [done, total])} done={done} total={total} onCancel={onCancel} />
  );
}

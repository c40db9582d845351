import { t } from '../../lib/i18n/t';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { ProgressCard } from '../ui/ProgressCard';

/** How many pages of a PDF are read, while one is. */
export function ReadingProgress() {
  const { shell } = useSession();
  const progress = useObserved(shell.progress);
  if (progress === null) return null;
  return (
    <ProgressCard
      words={t('pdf.reading', [progress.done, progress.total])}
      done={progress.done}
      total={progress.total}
      onCancel={() => shell.cancelClip()}
    />
  );
}

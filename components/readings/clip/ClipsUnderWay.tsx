import { t } from '../../../lib/i18n/t';
import type { ClipProgress } from '../../../lib/messages/clip';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { ProgressCard } from '../../ui/ProgressCard';
import { useFocusClipAfter } from './focus-clip';

/** How far each clip that takes its time has come, and a way to end just that one. */
export function ClipsUnderWay() {
  const { shell } = useSession();
  const clips = useObserved(shell.progress);
  return clips.map((one) => (
    <Line key={one.clip} progress={one} onCancel={() => shell.cancelClip(one.clip)} />
  ));
}

/** Longest title in a line: what is known of a PDF before it is read is its whole title. */
const MAX_NAME = 80;

function Line({ progress, onCancel }: { progress: ClipProgress; onCancel: () => void }) {
  useFocusClipAfter();
  const { name, done, total } = progress;
  const short = name.length > MAX_NAME ? `${name.slice(0, MAX_NAME).trimEnd()}…` : name;
  return (
    <ProgressCard
      name={short || t('clip.unnamed')}
      words={total === 0 ? t('clip.fetching') : t('pdf.reading', [done, total])}
      done={done}
      total={total}
      onCancel={onCancel}
    />
  );
}

import { t } from '../../lib/i18n/t';
import { useCanWrite, useClosed } from '../hooks/use-can-write';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';

/** Beside a form's button: why nothing can be written now, and what to do. */
export function ReadOnly() {
  const [canWrite, closed] = [useCanWrite(), useClosed()];
  const { out } = useObserved(useSession().status);
  if (canWrite) return null;
  const words = closed === null ? t('trouble.readOnly') : t('closing.readOnly');
  return <p className="field-problem">{out === null ? words : t('out.readOnly')}</p>;
}

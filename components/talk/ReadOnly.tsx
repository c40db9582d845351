import { t } from '../../lib/i18n/t';
import { useCanWrite, useClosed } from '../hooks/use-can-write';

/** Beside a form's button: why nothing can be written now, and what to do. */
export function ReadOnly() {
  const [canWrite, closed] = [useCanWrite(), useClosed()];
  if (canWrite) return null;
  return <p className="field-problem">{closed === null ? t('trouble.readOnly') : t('closing.readOnly')}</p>;
}

import { t } from '../../lib/i18n/t';
import { useCanWrite } from '../hooks/use-can-write';

/** Beside a form's button: why nothing can be written now, and what to do. */
export function ReadOnly() {
  return useCanWrite() ? null : <p className="field-problem">{t('trouble.readOnly')}</p>;
}

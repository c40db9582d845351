import { t } from '../../lib/i18n/t';

/** Under a field whose words could not be kept. */
export function UnsentTrouble({ shown }: { shown: boolean }) {
  return (
    <p className="field-problem" role="alert">
      {shown && t('trouble.wordsNotKept')}
    </p>
  );
}

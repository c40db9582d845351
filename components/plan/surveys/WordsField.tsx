import { t } from '../../../lib/i18n/t';
import { MAX_SURVEY_WORDS } from '../../../lib/model/survey';
import type { FieldProps } from './field-props';
import { cleared, withWords } from './use-given';

/** A box for an answer in words, a number or a day. */
export function WordsField({ asked, given, change, describedBy, isWrong }: FieldProps) {
  const onValue = (said: string): void =>
    change(said === '' ? cleared(asked, given) : withWords(asked, given, said));
  const common = {
    className: 'field',
    'aria-label': asked.text === '' ? t('removed.unnamed') : asked.text,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong || undefined,
    'aria-required': asked.required || undefined,
    value: given.words[asked.id] ?? '',
    maxLength: MAX_SURVEY_WORDS,
    dir: 'auto',
  } as const;
  if (asked.kind === 'paragraph')
    return <textarea {...common} rows={3} onChange={({ target }) => onValue(target.value)} />;
  const isNumber = asked.kind === 'number';
  return (
    <>
      <input
        {...common}
        type={asked.kind === 'date' ? 'date' : 'text'}
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        onChange={({ target }) => onValue(target.value)}
      />
      {isNumber && <p className="field-hint">{t('survey.numberHint')}</p>}
    </>
  );
}

import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import { MAX_OPTION } from '../../../lib/model/survey';
import type { FieldProps } from './field-props';
import { withChoice, withoutWords, withWords } from './use-given';

/** The choices of a question: one of them, or many. */
export function ChoiceFields({ asked, given, change, describedBy }: FieldProps) {
  const name = useId();
  const type = asked.kind === 'one' ? 'radio' : 'checkbox';
  if (asked.choices.length === 0 && !asked.other)
    return <p className="small muted">{t('survey.noChoices')}</p>;
  return (
    <>
      {asked.choices.map(({ id, text }) => (
        <label key={id} className="survey-line">
          <input
            {...{ type, name }}
            checked={given.chosen[id] === 1}
            aria-describedby={describedBy}
            onChange={({ target }) => change(withChoice(asked, given, id, target.checked))}
          />
          <span dir="auto">{text}</span>
        </label>
      ))}
      {asked.other && <OtherField {...{ asked, given, change, describedBy, type, name }} />}
    </>
  );
}

/** A choice of one's own, in words. */
function OtherField({
  asked,
  given,
  change,
  describedBy,
  type,
  name,
}: Omit<FieldProps, 'isWrong'> & { type: string; name: string }) {
  const said = given.words[asked.id];
  return (
    <>
      <label className="survey-line">
        <input
          {...{ type, name }}
          checked={said !== undefined}
          aria-describedby={describedBy}
          onChange={({ target }) =>
            change(target.checked ? withWords(asked, given, '') : withoutWords(asked, given))
          }
        />
        <span>{t('survey.otherChoice')}</span>
      </label>
      {said !== undefined && (
        <input
          className="field"
          aria-label={t('survey.otherWords')}
          aria-describedby={describedBy}
          dir="auto"
          maxLength={MAX_OPTION}
          value={said}
          onChange={({ target }) => change(withWords(asked, given, target.value))}
        />
      )}
    </>
  );
}

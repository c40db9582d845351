import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { FieldProps } from './field-props';
import { withWords } from './use-given';

/** A row of numbers, of which one is the answer. */
export function NumberFields({ asked, given, change, describedBy }: FieldProps) {
  const name = useId();
  const [last, isRating] = [asked.numbers.at(-1) ?? 0, asked.kind === 'rating'];
  return (
    <div>
      <div className="survey-numbers">
        {asked.numbers.map((number) => (
          <label key={number} className="survey-number">
            <input
              {...{ name }}
              type="radio"
              checked={given.words[asked.id] === String(number)}
              aria-label={nameOf(number)}
              aria-describedby={describedBy}
              onChange={() => change(withWords(asked, given, String(number)))}
            />
            <span aria-hidden="true">{isRating ? `${number} ★` : number}</span>
          </label>
        ))}
      </div>
      {(asked.low !== '' || asked.high !== '') && (
        <p className="survey-ends tiny muted" aria-hidden="true">
          {asked.low !== '' && (
            <span dir="auto">{t('survey.means', [String(asked.numbers[0]), asked.low])}</span>
          )}
          {asked.high !== '' && <span dir="auto">{t('survey.means', [String(last), asked.high])}</span>}
        </p>
      )}
    </div>
  );

  /** What a screen reader says of a number: of a rating how many, and what the ends mean. */
  function nameOf(number: number): string {
    const said = isRating ? t('survey.star', [String(number), String(last)]) : String(number);
    const means = number === asked.numbers[0] ? asked.low : number === last ? asked.high : '';
    return means === '' ? said : `${said}, ${means}`;
  }
}

import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Asked, SurveyForm } from '../../../lib/model/survey-form';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { ChoiceFields } from './ChoiceFields';
import { GridFields } from './GridFields';
import { NumberFields } from './NumberFields';
import type { FieldProps } from './field-props';
import { cleared, type Filling } from './use-given';
import { WordsField } from './WordsField';

interface Props extends Filling {
  form: SurveyForm;
  /** Questions whose answer is missing or wrong, each with what to do. */
  problems: ReadonlyMap<string, string>;
}

/** The questions of a survey, as somebody answers them. */
export function SurveyFields({ form, given, change, problems }: Props) {
  return (
    <ol className="survey-fields">
      {form.asked.map((asked, at) => (
        <li key={asked.id}>
          <AskedFields {...{ asked, at, given, change }} problem={problems.get(asked.id) ?? ''} />
        </li>
      ))}
    </ol>
  );
}

function AskedFields({
  asked,
  at,
  given,
  change,
  problem,
}: Filling & { asked: Asked; at: number; problem: string }) {
  const id = useId();
  const describedBy = `${id}-help ${id}-problem`;
  const props = { asked, given, change, describedBy, isWrong: problem !== '' };
  const isTouched = cleared(asked, given);
  const hasAny =
    Object.keys(isTouched.words).length < Object.keys(given.words).length ||
    Object.keys(isTouched.chosen).length < Object.keys(given.chosen).length ||
    Object.keys(isTouched.cells).length < Object.keys(given.cells).length;
  const isWords = asked.kind === 'text' || asked.kind === 'paragraph' || asked.kind === 'date';
  return (
    <fieldset
      className={`card pad stack-s survey-field${problem === '' ? '' : ' is-wrong'}`}
      aria-describedby={describedBy}
    >
      <legend className="h2" dir="auto">
        <span className="survey-number-of">{at + 1}. </span>
        {asked.text === '' ? t('removed.unnamed') : asked.text}
        {asked.required && <span className="tiny muted survey-needed"> · {t('survey.neededShort')}</span>}
      </legend>
      <div id={`${id}-help`} className="small muted">
        {asked.help !== '' && <Words text={asked.help} />}
      </div>
      <Kind {...props} />
      <p id={`${id}-problem`} className="field-problem" role="alert">
        {problem}
      </p>
      {hasAny && !isWords && asked.kind !== 'number' && (
        <Button look="quiet" aria-describedby={describedBy} onClick={() => change(cleared(asked, given))}>
          {t('survey.clear')}
        </Button>
      )}
    </fieldset>
  );
}

function Kind(props: FieldProps) {
  const { asked } = props;
  if (asked.kind === 'one' || asked.kind === 'many') return <ChoiceFields {...props} />;
  if (asked.kind === 'grid') return <GridFields {...props} />;
  return asked.numbers.length > 0 ? <NumberFields {...props} /> : <WordsField {...props} />;
}

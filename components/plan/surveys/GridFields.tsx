import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { FieldProps } from './field-props';
import { withCell } from './use-given';

/** Rows that are each answered by one of the columns. A row stands by itself, so that it fits in a narrow panel. */
export function GridFields(props: FieldProps) {
  const { asked } = props;
  if (asked.rows.length === 0 || asked.columns.length === 0)
    return <p className="small muted">{t('survey.noChoices')}</p>;
  return asked.rows.map((row) => <Row key={row.id} {...{ ...props, row }} />);
}

type Row = FieldProps['asked']['rows'][number];

function Row({ asked, given, change, describedBy, row }: FieldProps & { row: Row }) {
  const name = useId();
  return (
    <fieldset className="survey-row" aria-describedby={describedBy}>
      <legend className="small strong" dir="auto">
        {row.text}
      </legend>
      <div className="survey-cells">
        {asked.columns.map(({ id, text }) => (
          <label key={id} className="survey-line">
            <input
              {...{ name }}
              type="radio"
              checked={given.cells[row.id] === id}
              onChange={() => change(withCell(given, row.id, id))}
            />
            <span dir="auto">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

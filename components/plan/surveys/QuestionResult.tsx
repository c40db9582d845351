import { useId, useState } from 'react';
import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { chosenOf, type Asked, type Given } from '../../../lib/model/survey-form';
import type { Counted, Response, Result } from '../../../lib/plan/survey-results';
import { usePeople } from '../../hooks/use-people';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Token } from '../../ui/Token';
import { decimal, percent } from './survey-words';

/** So many answers in words are shown before somebody asks for more. */
const SHOWN = 20;

interface Props {
  at: number;
  result: Result;
  responses: readonly Response[];
}

/** What all answered to one question: a bar beside each number, in a table that says the same without the bars. */
export function QuestionResult({ at, result, responses }: Props) {
  const { asked, answered, counts, rows, said } = result;
  const id = useId();
  // what the two said stands under their names
  const others = responses.flatMap(({ member, given }) =>
    member === '' && said.length > 0 ? (given.words[asked.id] ?? []) : [],
  );
  const title = asked.text === '' ? t('removed.unnamed') : asked.text;
  return (
    <article className="card pad stack-s" aria-labelledby={id}>
      <h3 className="h2" id={id} dir="auto">
        {at + 1}. {title}
      </h3>
      <p className="tiny muted">
        {answered === 0
          ? t('survey.nobody')
          : t('survey.answeredBy', [String(answered), String(responses.length)])}
      </p>
      {counts.length > 0 && <Counts name={title} {...{ asked, counts }} />}
      {rows.map(({ label, counts: ofRow }, n) => (
        <Counts key={n} name={label} shown {...{ asked }} counts={ofRow} />
      ))}
      <Mean {...result} />
      {others.length > 0 && <Said said={others} isOther={asked.other} />}
      <Each {...{ asked, responses }} />
    </article>
  );
}

function Mean({ mean, least, greatest }: Result) {
  if (mean === undefined || least === undefined || greatest === undefined) return null;
  return <p className="small">{t('survey.mean', [decimal(mean), decimal(least), decimal(greatest)])}</p>;
}

interface CountsProps {
  name: string;
  /** Its name is shown above it; else a heading says the same. */
  shown?: boolean;
  asked: Asked;
  counts: readonly Counted[];
}

function Counts({ name, shown = false, asked, counts }: CountsProps) {
  return (
    <table className="survey-table">
      <caption className={shown ? 'small strong' : 'vh'} dir="auto">
        {name}
      </caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t('survey.colAnswer')}</th>
          <th scope="col">{t('survey.colCount')}</th>
          <th scope="col">{t('survey.colShare')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((one) => (
          <tr key={one.key === '' ? 'other' : one.key}>
            <th scope="row" dir="auto">
              {labelOf(asked, one)}
              <span className="survey-bar" aria-hidden="true">
                <span style={{ width: `${one.share}%` }} />
              </span>
            </th>
            <td className="strong">{one.count}</td>
            <td className="muted">{percent(one.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was counted, in words: a day as this language writes it, and what the ends of a scale mean. */
function labelOf({ kind, numbers, low, high }: Asked, { key, label }: Counted): string {
  if (key === '') return t('survey.otherChoice');
  if (kind === 'date') return published(label);
  const means = label === String(numbers[0]) ? low : label === String(numbers.at(-1)) ? high : '';
  const name = kind === 'rating' ? `${label} ★` : label;
  return numbers.length === 0 || means === '' ? name : `${name} · ${means}`;
}

function Said({ said, isOther }: { said: readonly string[]; isOther: boolean }) {
  const [all, setAll] = useState(false);
  const id = useId();
  return (
    <>
      <p className="small strong" id={id}>
        {isOther ? t('survey.others') : t('survey.said')}
      </p>
      <ul className="survey-said" aria-labelledby={id}>
        {(all ? said : said.slice(0, SHOWN)).map((words, n) => (
          <li key={n}>
            <Words text={words} />
          </li>
        ))}
      </ul>
      {!all && said.length > SHOWN && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('survey.moreSaid', [String(said.length)])}
        </Button>
      )}
    </>
  );
}

/** What each of the two answered, side by side. */
function Each({ asked, responses }: { asked: Asked; responses: readonly Response[] }) {
  const people = usePeople();
  const own = responses.filter(({ member }) => member !== '');
  if (own.length === 0) return null;
  return (
    <ul className="survey-each" aria-label={t('survey.each')}>
      {own.map(({ id, member, given }) => {
        const { name, seat, isMe } = people.of(member);
        const words = inWords(asked, given);
        return (
          <li key={id} className={`row seat-${seat}`}>
            <Token name={name} seat={seat} />
            <span className="grow small" dir="auto">
              <span className="strong">{isMe ? t('app.you') : name}:</span>{' '}
              {words === '' ? t('survey.noAnswer') : words}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** An answer on one line. */
function inWords(asked: Asked, given: Given): string {
  const words = given.words[asked.id] ?? '';
  const chosen = chosenOf(asked, given);
  const choices = asked.choices.filter(({ id }) => chosen.includes(id)).map(({ text }) => text);
  const cells = asked.rows.flatMap(({ id, text }) => {
    const column = asked.columns.find((one) => one.id === given.cells[id]);
    return column === undefined ? [] : [`${text}: ${column.text}`];
  });
  const said = words !== '' && asked.kind === 'date' ? published(words) : words;
  return [...choices, ...cells, said].filter((one) => one !== '').join(', ');
}

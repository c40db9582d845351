import { longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Going } from '../../app/use-place';
import { notebookName } from '../../app/notebook-name';
import { useNow } from '../../hooks/use-now';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { PrintButton } from '../../print/PrintButton';
import { usePrintAsked } from '../../print/use-print-asked';
import { Button } from '../../ui/Button';
import { Token } from '../../ui/Token';
import { useYearParts } from './use-year-parts';
import { yearParts } from './year-parts';
import '../plan.css';

interface Props {
  going: Pick<Going, 'back'>;
  wide: boolean;
}

/** What the pair did, on one page to print: goals, meetings, readings with their best words, books, drafts and events. */
export function OurYear({ going, wide }: Props) {
  const session = useSession();
  const { me, partner } = usePeople();
  const name = notebookName({ name: useObserved(session.name), partner: partner?.name ?? '' });
  const { offered, shown, toggle } = useYearParts();
  usePrintAsked(wide);
  return (
    <>
      <Button look="quiet" icon="back" onClick={going.back}>
        {t('reading.back')}
      </Button>
      <article className="planned-view year">
        <h1 className="h1" tabIndex={-1}>
          {t('plan.year')}
        </h1>
        <p className="row wrap muted small">
          <span>{name}</span>
          {[me, partner].map(
            (one) =>
              one !== null && (
                <span className={`row seat-${one.seat}`} key={one.id}>
                  <Token name={one.name} seat={one.seat} /> {one.name}
                </span>
              ),
          )}
          <Since />
        </p>
        <div className="row wrap planned-acts">
          <PrintButton place={{ at: 'year' }} wide={wide} />
          <div className="row wrap" role="group" aria-label={t('year.what')}>
            {offered.map((part) => (
              <label className="row small" key={part}>
                <input type="checkbox" checked={shown.includes(part)} onChange={() => toggle(part)} />
                {yearParts[part].name()}
              </label>
            ))}
          </div>
        </div>
        {shown.map((part) => {
          const { Part } = yearParts[part];
          return <Part key={part} />;
        })}
      </article>
    </>
  );
}

/** Since when the two are at it. */
function Since() {
  const members = useObserved(useSession().records.members.list);
  const now = useNow();
  const first = Math.min(...members.map(({ at }) => at));
  return Number.isFinite(first) ? <span>{t('year.since', [longDate(first, now)])}</span> : null;
}

import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import { useCanWrite } from '../hooks/use-can-write';
import { Button } from '../ui/Button';
import { figureName } from './figure-words';
import { type Figure, useFigures } from './figures-here';
import { MOST_BUTTONS } from './figures-of';
import './figures.css';

/**
 * A button under each picture and table of the text. They stand behind the text in the page, and the style sheet puts
 * them to their figures: what is clipped stays as it was.
 */
export function FigureButtons() {
  const { shown, talks } = useFigures();
  const canWrite = useCanWrite();
  if (shown === null || shown.all.length === 0) return null;
  const said = new Map(talks.map(({ there, threads }) => [there?.key, threads]));
  const countOf = ({ key }: Figure): number =>
    (said.get(key) ?? []).reduce((sum, { replies }) => sum + 1 + replies.length, 0);
  const offered = shown.all.slice(0, MOST_BUTTONS).filter((one) => canWrite || countOf(one) > 0);
  return (
    <div className="figure-buttons" role="group" aria-label={t('figures.all')}>
      {offered.map((figure) => (
        <FigureButton key={figure.key} figure={figure} count={countOf(figure)} />
      ))}
      {shown.all.length > MOST_BUTTONS && (
        <p className="small muted">{t('figures.most', [MOST_BUTTONS, shown.all.length])}</p>
      )}
    </div>
  );
}

function FigureButton({ figure, count }: { figure: Figure; count: number }) {
  const { open } = useFigures();
  const id = useId();
  const { anchor, key } = figure;
  const name = anchor.figure === 'picture' ? t('figures.discussPicture') : t('figures.discussTable');
  const said = count === 0 ? '' : t('reading.comments', count);
  return (
    <div className="figure-button" style={{ positionAnchor: `--figure-${key}` }}>
      <Button
        look="quiet"
        icon="thread"
        aria-label={name}
        aria-describedby={id}
        data-said={said === '' ? '' : `· ${said}`}
        onClick={() => open(key)}
      >
        {name}
      </Button>
      <span id={id} hidden>
        {[figureName(anchor), said].filter(Boolean).join('. ')}
      </span>
    </div>
  );
}

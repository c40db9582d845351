import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import { starsOf } from './book-words';

const STAR = 'M10 2.6l2.3 4.9 5.3.7-3.9 3.7 1 5.3-4.7-2.6-4.7 2.6 1-5.3L2.4 8.2l5.3-.7z';
const LEFT_HALF = 'M10 2.6L7.7 7.5l-5.3.7 3.9 3.7-1 5.3 4.7-2.6z';
const PLACES = [1, 2, 3, 4, 5] as const;

/** One star of five. @param half how many half stars are given */
function Star({ place, half }: { place: number; half: number }) {
  const full = half >= 2 * place;
  return (
    <svg className={full ? 'star on' : 'star'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={STAR} />
      {half === 2 * place - 1 && <path className="f" d={LEFT_HALF} />}
    </svg>
  );
}

/** The stars that somebody gave. @param half in half stars, 1 at least */
export function Stars({ half }: { half: number }) {
  return (
    <span className="stars" role="img" aria-label={t('book.stars', [starsOf(half)])}>
      {PLACES.map((place) => (
        <Star key={place} {...{ place, half }} />
      ))}
    </span>
  );
}

interface ChoiceProps {
  /** In half stars, 0 for none. */
  half: number;
  /** The element with the book's title. */
  describedBy: string;
  disabled: boolean;
  onChoose: (half: number) => void;
}

/** One's own stars. A click on the star that is chosen takes them off again. */
export function OwnStars({ half, describedBy, disabled, onChoose }: ChoiceProps) {
  const name = useId();
  const given = half === 0 ? t('book.noStars') : t('book.stars', [starsOf(half)]);
  return (
    <fieldset className="stars own-stars" aria-describedby={describedBy} disabled={disabled}>
      <legend className="vh">
        {t('book.myRating')}, {given}
      </legend>
      {PLACES.map((place) => (
        <label key={place} title={t('book.giveStars', place)}>
          <input
            type="radio"
            name={name}
            className="vh"
            aria-label={t('book.giveStars', place)}
            checked={half === 2 * place}
            onChange={() => onChoose(2 * place)}
            onClick={() => half === 2 * place && onChoose(0)}
          />
          <Star {...{ place, half }} />
        </label>
      ))}
    </fieldset>
  );
}
